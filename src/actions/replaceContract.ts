import type { CellAddress } from '../core';
import type { ProgressOptions } from '../hosts/types';
import type { FormulaForm, Outcome, Problem } from './contract';
import type { WizardResult } from './wizardContract';

/** Results that people worked out themselves, beside ours; and the exchange of one for the other. */
export interface ReplaceActions {
  /** Every formula or figure of the user's in a result column of ledger sheets (`null`: of all), with what ours gives. Writes nothing. */
  compareFormulas(sheets: readonly string[] | null, options?: ProgressOptions): Promise<FormulaComparison>;
  /** Puts ours in their place, as they were seen in a comparison; refused where anything has changed since. */
  replaceFormulas(wish: ReplaceWish, options?: ProgressOptions): Promise<Outcome>;
  /** Brings back all that was replaced, also after the workbook was saved and opened again; what was changed since stays. */
  undoReplace(options?: ProgressOptions): Promise<Outcome>;
}

export interface FormulaComparison {
  readonly cells: readonly ComparedCell[];
  /** What ours can be here; the one that the workbook has already, or that follows the entries best, comes first. */
  readonly forms: readonly [FormulaForm, ...FormulaForm[]];
  /** Stands for all that was compared; a wish names it. */
  readonly seen: string;
  /** The sheets that were asked for, `null` for all. */
  readonly sheets: readonly string[] | null;
  /** What cannot be compared. */
  readonly problems: readonly Problem[];
}

export interface ComparedCell {
  readonly at: CellAddress;
  /** Whose row it is. */
  readonly name: string;
  readonly result: Extract<WizardResult, 'points' | 'score' | 'rank' | 'grade'>;
  /** The label of its column. */
  readonly label: string;
  readonly shown: string;
  /** `null` for a typed figure. */
  readonly formula: string | null;
  /** What ours gives; `null` where there is none. */
  readonly ours: string | null;
  /** `none`: ours cannot stand there, the reasons say why. */
  readonly verdict: 'same' | 'differs' | 'none';
  readonly reasons: readonly string[];
}

export interface ReplaceWish {
  /** Of the comparison that was shown. */
  readonly seen: string;
  readonly sheets: readonly string[] | null;
  readonly which: 'all' | 'same';
  readonly form: FormulaForm;
}
