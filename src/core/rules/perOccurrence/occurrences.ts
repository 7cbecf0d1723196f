import type { Exact } from '../../decimal';
import type { EventCase } from '../../scheme/cases';
import type { Context } from '../../scoring/context';
import type { Charge, PerOccurrenceRule } from './schema';

/** Something that happened: once, or several times alike (a cell that says 40 is one of these, not forty). */
export interface Occurrence {
  readonly charge: Charge;
  /** The charge's column, with the level where it has one: `表彰（市级）`. */
  readonly label: string;
  readonly times: Exact;
  /** Points of one, signed, after raises. */
  readonly points: Exact;
  readonly event: EventCase | null;
  readonly date: string | null;
}

/**
 * What happened to a member in a period and counts, charge by charge. What cannot be read is left out (its statement
 * says so), and so are 归零 and what a higher one of the same matter supersedes. Reads the member's yearly counts,
 * writes none.
 */
export function occurrences(_rule: PerOccurrenceRule, _context: Context): readonly Occurrence[] {
  return [];
}
