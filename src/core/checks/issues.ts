import type { CellAddress } from '../grid';
import type { Issue } from '../issues';

/** Figures of a sheet that do not agree with each other, whatever the regulation says of them. Words: `messages.zh.ts`. */
export interface CheckData {
  /** `base`: what every row of the sheet adds to its parts; `null` where they add nothing. */
  'total-differs': { readonly label: string; readonly shown: string; readonly computed: string; readonly parts: readonly string[]; readonly base: string | null; readonly formula: string | null };
  'bottom-row-differs': { readonly word: string; readonly label: string; readonly shown: string; readonly computed: string; readonly rows: number };
  'count-differs': { readonly present: string; readonly sum: string; readonly grades: readonly string[] };
  'rank-beside': { readonly name: string; readonly shown: string; readonly rank: number; readonly score: string };
  /** `from`: the least score of the grade that was written; `grade`: what the score has room for. */
  'grade-above-band': { readonly name: string; readonly shown: string; readonly score: string; readonly from: string | null; readonly grade: string; readonly clause: string };
  'grade-unknown': { readonly name: string; readonly shown: string; readonly known: readonly string[] };
}

export type CheckCode = keyof CheckData;
export type CheckIssue = { [Code in CheckCode]: Issue<Code, CheckData[Code]> }[CheckCode];

export function checkIssue<Code extends CheckCode>(code: Code, data: CheckData[Code], at: CellAddress): CheckIssue {
  return { code, severity: 'warning', data, at } as CheckIssue;
}
