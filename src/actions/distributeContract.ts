import type { ProgressOptions } from '../hosts/types';
import type { Outcome } from './contract';

/** 下发: what the pane asks for. */
export interface DistributeActions {
  /** The periods of a year for which the open workbook's regulation lets workbooks be made by themselves. */
  distributePeriods(year: number, options?: ProgressOptions): Promise<readonly string[]>;
  /**
   * A workbook for each branch of the open workbook's list (a sheet with a column 支部), by its own regulation, all in
   * one zip. The workbook is only read.
   */
  distributeZip(details: SendingDetails, options?: ProgressOptions): Promise<DistributedZip>;
}

export interface SendingDetails {
  readonly year: number;
  /** An entry or closing period of the year, `2026-03`; `null` for the whole year. */
  readonly period: string | null;
  /** ISO, or `null` where nothing is said. */
  readonly deadline: string | null;
  readonly contact: string;
  readonly phone: string;
  readonly upperPhone: string;
  /** ISO; the id of the sending begins with it. */
  readonly today: string;
}

export interface DistributedZip {
  readonly outcome: Outcome;
  readonly file: string;
  /** The pieces of the zip, in their order. */
  readonly zip: readonly Uint8Array[];
}
