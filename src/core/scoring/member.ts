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
  /** 分类: which of the scheme's classes; `null` where it has none, or where none is written. */
  readonly class: string | null;
  /** 职务: 党支部书记, 党小组长 … */
  readonly posts: readonly string[];
  /** 分管领导 and 联系领导, by 编号 or name. */
  readonly leader: string | null;
  readonly contact: string | null;
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
  /** Ids of the reminders that applied then. */
  readonly marks: readonly string[];
}

/**
 * What a ledger says for one input: a cell as it stands, or a list of events; with its place where it has one. `cells` are
 * those of the marks that were counted.
 */
export type Entry =
  | { readonly kind: 'cell'; readonly value: CellValue; readonly at?: CellAddress; readonly cells?: readonly CellAddress[] }
  | { readonly kind: 'events'; readonly events: readonly EventCase[]; readonly at?: CellAddress };

/** Entries of one period by input id (see `schemeInputs`). An input that has no column is not in the map. */
export type Entries = ReadonlyMap<string, Entry>;

/** A member with everything that was entered, by period text (`2026-03`, `2026-H1`). */
export interface MemberRecord {
  readonly member: Member;
  readonly entries: ReadonlyMap<string, Entries>;
  /** Class in single entry periods, by period text, where it differs from the member's (类别 in a register). */
  readonly classIn?: ReadonlyMap<string, string>;
  /** What went wrong while reading; an error among them stops the member's score. */
  readonly issues?: readonly Issue[];
  /** The entry periods that sheets tell of, by their names: an error there stops the points of these. Elsewhere it stops those of all. */
  readonly periodsOn?: ReadonlyMap<string, readonly string[]>;
}
