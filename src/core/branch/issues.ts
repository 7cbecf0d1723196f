import type { CellAddress } from '../grid';
import type { Issue, Severity } from '../issues';

/** What can be wrong with a list of branches and their members. Words: `messages.zh.ts`. */
export interface BranchData {
  'branch-column-missing': Readonly<Record<string, never>>;
  'branch-blank': { readonly name: string; readonly row: number };
  'branch-number-shared': { readonly number: string; readonly names: readonly string[] };
  'branch-number-differs': { readonly branch: string; readonly numbers: readonly string[] };
  'branch-name-long': { readonly branch: string; readonly most: number };
  'branch-file-renamed': { readonly branch: string; readonly file: string };
  'period-alone': { readonly period: string };
}

export type BranchCode = keyof BranchData;
export type BranchIssue = { [Code in BranchCode]: Issue<Code, BranchData[Code]> }[BranchCode];

const SEVERITY: Record<BranchCode, Severity> = {
  'branch-column-missing': 'error',
  'branch-blank': 'error',
  'branch-number-shared': 'error',
  'branch-number-differs': 'error',
  'branch-name-long': 'error',
  'branch-file-renamed': 'notice',
  'period-alone': 'warning',
};

export function branchIssue<Code extends BranchCode>(code: Code, data: BranchData[Code], at?: CellAddress): BranchIssue {
  const issue = { code, severity: SEVERITY[code], data };
  return (at === undefined ? issue : { ...issue, at }) as BranchIssue;
}
