import type { CellAddress } from '../core';
import type { ProgressOptions } from '../hosts/types';
import type { Outcome } from './contract';

/** 函数向导: what a cell beside a ledger row could show, and the formula that shows it. */
export interface WizardActions {
  /** What the selected cell could show; rejects where it is not beside a member's row, or holds something else. Writes nothing. */
  proposeFormulas(options?: ProgressOptions): Promise<WizardOffer>;
  /** Writes a proposal into its cell, or into the cells of all members of the sheet; refused where something of the user's stands in one. */
  writeFormulas(wish: WizardWish, options?: ProgressOptions): Promise<Outcome>;
}

/** 积分, 考评分, 等次, 名次, 积分说明, 测评分. */
export type WizardResult = 'points' | 'score' | 'grade' | 'rank' | 'note' | 'ballot';

export interface WizardWish {
  readonly at: CellAddress;
  readonly result: WizardResult;
  /** The cell alone, or 向下填充: the rows of all members. */
  readonly extent: 'cell' | 'rows';
}

export interface WizardOffer {
  readonly at: CellAddress;
  /** Whom it is about and when: 王芳 2026年3月. */
  readonly title: string;
  readonly proposals: readonly WizardProposal[];
}

export interface WizardProposal {
  readonly result: WizardResult;
  readonly name: string;
  /** A formula of ours, an ordinary one, or the figure itself. */
  readonly form: 'function' | 'formula' | 'value';
  /** `null` for a value. */
  readonly formula: string | null;
  /** Why it is not a function of ours; `null` where it is one. */
  readonly why: string | null;
  /** Each argument of the formula, as written and in words. */
  readonly arguments: readonly WizardArgument[];
  /** What the cell will show, or what is missing. */
  readonly preview: string;
  /** How many rows 向下填充 writes. */
  readonly rows: number;
}

export interface WizardArgument {
  readonly name: string;
  readonly text: string;
  readonly words: string;
}
