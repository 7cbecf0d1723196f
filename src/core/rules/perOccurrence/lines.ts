import { add, equal, multiply, ZERO } from '../../decimal';
import type { Line } from '../../scoring/statement';
import type { Happened } from './occurrences';

type ChargeLine = Extract<Line, { kind: 'charge' }>;
type RaiseLine = Extract<Line, { kind: 'raise' }>;

/** What happened as lines: what is alike in one, with the scheme's own points; below it what the raises add. */
export function linesOf(happened: readonly Happened[]): Line[] {
  const lines: Line[] = [];
  for (const charge of new Set(happened.map((each) => each.charge))) {
    const own = happened.filter((each) => each.charge === charge);
    lines.push(...joined(own.map(chargeLine), (a, b) => a.label === b.label && a.status === b.status));
    lines.push(...joined(own.flatMap(raiseLines), (a, b) => a.raise === b.raise && a.label === b.label && equal(a.factor, b.factor)));
  }
  return lines;
}

function chargeLine({ charge, label, basis, times, base, quantity, status }: Happened): ChargeLine {
  return { kind: 'charge', charge, label, basis, count: times, quantity, points: status === 'used' ? multiply(base, times) : ZERO, status };
}

function raiseLines({ label, times, raised, status }: Happened): RaiseLine[] {
  if (status === 'superseded') return [];
  return raised.map(({ raise, factor, points }) => ({ kind: 'raise', raise, label, factor, count: times, points: multiply(points, times) }));
}

function joined<L extends ChargeLine | RaiseLine>(lines: readonly L[], alike: (a: L, b: L) => boolean): L[] {
  return lines.reduce<L[]>((known, line) => {
    const same = known.findIndex((other) => alike(other, line));
    const other = known[same];
    if (other !== undefined) known[same] = { ...other, count: add(other.count, line.count), points: add(other.points, line.points) };
    else known.push(line);
    return known;
  }, []);
}
