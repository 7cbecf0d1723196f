import type { Scheme } from './schema';
import type { PeriodUnit } from '../periods';
import type { Rule } from '../rules/rule';

/** A column that a ledger of the scheme has: which id its entries have, what it takes, and in which period. */
export interface SchemeInput {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly blank: 'missing' | 'none';
  readonly unit: PeriodUnit;
  /** Entered in each entry period, or once for the closing period. */
  readonly at: 'entry' | 'closing';
  readonly takes: InputKind;
  /** The rule or special it belongs to. */
  readonly owner: string;
}

export type InputKind =
  | { readonly kind: 'count' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'amount'; readonly min: string; readonly max: string | null }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'judged'; readonly levels: readonly { readonly word: string; readonly min: string; readonly max: string }[] };

export type { Scheme, Rule };
