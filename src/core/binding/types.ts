import type { CellAddress, CellValue } from '../grid';
import type { ColumnTarget } from '../ledger';
import type { Period, PeriodUnit } from '../periods';
import type { SentenceFigure } from './sentence';

/** How sure a proposal is: 高, 中, 低. Nothing is bound by any of them: a person confirms. */
export type Confidence = 'high' | 'medium' | 'low';

/** Why something is proposed, or speaks against it. Words: `messages.zh.ts`. */
export type BindingReason =
  /** Called so in the regulation, where several are. */
  | { readonly kind: 'same'; readonly name: string }
  /** The heading contains the name. */
  | { readonly kind: 'contains'; readonly name: string }
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly name: string }
  /** Confirmed for the same or a similar heading of another sheet. */
  | { readonly kind: 'confirmed'; readonly sheet: string; readonly label: string }
  | { readonly kind: 'points'; readonly text: string }
  | { readonly kind: 'otherPoints'; readonly text: string; readonly scheme: string }
  /** The heading deducts and the item adds, or the other way round. */
  | { readonly kind: 'otherDirection' }
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'clause'; readonly clause: string }
  /** What stands in the cells is what the item takes. */
  | { readonly kind: 'cells'; readonly words: readonly string[] }
  /** Several fit equally well. */
  | { readonly kind: 'tie'; readonly others: readonly string[] }
  /** Marks of meetings below the heading; a heading that is a meeting or a day. */
  | { readonly kind: 'marks'; readonly marks: readonly string[] }
  | { readonly kind: 'meeting' }
  /** A heading that registers of people have (联系电话) and no regulation asks for. */
  | { readonly kind: 'personal' };

export interface BindingCandidate {
  readonly target: ColumnTarget;
  readonly confidence: Confidence;
  /** From 0 to 1, for the order only. */
  readonly score: number;
  readonly reasons: readonly BindingReason[];
}

/** A heading that somebody could bind: of a column, of a row of a form, or what a list of events calls an event. */
export interface Label {
  readonly sheet: string;
  readonly label: string;
  readonly at: CellAddress;
  /** Cells below it belong to it, or those beside it: the row of a form. */
  readonly along: 'column' | 'row';
  /** The headings above it, joined. */
  readonly above: string;
  /** What is entered below it, as far as it is known. */
  readonly values: readonly CellValue[];
  readonly settled: Settled | null;
}

/** What it is already, and how that is known: by its name, as somebody confirmed, or as confirmed on another sheet. */
export interface Settled {
  readonly by: 'named' | 'confirmed' | 'reused';
  readonly target: ColumnTarget;
}

export interface SheetLabels {
  readonly sheet: string;
  /** A register, forms of single members, or a list of events. */
  readonly shape: 'table' | 'form' | 'list';
  /** Of a register; `null` where it does not say, and for forms and lists, which may tell of several. */
  readonly period: Period | null;
  /** The rhythms of what can stand on it; `null`: any. */
  readonly units: readonly PeriodUnit[] | null;
  readonly read: 'ledger' | 'unread';
  readonly labels: readonly Label[];
}

export interface LabelProposal extends Label {
  /** Best first; empty where it is settled, or nothing is like it. The first is the proposal. */
  readonly candidates: readonly BindingCandidate[];
  /** Where the heading says another figure than the regulation has for its item. */
  readonly figure: FigureProposal | null;
}

/** A figure that a heading carries, to be written into the regulation if somebody confirms it. */
export interface FigureProposal {
  readonly input: string;
  /** Of a `FigureLine`. */
  readonly key: string;
  readonly written: SentenceFigure;
  /** `待填`, or what the regulation has. */
  readonly was: string;
  readonly becomes: string;
}

export interface SheetProposal extends Omit<SheetLabels, 'labels'> {
  readonly labels: readonly LabelProposal[];
}
