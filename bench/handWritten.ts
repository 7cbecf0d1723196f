import type { CellValue, Entries, MemberRecord } from '../src/core';

/**
 * The peer: `zhangdian-2017` as one function written by hand, exact in whole numbers, with the same checks of every
 * cell, giving the same published score (in hundredths) and nothing else: no statement, no clause, no explanation.
 */
export function handWrittenScore(record: MemberRecord): number | null {
  let sum = 0;
  for (const month of ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']) {
    const points = monthPoints(record.entries.get(month));
    if (points === null) return null;
    sum += points;
  }
  const closing = record.entries.get('2026-H1');
  if (closing === undefined) return null;
  if (text(cell(closing, 'review-result')) === '不合格') return null;
  const bonus = blank(cell(closing, 'bonus')) ? 0 : number(cell(closing, 'bonus'));
  if (bonus === null || (bonus !== 0 && (bonus < 5 || bonus > 20))) return null;
  const judged = ['self', 'peers', 'masses', 'branch'].map((id) => number(cell(closing, id)));
  if (judged.some((value) => value === null || value < 0 || value > 100)) return null;
  const [self, peers, masses, ofBranch] = judged as number[];
  const veto = text(cell(closing, 'veto')) === '√';
  // 100 × score = 100 × ((sum/6 + bonus) × 6/10 + (self + 3×(…)) / 10 × 4/10)
  const points = veto ? 0 : (sum + 6 * bonus) * 10;
  const appraisal = ((self ?? 0) + 3 * ((peers ?? 0) + (masses ?? 0) + (ofBranch ?? 0))) * 4;
  return points + appraisal;
}

function monthPoints(entries: Entries | undefined): number | null {
  if (entries === undefined) return null;
  const absence = count(cell(entries, 'absence'));
  const leave = count(cell(entries, 'leave'));
  const dues = { 足额: 20, 不足: 10, 未缴: 0 }[text(cell(entries, 'dues'))];
  const work = judge(cell(entries, 'work'), 10, 5);
  const volunteering = judge(cell(entries, 'volunteering'), 10, 5);
  const unity = judge(cell(entries, 'unity'), 10, 5);
  const assignments = judge(cell(entries, 'assignments'), 20, 10);
  const misconduct = blank(cell(entries, 'misconduct-event')) ? 0 : count(cell(entries, 'misconduct-event'));
  if (absence === null || leave === null || dues === undefined || work === null || volunteering === null || unity === null || assignments === null || misconduct === null) return null;
  const attendance = Math.max(0, 30 - 10 * absence - 2 * leave);
  return Math.max(0, attendance + dues + work + volunteering + unity + assignments - 10 * misconduct);
}

function judge(value: CellValue, full: number, good: number): number | null {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value <= full ? value : null;
  const match = /^(优秀|良好|一般|较差)?(\d+)?$/.exec(text(value).replace(/\s/g, ''));
  if (match === null) return null;
  const [, word, digits] = match;
  const figure = digits === undefined ? null : Number(digits);
  switch (word) {
    case '优秀':
      return figure === null || figure === full ? full : null;
    case '较差':
      return figure === null || figure === 0 ? 0 : null;
    case '良好':
      return figure !== null && figure >= good && figure < full ? figure : null;
    case '一般':
      return figure !== null && figure >= 1 && figure < good ? figure : null;
    default:
      return figure !== null && figure <= full ? figure : null;
  }
}

function cell(entries: Entries, id: string): CellValue {
  const entry = entries.get(id);
  return entry?.kind === 'cell' ? entry.value : null;
}

function blank(value: CellValue): boolean {
  return value === null || value === '';
}

function text(value: CellValue): string {
  return typeof value === 'string' ? value.normalize('NFKC').trim() : '';
}

function number(value: CellValue): number | null {
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}

function count(value: CellValue): number | null {
  const times = number(value);
  return times === null || times < 0 ? null : times;
}
