import type { Period } from '../periods';
import type { Member } from '../scoring/member';
import type { NoticeColumn } from '../sheets/notice/people';

/** Where people write, or publish, on a sheet of results: whoever takes it back finds it again. Rows are those of the members, in order. */
export type BranchForm = SummaryForm | GradesForm | NoticeForm;

interface Form {
  readonly sheet: string;
  readonly period: Period;
  readonly members: readonly Member[];
  readonly firstRow: number;
}

export interface SummaryForm extends Form {
  readonly kind: '汇总表';
  readonly scoreColumn: number;
  readonly remarkColumn: number;
}

export interface GradesForm extends Form {
  readonly kind: '等次表';
  readonly suggestedColumn: number;
  /** Where there are grades at all: the one that people confirm, and why it is another one than the suggested. */
  readonly confirming: { readonly grade: number; readonly why: number } | null;
  /** 1 where the grade waits for the decision of others. */
  readonly provisionalColumn: number | null;
}

export interface NoticeForm extends Form {
  readonly kind: '公示表';
  readonly firstColumn: number;
  readonly columns: readonly NoticeColumn[];
}
