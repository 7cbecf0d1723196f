import type { CellAddress, RosterAnswer, RosterAnswerKind, RosterChange } from '../core';
import type { ProgressOptions } from '../hosts/types';
import type { Outcome } from './contract';

/** 人员变动: what registers of several periods show and the roster does not say. */
export interface RosterActions {
  rosterQuestions(options?: ProgressOptions): Promise<readonly AskedChange[]>;
  /** Writes 起, 止, 类别, 区分 or a row into 名册, in one step; a workbook without 名册 gets one. Nothing else is touched. */
  answerRoster(answers: readonly RosterAnswer[], options?: ProgressOptions): Promise<Outcome>;
}

export interface AskedChange {
  /** Named in the answer. */
  readonly id: string;
  readonly change: RosterChange;
  /** What was found, and what is asked. */
  readonly text: string;
  readonly answers: readonly RosterAnswerKind[];
  /** The day that an answer with a day proposes, ISO. */
  readonly date: string | null;
  readonly at: CellAddress;
}
