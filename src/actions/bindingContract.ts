import type { BindingCandidate, CellAddress, ColumnTarget, Legend, PeriodUnit } from '../core';
import type { ProgressOptions } from '../hosts/types';
import type { Outcome } from './contract';

/** 认列: what each heading of the ledger is, as far as it is known, proposed and confirmed. */
export interface BindingActions {
  /** Every heading of every sheet that may be a ledger. Writes nothing. */
  proposeBinding(options?: ProgressOptions): Promise<BindingOffer>;
  /** Writes what people confirmed on sheet `_积分簿`, in one step; what it replaces comes back as the changes that undo it. */
  confirmBinding(changes: BindingChanges, options?: ProgressOptions): Promise<BindingOutcome>;
  /** Colours the headings of an offer on their sheets, where the host can; `null` takes all colours away. */
  markBinding(offer: BindingOffer | null): Promise<void>;
  /** Which cell is selected; `null` where the host does not say. */
  selectedCell(): Promise<CellAddress | null>;
}

export interface BindingOffer {
  readonly sheets: readonly OfferedSheet[];
  /** All items of the regulation, in its order. */
  readonly items: readonly OfferedItem[];
  /** What the marks below 考勤 mean, those too that nobody has explained yet. */
  readonly marks: readonly OfferedMark[];
  /** The same for columns of √ and ×, of which everybody knows what these mean. */
  readonly flags: readonly OfferedFlag[];
  /** Members of one name: how they are told apart is for the branch to say. */
  readonly namesakes: readonly string[];
  readonly memberKey: 'id' | 'name';
}

export interface OfferedItem {
  readonly id: string;
  readonly label: string;
  /** The rule it belongs to, and where the regulation says so. */
  readonly rule: string;
  readonly clause: string;
  /** How often it is entered; sheets of another rhythm have no column of it. */
  readonly unit: PeriodUnit;
  /** Whether a mark of 考勤 can be one event of it. */
  readonly events: 'counted' | 'no';
}

export interface OfferedSheet {
  readonly sheet: string;
  /** A register, forms of single members, or a list of events. */
  readonly shape: 'table' | 'form' | 'list';
  readonly period: string | null;
  /** Periods that it could be of; only where it ought to say and does not. */
  readonly periods: readonly string[];
  /** The rhythms of what can stand on it; `null`: any. */
  readonly units: readonly PeriodUnit[] | null;
  /** `ledger`: it is read as one. `likely`: it may become one. `unlikely`: nothing on it is like the regulation. */
  readonly read: 'ledger' | 'likely' | 'unlikely';
  readonly labels: readonly OfferedLabel[];
}

export interface OfferedLabel {
  readonly label: string;
  readonly at: CellAddress;
  /** Cells below it belong to it, or those beside it (the row of a form). */
  readonly along: 'column' | 'row';
  /** `named`: by its name. `confirmed`, `reused`: somebody said so, here or on another sheet. `proposed`, `open`: nobody did. */
  readonly state: 'named' | 'confirmed' | 'reused' | 'proposed' | 'open';
  /** What it is, or is proposed to be; `null` where nothing is like it. */
  readonly target: ColumnTarget | null;
  readonly candidates: readonly OfferedCandidate[];
  readonly figure: OfferedFigure | null;
}

export interface OfferedCandidate extends Pick<BindingCandidate, 'target' | 'confidence'> {
  /** Why, in a sentence. */
  readonly reason: string;
}

/** The heading says another figure than the regulation. */
export interface OfferedFigure {
  /** As `changeFigures` takes it. */
  readonly key: string;
  readonly becomes: string;
  readonly words: string;
}

export interface OfferedMark {
  readonly mark: string;
  /** How many cells nobody can read because of it; `null` where it is explained. */
  readonly cells: number | null;
  /** The item that it is one event of. */
  readonly means: 'unknown' | 'nothing' | { readonly input: string };
  /** What it probably means, with the reason; `null` where it is explained, or where nobody could say. */
  readonly proposal: { readonly means: 'nothing' | { readonly input: string }; readonly reason: string } | null;
}

/** A mark in columns of √ and ×. */
export interface OfferedFlag {
  readonly mark: string;
  readonly cells: number | null;
  readonly means: 'unknown' | 'marked' | 'unmarked';
  readonly proposal: { readonly means: 'marked' | 'unmarked'; readonly reason: string } | null;
}

export interface BindingChanges {
  /** `target: null` forgets what was said of the label. */
  readonly columns?: readonly { readonly sheet: string; readonly label: string; readonly target: ColumnTarget | null }[];
  /** `period: null` forgets. */
  readonly periods?: readonly { readonly sheet: string; readonly period: string | null }[];
  readonly memberKey?: 'id' | 'name' | null;
  /** In place of what the marks of 考勤 meant. */
  readonly attendance?: Legend['attendance'];
  /** In place of what other marks than √ and × meant. */
  readonly flags?: Legend['flags'];
}

export interface BindingOutcome extends Outcome {
  /** Takes back what was written. */
  readonly undo: BindingChanges;
}
