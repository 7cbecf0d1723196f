import type { CellAddress, CellValue } from '../grid';
import type { Issue } from '../issues';
import type { Period } from '../periods';
import type { EventCase } from '../scheme/cases';

/** 状态: takes part, exempt by approval (免考评), or left out until a decision (暂缓). */
export type ParticipationStatus = '参加' | '免考评' | '暂缓';

export const FULL_MEMBER = '正式党员';

export interface Member {
  /** 编号: the key. The name is for display; two members may share one. */
  readonly id: string;
  readonly name: string;
  /** 区分: department or group, shown beside the name where two members share it. */
  readonly unit: string;
  readonly kind: string;
  readonly status: ParticipationStatus;
  /** First and last day in the branch, ISO; `null` where it is not bounded. */
  readonly from: string | null;
  readonly to: string | null;
  readonly history: readonly HistoryEntry[];
}

/** An earlier result, from sheet 历年. */
export interface HistoryEntry {
  readonly period: Period;
  readonly score: string | null;
  readonly grade: string | null;
}

/** What a ledger says for one input: a cell as it stands, or a list of events; with its place where it has one. */
export type Entry =
  | { readonly kind: 'cell'; readonly value: CellValue; readonly at?: CellAddress }
  | { readonly kind: 'events'; readonly events: readonly EventCase[]; readonly at?: CellAddress };

/** Entries of one period by input id (see `schemeInputs`). An input that has no column is not in the map. */
export type Entries = ReadonlyMap<string, Entry>;

/** A member with everything that was entered, by period text (`2026-03`, `2026-H1`). */
export interface MemberRecord {
  readonly member: Member;
  readonly entries: ReadonlyMap<string, Entries>;
  /** What went wrong while reading; an error among them stops the member's score. */
  readonly issues?: readonly Issue[];
}
