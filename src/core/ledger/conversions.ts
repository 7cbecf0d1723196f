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
  /** Points in a form or list that were made a number of times: 2 points at 1 point each are twice. */
  'points-as-times';
