import type { CellAddress } from '../grid';
import type { Issue } from '../issues';

/**
 * What was found in a workbook that came back. `refuse`: nothing of it is read into a summary, it goes back with the
 * words. `ask`: the branch has to say something first. `note`: told, and nothing more.
 */
export type Severity = 'refuse' | 'ask' | 'note';

/** What can be found. Words: `messages.zh.ts`. */
export interface FindingData {
  /** The file is no workbook that may be read; the words are those of whoever refused it. */
  'file-refused': { readonly words: string };
  'external-links': { readonly count: number };
  'identity-missing': Record<never, never>;
  'identity-differs': { readonly sheet: string; readonly property: string };
  'other-scheme': { readonly found: string; readonly expected: string };
  'other-version': { readonly scheme: string };
  'other-template': { readonly found: number; readonly expected: number };
  'other-year': { readonly found: number; readonly expected: number };
  'other-period': { readonly found: string; readonly expected: string };
  'other-sending': { readonly found: string; readonly expected: string };
  'unknown-branch': { readonly branch: string; readonly branchId: string };
  'branch-renamed': { readonly found: string; readonly expected: string };
  'several-versions': { readonly branch: string; readonly files: readonly string[]; readonly cells: readonly VersionCell[]; readonly more: number };
  'same-again': { readonly other: string };
  'scheme-missing': { readonly sheet: string };
  'scheme-cell': Changed & { readonly row: string; readonly label: string };
  'scheme-row-missing': { readonly section: string; readonly row: string };
  'scheme-row-added': { readonly section: string; readonly row: string };
  'scheme-changed': { readonly words: readonly string[] };
  'sheet-missing': { readonly sheet: string };
  'sheet-renamed': { readonly sheet: string; readonly found: string };
  'sheet-added': { readonly sheet: string };
  'column-renamed': { readonly sheet: string; readonly label: string; readonly found: string };
  'column-missing': { readonly sheet: string; readonly label: string };
  'columns-moved': { readonly sheet: string; readonly labels: readonly string[] };
  'rows-moved': { readonly sheet: string; readonly row: number };
  'cell-overwritten': Changed & { readonly sheet: string };
  'formula-missing': { readonly sheet: string; readonly cells: readonly string[]; readonly found: string };
  'formula-altered': Changed & { readonly sheet: string; readonly cells: readonly string[] };
  unprotected: { readonly sheets: readonly string[] };
  'member-missing': { readonly name: string; readonly id: string };
  'member-added': { readonly name: string; readonly id: string };
  'member-left': { readonly name: string; readonly to: string };
  'member-joined': { readonly name: string; readonly from: string };
  'member-renamed': { readonly id: string; readonly name: string; readonly found: string };
  'member-fact': Changed & { readonly name: string; readonly label: string };
  /** What reading the ledger or scoring it found, in the words of those modules. */
  entry: { readonly issue: Issue };
  'formula-entered': { readonly sheet: string; readonly formula: string };
  'points-differ': { readonly name: string; readonly shown: string; readonly computed: string; readonly by: 'typed' | 'formula' };
  /** On 等次表: no grade of the regulation; for somebody who has none; another than the suggested, with the reason that was written. */
  'grade-unknown': { readonly name: string; readonly found: string; readonly grades: readonly string[] };
  'grade-misplaced': { readonly name: string; readonly found: string };
  'grade-differs': { readonly name: string; readonly suggested: string; readonly confirmed: string; readonly why: string };
  'suggestion-differs': { readonly name: string; readonly shown: string; readonly computed: string };
  'notice-differs': { readonly name: string; readonly column: string; readonly shown: string; readonly computed: string };
  'guide-missing': { readonly sheet: string };
  'guide-changed': { readonly sheet: string; readonly cells: readonly string[] };
  'no-figures': { readonly period: string };
  'more-findings': { readonly count: number };
}

export interface Changed {
  readonly old: string;
  readonly found: string;
}

/** A cell in which versions of one branch differ; `texts` in the order of the files. */
export interface VersionCell {
  readonly at: CellAddress;
  readonly texts: readonly string[];
}

export type FindingCode = keyof FindingData;

export type Finding = {
  [Code in FindingCode]: { readonly code: Code; readonly severity: Severity; readonly data: FindingData[Code]; readonly at?: CellAddress };
}[FindingCode];

const SEVERITY: Record<Exclude<FindingCode, 'entry'>, Severity> = {
  'file-refused': 'refuse',
  'external-links': 'refuse',
  'identity-missing': 'refuse',
  'identity-differs': 'refuse',
  'other-scheme': 'refuse',
  'other-version': 'refuse',
  'other-template': 'refuse',
  'other-year': 'refuse',
  'other-period': 'refuse',
  'other-sending': 'refuse',
  'unknown-branch': 'refuse',
  'branch-renamed': 'ask',
  'several-versions': 'refuse',
  'same-again': 'note',
  'scheme-missing': 'refuse',
  'scheme-cell': 'refuse',
  'scheme-row-missing': 'refuse',
  'scheme-row-added': 'refuse',
  'scheme-changed': 'refuse',
  'sheet-missing': 'refuse',
  'sheet-renamed': 'refuse',
  'sheet-added': 'note',
  'column-renamed': 'refuse',
  'column-missing': 'refuse',
  'columns-moved': 'refuse',
  'rows-moved': 'refuse',
  'cell-overwritten': 'refuse',
  'formula-missing': 'refuse',
  'formula-altered': 'refuse',
  unprotected: 'note',
  'member-missing': 'refuse',
  'member-added': 'refuse',
  'member-left': 'ask',
  'member-joined': 'ask',
  'member-renamed': 'refuse',
  'member-fact': 'ask',
  'formula-entered': 'note',
  'points-differ': 'refuse',
  'grade-unknown': 'refuse',
  'grade-misplaced': 'refuse',
  'grade-differs': 'ask',
  'suggestion-differs': 'ask',
  'notice-differs': 'ask',
  'guide-missing': 'note',
  'guide-changed': 'note',
  'no-figures': 'refuse',
  'more-findings': 'note',
};

export function finding<Code extends Exclude<FindingCode, 'entry'>>(code: Code, data: FindingData[Code], at?: CellAddress): Finding {
  return { code, severity: SEVERITY[code], data, ...(at === undefined ? {} : { at }) } as Finding;
}

/** Gaps that the branch can fill in are asked about; what was entered wrongly goes back. */
const GAPS: ReadonlySet<string> = new Set(['missing-entry', 'missing-period', 'missing-class', 'no-periods', 'no-ballots', 'unfilled-figure', 'highest-unknown', 'no-divisor']);
const AS_REFUSED: ReadonlySet<string> = new Set(['members-without-row', 'input-without-column']);
const AS_NOTE: ReadonlySet<string> = new Set(['store-damaged', 'store-newer']);

export function entryFinding(issue: Issue): Finding {
  return { code: 'entry', severity: severityOf(issue), data: { issue }, ...(issue.at === undefined ? {} : { at: issue.at }) };
}

function severityOf({ code, severity }: Issue): Severity {
  if (AS_REFUSED.has(code)) return 'refuse';
  if (AS_NOTE.has(code) || severity === 'notice') return 'note';
  return severity === 'warning' || GAPS.has(code) ? 'ask' : 'refuse';
}
