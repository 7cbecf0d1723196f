import { add, sum, type Exact } from '../../decimal';
import type { Issue } from '../../issues';
import type { EventCase } from '../../scheme/cases';
import type { Context } from '../../scoring/context';
import { applies } from '../applies';
import { readCharge } from './charges';
import type { ChargeReading, Found } from './column';
import { supersede } from './matters';
import { raise, type Raised } from './raises';
import type { Charge, PerOccurrenceRule } from './schema';
import { versionsOf } from './versions';

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
 * writes none: `keepTimes` does.
 */
export function occurrences(rule: PerOccurrenceRule, context: Context): readonly Occurrence[] {
  return readOccurrences(rule, context).happened.filter(({ status }) => status === 'used');
}

/** An occurrence with how its points came about. */
export interface Happened extends Occurrence, Found {
  /** Points of one before raises. */
  readonly base: Exact;
  readonly raised: readonly Raised[];
  readonly status: 'used' | 'superseded';
}

export interface Happenings {
  readonly happened: readonly Happened[];
  readonly zeros: readonly Extract<ChargeReading, { kind: 'zero' }>[];
  readonly issues: readonly Issue[];
}

export function readOccurrences(rule: PerOccurrenceRule, context: Context): Happenings {
  const happened: Happened[] = [];
  const zeros: Happenings['zeros'][number][] = [];
  const issues: Issue[] = [];
  for (const charge of rule.charges) {
    if (!applies(charge, context)) continue;
    const all: Found[] = [];
    for (const version of versionsOf(rule, charge, context)) {
      const reading = readCharge(rule, version.charge, version.context);
      if (reading.kind === 'problem') issues.push(reading.issue);
      else if (reading.kind === 'zero') zeros.push(reading);
      else all.push(...reading.found);
    }
    for (const { found, raised } of raise(rule, charge, all, context)) happened.push(happenedOnce(found, raised));
  }
  return { happened: supersede(rule, happened), zeros, issues };
}

function happenedOnce(found: Found, raised: readonly Raised[]): Happened {
  const points = add(found.points, sum(raised.map((each) => each.points)));
  return { ...found, base: found.points, points, raised, date: found.event?.date ?? null, status: 'used' };
}
