import type { CellAddress, DraftFacts, FigureField, FigureTexts } from '../core';
import type { Outcome } from './contract';
import type { Adoption } from './libraryContract';
import type { ProgressOptions } from '../hosts/types';

export type { FigureField, FigureTexts } from '../core';

/** 由现有细则起草: what a workbook says of its own regulation, to be looked at line by line before anything is written. */
export interface DraftActions {
  /** Reads the standards of the workbook, else the headers of its ledgers that are sentences. Writes nothing. */
  draftFromWorkbook(options?: ProgressOptions): Promise<DraftReport>;
  /** Writes sheet 积分办法 from what people accepted; refused where a line was not decided or a figure is none. */
  adoptDraft(decisions: DraftDecisions, options?: ProgressOptions): Promise<Outcome>;
}

export interface DraftReport {
  /** Of all lines: decisions about another draft are refused. */
  readonly fingerprint: string;
  /** 标准 or 细则 on a sheet; the headers of ledgers; or nothing that could be drafted from. */
  readonly source: 'standards' | 'headers' | 'none';
  readonly title: string | null;
  readonly sheets: readonly string[];
  readonly groups: readonly DraftGroup[];
  /** Lines that were read, and those that were not. */
  readonly read: number;
  readonly unread: number;
}

/** The lines of one item, or of a part of the regulation as a whole. */
export interface DraftGroup {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly DraftedLine[];
}

export interface DraftedLine {
  readonly id: string;
  readonly at: CellAddress;
  readonly text: string;
  /** What was read, in words. */
  readonly words: string;
  /** `words`: it says nothing about points and asks for no decision. */
  readonly state: 'read' | 'unread' | 'words';
  readonly figures: readonly FigureField[];
}

export interface DraftDecisions {
  readonly fingerprint: string;
  readonly facts: DraftWishes;
  readonly lines: Readonly<Record<string, LineDecision>>;
  readonly existing: Adoption['existing'];
}

export type LineDecision = { readonly kind: 'accepted'; readonly figures: FigureTexts } | { readonly kind: 'leftOut' };

/** What the text does not say. `share` of 民主评议 in per cent as people type it; blank while it is not known. */
export interface DraftWishes extends Omit<DraftFacts, 'appraisal'> {
  readonly appraisal: { readonly kind: 'without' } | { readonly kind: 'with'; readonly share: string };
}
