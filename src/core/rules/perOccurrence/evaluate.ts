import { compare, equal, multiply, negate, ONE, sign, sum, toText, ZERO, type Exact } from '../../decimal';
import { readAmount, readCount, readFlag, type Count, type Reading } from '../../entries/reading';
import type { Issue } from '../../issues';
import { periodText } from '../../periods';
import { conclude, entryOf, missingEntry, unfilledFigure, wrongEntry, type Context } from '../../scoring/context';
import { scoringIssue } from '../../scoring/issues';
import type { Entry } from '../../scoring/member';
import type { Line, Statement } from '../../scoring/statement';
import type { Input } from '../../scheme/input';
import { applies } from '../applies';
import type { Charge, PerOccurrenceRule } from './schema';

type ChargeLine = Extract<Line, { kind: 'charge' }>;
type Charged = ChargeLine | { readonly kind: 'nothing' } | { readonly kind: 'problem'; readonly issue: Issue };

const NOTHING = { kind: 'nothing' } as const;

export function evaluatePerOccurrence(rule: PerOccurrenceRule, context: Context): Statement {
  const lines: Line[] = [];
  const issues: Issue[] = [];
  if (rule.start === 'unfilled') issues.push(unfilledFigure(rule, rule.name));
  else if (sign(rule.start) !== 0) lines.push({ kind: 'start', points: rule.start });

  const charged: ChargeLine[] = [];
  for (const charge of rule.charges) {
    if (!applies(charge, context)) continue;
    const line = chargeFor(rule, charge, context);
    if (line.kind === 'charge') charged.push(line);
    else if (line.kind === 'problem') issues.push(line.issue);
  }
  lines.push(...(rule.count === 'highest' ? onlyHighest(charged) : charged));
  return conclude(rule, context, lines, issues, rule.limits);
}

function chargeFor(rule: PerOccurrenceRule, charge: Charge, context: Context): Charged {
  const { id, input } = readBy(rule, charge);
  const entry = entryOf(context, id);
  const wrong = (found: string): Charged => ({ kind: 'problem', issue: wrongEntry(rule, context, id, input.label, found, entry) });
  const blank = (): Charged =>
    input.blank === 'missing' ? { kind: 'problem', issue: missingEntry(rule, context, id, input.label, entry) } : NOTHING;

  switch (charge.kind) {
    case 'amount': {
      const reading = readAmount(entry);
      if (reading.kind === 'blank') return blank();
      if (reading.kind === 'wrong') return wrong(reading.found);
      if (sign(reading.value) === 0) return NOTHING;
      if (compare(reading.value, charge.min) < 0 || (charge.max !== null && compare(reading.value, charge.max) > 0)) return wrong(reading.text);
      const points = charge.direction === 'add' ? reading.value : negate(reading.value);
      return { kind: 'charge', charge, label: input.label, count: ONE, points, status: 'used' };
    }
    case 'count':
    case 'flag': {
      const reading = charge.kind === 'count' ? readCount(entry) : flagAsCount(entry);
      if (reading.kind === 'blank') return blank();
      if (reading.kind === 'wrong') return wrong(reading.found);
      if (sign(reading.value.times) === 0) return NOTHING;
      return counted(rule, charge, input.label, reading.value, context, entry);
    }
  }
}

/** A charge in a second list reads the column of the first (one event, named twice). */
function readBy(rule: PerOccurrenceRule, charge: Charge): { id: string; input: Input } {
  if (!('sameAs' in charge.input)) return { id: charge.id, input: charge.input };
  return { id: charge.input.sameAs, input: { label: rule.name, aliases: [], blank: 'none' } };
}

function counted(rule: PerOccurrenceRule, charge: Extract<Charge, { kind: 'count' | 'flag' }>, label: string, count: Count, context: Context, entry: Entry | undefined): Charged {
  const { points: figure } = charge;
  const written = count.eventPoints;
  if (figure === 'unfilled') {
    if (written === null) return { kind: 'problem', issue: unfilledFigure(rule, label) };
    return { kind: 'charge', charge, label, count: count.times, points: directed(rule, sum(written)), status: 'used' };
  }
  const odd = written?.find((points) => !equal(points, figure) && !equal(points, negate(figure)));
  if (odd !== undefined) {
    const data = { period: periodText(context.period), label, entered: toText(odd), figure: toText(figure) };
    return { kind: 'problem', issue: scoringIssue('event-points-differ', data, entry) };
  }
  return { kind: 'charge', charge, label, count: count.times, points: multiply(figure, count.times), status: 'used' };
}

/** People write the points of an event with or without a sign; an item that starts full can only lose, one at its floor only gain. */
function directed({ start, limits }: PerOccurrenceRule, points: Exact): Exact {
  const size = sign(points) < 0 ? negate(points) : points;
  if (start === 'unfilled') return points;
  if (limits.max !== null && compare(start, limits.max) >= 0) return negate(size);
  return limits.min !== null && compare(start, limits.min) <= 0 ? size : points;
}

/** A mark counts once, however many events stand behind it; points written at them are compared like any others. */
function flagAsCount(entry: Entry | undefined): Reading<Count> {
  const reading = readFlag(entry);
  if (reading.kind !== 'value') return reading;
  const events = entry?.kind === 'events' ? readCount(entry) : null;
  if (events?.kind === 'wrong') return events;
  const eventPoints = events?.kind === 'value' ? events.value.eventPoints : null;
  return { ...reading, value: { times: reading.value === 'marked' ? ONE : ZERO, eventPoints } };
}

/** One occurrence of the charge with the largest figure counts; all others are shown as superseded. */
function onlyHighest(lines: readonly ChargeLine[]): ChargeLine[] {
  const single = (line: ChargeLine): Exact => (line.charge.kind !== 'amount' && line.charge.points !== 'unfilled' ? line.charge.points : line.points);
  const best = lines.reduce<ChargeLine | null>((high, line) => (high === null || compare(single(line), single(high)) > 0 ? line : high), null);
  return lines.map((line) => (line === best ? { ...line, count: ONE, points: single(line) } : { ...line, points: ZERO, status: 'superseded' }));
}
