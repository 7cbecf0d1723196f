import { add, equal, multiply, ZERO } from '../../decimal';
import type { Line } from '../../scoring/statement';
import type { Happened } from './occurrences';
import type { PerOccurrenceRule, Raise } from './schema';

type ChargeLine = Extract<Line, { kind: 'charge' }>;
type RaiseLine = Extract<Line, { kind: 'raise' }>;

/** What happened as lines: what is alike in one, with the scheme's own points; below it what the raises add. */
export function linesOf({ raises = [] }: PerOccurrenceRule, happened: readonly Happened[]): Line[] {
  const lines: Line[] = [];
  for (const charge of new Set(happened.map((one) => one.charge))) {
    const own = happened.filter((one) => one.charge === charge);
    const used = own.filter(({ status }) => status === 'used');
    lines.push(...chargeLines(own), ...raises.flatMap((raise) => raiseLines(raise, used)));
  }
  return lines;
}

function chargeLines(happened: readonly Happened[]): ChargeLine[] {
  const lines: ChargeLine[] = [];
  for (const { charge, label, basis, times, base, quantity, status } of happened) {
    const line: ChargeLine = { kind: 'charge', charge, label, basis, count: times, each: base, quantity, points: status === 'used' ? multiply(base, times) : ZERO, status };
    const at = lines.findIndex((known) => known.label === label && known.status === status);
    const known = lines[at];
    if (known === undefined) lines.push(line);
    else lines[at] = { ...together(known, line), each: known.each !== null && equal(known.each, base) ? base : null };
  }
  return lines;
}

/** In the order in which raises multiply, so that each says what it adds to the points above it. */
function raiseLines(raise: Raise, happened: readonly Happened[]): RaiseLine[] {
  const lines: RaiseLine[] = [];
  for (const { label, times, raised } of happened) {
    for (const { factor, points } of raised.filter((each) => each.raise === raise)) {
      const line: RaiseLine = { kind: 'raise', raise, label, factor, count: times, points: multiply(points, times) };
      const at = lines.findIndex((known) => known.label === label && equal(known.factor, factor));
      const known = lines[at];
      if (known === undefined) lines.push(line);
      else lines[at] = together(known, line);
    }
  }
  return lines;
}

function together<L extends ChargeLine | RaiseLine>(known: L, line: L): L {
  return { ...known, count: add(known.count, line.count), points: add(known.points, line.points) };
}
