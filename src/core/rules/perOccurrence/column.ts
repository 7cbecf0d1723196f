import type { Exact } from '../../decimal';
import type { Reading } from '../../entries/reading';
import type { Issue } from '../../issues';
import { periodText } from '../../periods';
import type { Basis } from '../../scheme/basis';
import type { EventCase } from '../../scheme/cases';
import type { Input } from '../../scheme/input';
import { entryOf, missingEntry, type Context } from '../../scoring/context';
import { scoringIssue } from '../../scoring/issues';
import type { Entry } from '../../scoring/member';
import { chargeKind } from '../inputs';
import type { Charge, PerOccurrenceRule } from './schema';

/** A charge beside what was entered for it. */
export interface Column<C extends Charge = Charge> {
  readonly rule: PerOccurrenceRule;
  readonly charge: C;
  readonly context: Context;
  readonly id: string;
  readonly input: Input;
  readonly entry: Entry | undefined;
}

/** What an entry says: so many times alike, with the points of one before any raise. */
export interface Found {
  readonly charge: Charge;
  readonly label: string;
  readonly basis: Basis;
  readonly times: Exact;
  readonly points: Exact;
  /** What was measured, where the points are worked out from a quantity. */
  readonly quantity: Exact | null;
  readonly event: EventCase | null;
}

export type ChargeReading =
  | { readonly kind: 'found'; readonly found: readonly Found[] }
  /** A mark at 归零. */
  | { readonly kind: 'zero'; readonly charge: Charge; readonly label: string }
  | { readonly kind: 'problem'; readonly issue: Issue };

export const NOTHING: ChargeReading = { kind: 'found', found: [] };

/** A charge in a second list reads the column of the first (one event, named twice). */
export function columnOf<C extends Charge>(rule: PerOccurrenceRule, charge: C, context: Context): Column<C> {
  const [id, input]: [string, Input] = 'sameAs' in charge.input ? [charge.input.sameAs, { label: rule.name, aliases: [], blank: 'none' }] : [charge.id, charge.input];
  return { rule, charge, context, id, input, entry: entryOf(context, id) };
}

/** Blank and unreadable entries are the same thing for all kinds of charges. */
export function readColumn<T>(column: Column, reading: Reading<T>, found: (value: T, text: string) => ChargeReading): ChargeReading {
  const { rule, context, id, input, entry } = column;
  switch (reading.kind) {
    case 'blank':
      return input.blank === 'missing' ? problem(missingEntry(rule, context, id, input.label, entry)) : NOTHING;
    case 'wrong':
      return wrong(column, reading.found);
    case 'value':
      return found(reading.value, reading.text);
  }
}

export function wrong({ rule, charge, context, id, input, entry }: Column, found: string): ChargeReading {
  return problem(scoringIssue('wrong-entry', { period: periodText(context.period), input: id, label: input.label, item: rule.name, found, takes: chargeKind(charge) }, entry));
}

export function problem(issue: Issue): ChargeReading {
  return { kind: 'problem', issue };
}
