import type { Period } from '../periods';
import type { PeriodsRule } from '../rules/periods/schema';
import type { Rule } from '../rules/rule';
import type { Condition } from '../scheme/condition';
import type { Scheme } from '../scheme/schema';
import type { Member } from '../scoring/member';
import type { Who } from '../scheme/who';
import type { Told } from './eventList';

/** Why a figure cannot be a formula and stands as a value. */
export type Reason = 'amended' | 'balance' | 'bothDirections' | 'cells' | 'events' | 'highest' | 'history' | 'joint' | 'namesakes' | 'otherSheet' | 'place' | 'yearLimit';

/** Thrown while a rule is compiled and caught where its column is made, which then holds a value. */
export class NotCompiled extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
    this.name = 'NotCompiled';
  }
}

/** What a rule may use to say its points as a formula: cells of one row and of sheet 积分办法, never values. */
export interface Compiler {
  readonly scheme: Scheme;
  /** Whose row it is; a first pass lays out the columns for everyone. */
  readonly member: Member | 'everyone';
  /** Yearly limits of what is worked out at the close are those of the period. */
  readonly at: 'entry' | 'closing';
  /** The cell of a figure on sheet 积分办法, by its key as in `applySettings`. */
  figure(key: string): string;
  /** Another cell in the row of a figure. */
  beside(key: string, label: string): string;
  /** One column of the rows of figures that stand directly below one another. */
  block(keys: readonly string[], label: string): string;
  /** The cell of an entry; `null` where the sheet has no column for it. */
  entry(input: string): string | null;
  /** What a list of events tells of an input in the period of the sheet; `null` for what is no event, or where the list has no steps. */
  told(input: string): Told | null;
  /** Whether a row of the scheme counts: under the settings as they stand, and for the member of this row. */
  concerned(row: { readonly when?: Condition | undefined; readonly who?: Who | undefined }): boolean;
  /** The cell with the points of a rule. */
  points(rule: Rule): string;
  /** A column of its own for something on the way; gives its cell. */
  step(key: string, label: string, formula: string): string;
  /** The cells with the points of the entry periods that count for the member. */
  periods(rule: PeriodsRule): readonly string[];
  /** The cell that says what earlier entry periods of the year have used of a rule's yearly limits. */
  carried(rule: Rule): string;
}

/** A figure on another sheet is looked up by the member's 编号, so that rows may be added and sorted. */
export interface PointsSheet {
  readonly period: Period;
  readonly name: string;
  readonly idColumn: number;
  readonly resultColumn: number;
  readonly first: number;
  readonly last: number;
  /** Where its steps stand, if it has any: the row of their labels and the first of their columns. */
  readonly steps?: { readonly header: number; readonly column: number };
}
