import type { CellAddress, Issue, Reason, Severity } from '../core';

/** What actions find beyond the core's own problems. Words: `messages.zh.ts`. */
export interface ActionData {
  'scheme-changed': { readonly sheets: readonly string[] };
  /** `formula`: one of the user's. `leftOut`: the line that makes up the difference, where exactly one does. */
  'figure-differs': { readonly shown: string; readonly computed: string; readonly formula: string | null; readonly leftOut: string | null };
  'year-account': { readonly name: string; readonly alone: string; readonly inYear: string };
  'earlier-period-open': { readonly period: string; readonly names: readonly string[] };
  'fill-column-between': { readonly sheet: string; readonly label: string };
  'fill-not-ours': { readonly sheet: string; readonly cell: string };
  'short-names-unsupported': Record<string, never>;
  'short-names-taken': Record<string, never>;
  'functions-absent': Record<string, never>;
  /** Functions beside such cells. */
  'formulas-blind': { readonly sheet: string };
  /** Cells that only the legend or their number format explains. */
  'cells-explained': { readonly sheet: string };
  /** Columns are known by what was confirmed in 认列 only. */
  'columns-confirmed': { readonly sheet: string };
  /** Entries of the period stand on other sheets or forms too. */
  'cells-elsewhere': { readonly sheet: string };
  /** Forms of single members: no formula has a place there. */
  'forms-without-formulas': { readonly sheets: readonly string[] };
  /** A figure that stands as a value among native formulas. */
  'native-value': { readonly sheet: string; readonly item: string; readonly reason: Reason };
  /** An entry that people and functions understand and ordinary formulas do not. */
  'native-unread': { readonly label: string; readonly found: string };
  'native-unmatched': { readonly sheet: string; readonly key: string; readonly found: string };
  /** A cell that is not as it was when ours took its place; what had stood there. */
  'replaced-changed': { readonly was: string };
  'replaced-gone': { readonly sheet: string; readonly label: string; readonly member: string; readonly was: string };
  /** `key` as in `FigureChanges`. */
  'share-without-sign': { readonly key: string; readonly name: string; readonly found: string };
  /** `line` of a draft, with the figure that was typed for it. */
  'draft-undecided': { readonly line: string; readonly text: string };
  'draft-figure': { readonly line: string; readonly key: string; readonly text: string; readonly label: string; readonly found: string };
}

export type ActionCode = keyof ActionData;

const SEVERITY: Record<ActionCode, Severity> = {
  'scheme-changed': 'warning',
  'figure-differs': 'warning',
  'year-account': 'warning',
  'earlier-period-open': 'warning',
  'fill-column-between': 'warning',
  'fill-not-ours': 'warning',
  'short-names-unsupported': 'notice',
  'short-names-taken': 'notice',
  'functions-absent': 'notice',
  'cells-explained': 'notice',
  'columns-confirmed': 'notice',
  'cells-elsewhere': 'notice',
  'forms-without-formulas': 'notice',
  'formulas-blind': 'warning',
  'native-value': 'warning',
  'native-unread': 'warning',
  'native-unmatched': 'warning',
  'replaced-changed': 'warning',
  'replaced-gone': 'warning',
  'share-without-sign': 'error',
  'draft-undecided': 'error',
  'draft-figure': 'error',
};

export type ActionIssue = { [Code in ActionCode]: Issue<Code, ActionData[Code]> }[ActionCode];

export function actionIssue<Code extends ActionCode>(code: Code, data: ActionData[Code], at?: CellAddress): Issue<Code, ActionData[Code]> {
  const issue = { code, severity: SEVERITY[code], data };
  return at === undefined ? issue : { ...issue, at };
}
