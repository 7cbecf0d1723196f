import type { CellAddress } from '../grid';
import type { SentenceReading } from './reading';

/** What a part of the regulation is for: 基础分, 加分项, 扣分项, 一票否决. */
export type Side = 'base' | 'bonus' | 'deduction' | 'veto';

/** A heading with what stands below it. */
export interface DraftPart {
  readonly id: string;
  readonly name: string;
  readonly at: CellAddress;
  readonly side: Side;
  /** Id of the part it stands in. */
  readonly above: string | null;
}

/** What is asked for, or a column of a ledger; its lines say what it counts. */
export interface DraftItem {
  readonly id: string;
  readonly part: string;
  readonly name: string;
  readonly at: CellAddress;
}

/** One statement of the workbook about points, with its cell. What people decide about, line by line. */
export interface DraftLine {
  readonly id: string;
  readonly part: string;
  /** `null`: it is about the part as a whole. */
  readonly item: string | null;
  readonly at: CellAddress;
  readonly text: string;
  readonly reading: SentenceReading;
  /** `header`: a column of a ledger that its entries can stay in. */
  readonly from: 'heading' | 'content' | 'standard' | 'points' | 'header';
}

/** A column of a ledger whose header is a line of the draft. */
export interface HeaderColumn {
  readonly line: string;
  readonly sheet: string;
  readonly label: string;
}

/** A regulation as it was found in a workbook, before anybody has looked at it. */
export interface Draft {
  readonly source: 'standards' | 'headers' | 'none';
  /** What the sheet calls it; `null` where it has no title. */
  readonly title: string | null;
  readonly sheets: readonly string[];
  readonly parts: readonly DraftPart[];
  readonly items: readonly DraftItem[];
  readonly lines: readonly DraftLine[];
  readonly columns: readonly HeaderColumn[];
}

/** Whether there is anything to decide about a line: one that says nothing about points is only shown. */
export function asksForDecision({ reading }: DraftLine): boolean {
  return reading.effect.kind !== 'none';
}
