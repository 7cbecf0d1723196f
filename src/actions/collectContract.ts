import type { BranchReport, Collection } from '../core';
import type { ProgressOptions } from '../hosts/types';
import type { CollectSource } from './collect';
import type { Outcome } from './contract';

export type { CollectSource } from './collect';

/** What the open workbook gives for collecting. */
export interface CollectSetting {
  /** Closing periods of this year and the last, `2026-H1`, then what else of this year can be sent by itself. */
  readonly periods: readonly string[];
  /** The one that is collected about today. */
  readonly period: string;
  /** On the list of the workbook; `null` where it has no column 支部, and then nobody can be missed. */
  readonly branches: number | null;
}

/** 回收汇总. `today` is an ISO day. */
export interface CollectActions {
  collectSetting(today: string, options?: ProgressOptions): Promise<CollectSetting>;
  /** Checks returned workbooks against the regulation and the list of the open one; nothing is written. */
  collectReturned(sources: readonly CollectSource[], period: string, today: string, options?: ProgressOptions): Promise<Collection>;
  writeSummary(collection: Collection, options?: ProgressOptions): Promise<Outcome>;
  writeReturned(report: BranchReport, options?: ProgressOptions): Promise<Outcome>;
}
