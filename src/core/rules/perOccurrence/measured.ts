import { compare, multiply, negate, ONE, sign, subtract, toText, type Exact } from '../../decimal';
import { pointsOf, readAmount } from '../../entries/reading';
import type { EventCase } from '../../scheme/cases';
import { unfilledFigure } from '../../scoring/context';
import { measuredKind } from '../inputs';
import { NOTHING, problem, readColumn, wrong, type ChargeReading, type Column, type Found } from './column';
import { unitsOf } from './portion';
import type { Charge } from './schema';

export type MeasuredCharge = Extract<Charge, { kind: 'amount' | 'rate' | 'shortfall' }>;

/** Charges whose entry is a figure: 按分加减, 折算, 不足. */
export function readMeasured(column: Column<MeasuredCharge>): ChargeReading {
  return readColumn(column, readAmount(column.entry, measuredKind(column.charge)), (value, text) => {
    const { charge, rule, input } = column;
    if (charge.kind === 'amount') return typed(column, charge, value, text);
    if (sign(value) < 0) return wrong(column, text);
    if (charge.points === 'unfilled' || (charge.kind === 'shortfall' && charge.target === 'unfilled')) return problem(unfilledFigure(rule, input.label));
    const quantity = charge.kind === 'rate' || charge.target === 'unfilled' ? value : subtract(charge.target, value);
    const units = unitsOf(quantity, charge.unit, charge.portion);
    return sign(units) <= 0 ? NOTHING : { kind: 'found', found: [{ ...single(column, multiply(charge.points, units), null), quantity: value }] };
  });
}

/** The points themselves, within the limits: those of the cell, or those of each event by itself. */
function typed(column: Column, { min, max, direction }: Extract<Charge, { kind: 'amount' }>, total: Exact, text: string): ChargeReading {
  const events = column.entry?.kind === 'events' ? column.entry.events : [];
  const written = events.length === 0 ? [total] : pointsOf(events);
  if (written === 'wrong') return wrong(column, text);
  const found: Found[] = [];
  for (const [index, each] of written.entries()) {
    const points = direction === 'deduct' && sign(each) < 0 ? negate(each) : each;
    if (sign(points) === 0) continue;
    if (compare(points, min) < 0 || (max !== null && compare(points, max) > 0)) return wrong(column, toText(points));
    found.push(single(column, direction === 'add' ? points : negate(points), events[index] ?? null));
  }
  return found.length === 0 ? NOTHING : { kind: 'found', found };
}

function single({ charge, input }: Column, points: Exact, event: EventCase | null): Found {
  return { charge, label: input.label, basis: charge.basis, times: ONE, points, quantity: null, event };
}
