import type { Wording } from '../entries/figure';
import type { CellAddress } from '../grid';

/** A cell that says something else than what was read from it; every one is listed, so that people can check them. */
export interface Conversion {
  readonly at: CellAddress;
  /** As it stands in the cell. */
  readonly found: string;
  /** As it went into the ledger. */
  readonly read: string;
  readonly why: ConversionReason;
}

/** Words: `messages.zh.ts`. */
export type ConversionReason =
  | Wording
  /** A day that is written otherwise than 2026-03-05. */
  | 'date'
  /** Points of a form that stand for a number of times: 20 deducted at 10 each are twice. */
  | 'points-as-times'
  /** The same for a word (足额) and for a mark. */
  | 'points-as-word'
  | 'points-as-mark'
  /** 得分 of an item that begins with a figure, or 扣分 of an account: what changed. */
  | 'score-as-change';
