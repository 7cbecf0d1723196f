import type { CellAddress } from '../grid';
import type { Issue } from '../issues';

/** What a cell of sheet 积分办法 takes. */
export type Takes = 'text' | 'number' | 'positive' | 'figure' | 'bound' | 'percent' | 'basis' | 'id' | 'date' | 'whole';

/** Where in a scheme a finding is, in the words of sheet 积分办法. */
export interface SchemePlace {
  readonly section: string;
  /** Id of the row. */
  readonly item: string;
  /** Label of the column. */
  readonly field: string;
}

/** What is wrong with a scheme, its file or its sheet. Words: `messages.zh.ts`. */
export interface SchemeData {
  'sheet-closing-missing': { readonly words: string };
  'sheet-section-missing': { readonly section: string; readonly headers: readonly string[] };
  'sheet-section-twice': { readonly section: string };
  'sheet-header-missing': { readonly section: string; readonly header: string };
  'sheet-header-twice': { readonly section: string; readonly header: string };
  'sheet-line-missing': { readonly section: string; readonly line: string };
  'sheet-line-twice': { readonly section: string; readonly line: string };
  'sheet-line-unknown': { readonly section: string; readonly found: string; readonly lines: readonly string[] };
  'sheet-blank': { readonly header: string; readonly takes: Takes };
  'sheet-not-text': { readonly header: string; readonly found: string };
  'sheet-not-a-number': { readonly header: string; readonly found: string; readonly takes: Takes };
  'sheet-not-whole': { readonly header: string; readonly found: string; readonly min: number; readonly max: number };
  'sheet-percent': { readonly header: string; readonly found: string };
  'sheet-word': { readonly header: string; readonly found: string; readonly words: readonly string[] };
  'sheet-not-an-id': { readonly header: string; readonly found: string };
  'sheet-basis': { readonly found: string };
  'sheet-date': { readonly found: string };
  'sheet-not-used': { readonly header: string; readonly found: string; readonly kind: string };
  'sheet-duplicate-id': { readonly header: string; readonly id: string; readonly first: string };
  'sheet-unknown-item': { readonly header: string; readonly found: string };
  'sheet-unknown-reference': { readonly header: string; readonly found: string; readonly known: readonly string[] };
  'sheet-wrong-section': { readonly section: string; readonly item: string; readonly kind: string };
  'sheet-too-few-rows': { readonly section: string; readonly item: string; readonly needs: number };
  'sheet-row-kind': { readonly item: string; readonly row: string };
  'sheet-top-items': { readonly found: number };
  'sheet-loop': { readonly item: string };
  'sheet-children': { readonly item: string; readonly kind: string; readonly takes: 'none' | 'one' | 'some' };
  'sheet-weight-missing': { readonly item: string; readonly part: string; readonly partId: string };
  'sheet-reversed': { readonly low: string; readonly high: string; readonly min: string; readonly max: string };
  'scheme-invalid': { readonly path: string; readonly problem: FileProblem };
  'duplicate-id': { readonly id: string; readonly place: SchemePlace };
  'duplicate-label': { readonly label: string; readonly items: readonly string[]; readonly place: SchemePlace };
  'unresolved-reference': { readonly id: string; readonly place: SchemePlace };
  'reference-period': { readonly item: string; readonly of: string; readonly place: SchemePlace };
  'reference-loop': { readonly item: string; readonly of: string; readonly place: SchemePlace };
  'value-not-offered': { readonly setting: string; readonly value: string; readonly options: readonly string[]; readonly place: SchemePlace };
  'periods-nested': { readonly item: string; readonly outer: string; readonly place: SchemePlace };
  'periods-twice': { readonly item: string; readonly other: string; readonly place: SchemePlace };
  'amendment-refused': { readonly amendment: string; readonly problem: SchemeIssue; readonly place: SchemePlace };
  'bands-gap': { readonly lower: string; readonly upper: string; readonly at: string; readonly to: string; readonly place: SchemePlace };
  'bands-overlap': { readonly lower: string; readonly upper: string; readonly from: string; readonly to: string; readonly place: SchemePlace };
  'band-empty': { readonly grade: string; readonly place: SchemePlace };
  'band-unreachable': { readonly grade: string; readonly least: string | null; readonly most: string | null; readonly place: SchemePlace };
  'band-full-marks': { readonly grade: string; readonly from: string; readonly place: SchemePlace };
  'weights-sum': { readonly item: string; readonly sum: string; readonly place: SchemePlace };
  'full-marks-differ': { readonly item: string; readonly stated: string; readonly sum: string; readonly place: SchemePlace };
  'grade-unknown': { readonly grade: string; readonly known: readonly string[]; readonly place: SchemePlace };
  'share-not-named': { readonly quota: string; readonly place: SchemePlace };
  'reminder-unreachable': { readonly reminder: string; readonly least: string | null; readonly most: string | null; readonly place: SchemePlace };
  'class-unused': { readonly class: string; readonly place: SchemePlace };
  'amendment-pending': { readonly amendment: string; readonly place: SchemePlace };
  'amendment-never': { readonly amendment: string; readonly from: string; readonly to: string; readonly place: SchemePlace };
  'amendments-overlap': { readonly earlier: string; readonly later: string; readonly key: string; readonly place: SchemePlace };
  'levels-gap': { readonly item: string; readonly lower: string; readonly upper: string; readonly from: string; readonly to: string; readonly place: SchemePlace };
  'levels-overlap': { readonly item: string; readonly lower: string; readonly upper: string; readonly place: SchemePlace };
  'limits-reversed': { readonly item: string; readonly min: string; readonly max: string; readonly place: SchemePlace };
  'charge-too-large': { readonly item: string; readonly charge: string; readonly points: string; readonly room: string; readonly place: SchemePlace };
  'rhythm-uneven': { readonly entry: string; readonly closing: string; readonly place: SchemePlace };
  'figure-unfilled': { readonly item: string; readonly label: string; readonly place: SchemePlace };
  'assumption-unconfirmed': { readonly item: string; readonly text: string; readonly place: SchemePlace };
  'setting-unknown': { readonly key: string; readonly known: readonly string[] };
  'setting-value': { readonly setting: string; readonly found: string; readonly options: readonly string[] };
  'figure-unknown': { readonly key: string; readonly known: readonly string[] };
  'figure-invalid': { readonly key: string; readonly found: string; readonly takes: 'number' | 'positive' | 'figure' | 'bound' | 'whole' };
}

/** What a file has where something else must stand. */
export type FileProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown-key'; readonly keys: readonly string[] }
  | { readonly kind: 'not-a-decimal' }
  | { readonly kind: 'text-not-kept' }
  | { readonly kind: 'text-has-separator' }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'too-few'; readonly least: string }
  | { readonly kind: 'too-many'; readonly most: string }
  | { readonly kind: 'too-deep'; readonly most: string }
  | { readonly kind: 'id' }
  | { readonly kind: 'wrong-type' };

export type SchemeCode = keyof SchemeData;
export type SchemeIssue = { [Code in SchemeCode]: Issue<Code, SchemeData[Code]> }[SchemeCode];

const LESS_THAN_ERROR: Partial<Record<SchemeCode, Issue['severity']>> = {
  'duplicate-label': 'warning',
  'bands-gap': 'warning',
  'band-unreachable': 'warning',
  'band-full-marks': 'notice',
  'weights-sum': 'warning',
  'full-marks-differ': 'warning',
  'share-not-named': 'notice',
  'reminder-unreachable': 'warning',
  'class-unused': 'notice',
  'amendment-pending': 'notice',
  'amendment-never': 'warning',
  'amendments-overlap': 'warning',
  'levels-gap': 'notice',
  'charge-too-large': 'notice',
  'assumption-unconfirmed': 'notice',
};

export function schemeIssue<Code extends SchemeCode>(code: Code, data: SchemeData[Code], at?: CellAddress): SchemeIssue {
  const issue = { code, severity: LESS_THAN_ERROR[code] ?? 'error', data, ...(at === undefined ? {} : { at }) };
  return issue as SchemeIssue;
}
