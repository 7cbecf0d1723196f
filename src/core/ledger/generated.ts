/** Sheets that the program makes or keeps for itself; none of them is ever read as a ledger. */
export const SCHEME_SHEET = '积分办法';
export const STORE_SHEET = '_积分簿';
export const ROSTER_SHEET = '名册';
export const HISTORY_SHEET = '历年';
/** How a workbook that was sent to a branch is filled in. */
export const GUIDE_SHEET = '说明';

/** Kinds of output, by the word with which their sheet names begin: `公示表 2026-H1`. */
export const OUTPUT_KINDS = ['公示表', '排名表', '等次表', '积分卡', '汇总表'] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

const FORMER = '上次';
const OUTPUT_NAME = new RegExp(`^(?:(?:${FORMER} ?)?(?:${OUTPUT_KINDS.join('|')})|${FORMER} ?${SCHEME_SHEET})(?:$|[\\s\\d（(_-])`);

export function outputName(kind: OutputKind, period: string): string {
  return `${kind} ${period}`;
}

/** The name under which the former sheet of this name is kept, hidden, for 撤销上次生成. */
export function formerName(name: string): string {
  return `${FORMER} ${name}`.slice(0, 31);
}

/** Whether a sheet is an output, or something former, by its name alone; the store's list says it for certain. */
export function isOutputName(name: string): boolean {
  return OUTPUT_NAME.test(name);
}

/** Headings of the columns in which native formulas work out their steps begin with it; they hold no entries. */
export const STEP_PREFIX = '算：';
