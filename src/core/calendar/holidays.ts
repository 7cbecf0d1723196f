/**
 * 放假与调休: the days off and the make-up workdays of a year, as the State Council orders them each autumn. Every
 * other Saturday and Sunday is free, every other weekday is worked.
 */
export interface HolidayYear {
  readonly year: number;
  /** The document the days come from. */
  readonly source: string;
  /** First and last day of each holiday, ISO, both included. */
  readonly off: readonly (readonly [first: string, last: string])[];
  /** 调休上班: weekend days that are worked. */
  readonly workdays: readonly string[];
}

/** Put your own years in front of the official ones: the first table of a year holds. */
export type HolidayTable = readonly HolidayYear[];

export const OFFICIAL_HOLIDAYS: HolidayTable = [
  {
    year: 2026,
    source: '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）',
    off: [
      ['2026-01-01', '2026-01-03'], // 元旦
      ['2026-02-15', '2026-02-23'], // 春节
      ['2026-04-04', '2026-04-06'], // 清明节
      ['2026-05-01', '2026-05-05'], // 劳动节
      ['2026-06-19', '2026-06-21'], // 端午节
      ['2026-09-25', '2026-09-27'], // 中秋节
      ['2026-10-01', '2026-10-07'], // 国庆节
    ],
    workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];
