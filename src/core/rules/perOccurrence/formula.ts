import { sign } from '../../decimal';
import { NotCompiled, type Compiler } from '../../formulas/compiler';
import type { Told } from '../../formulas/eventList';
import { WRONG } from '../../formulas/messages.zh';
import { clearly, entryFormula, figureThat, isCount, markFormula, quoted, ranges, wordFormula } from '../../formulas/text';
import { NOTHING as NONE } from '../../entries/figure';
import { measuredKind } from '../inputs';
import { limited } from '../limitsFormula';
import { chargeFigures, type Charge } from './charge';
import type { PerOccurrenceRule } from './schema';

/** A column for each charge, then the start, their sum, 归零 and the limits. */
export function perOccurrenceFormula(rule: PerOccurrenceRule, to: Compiler): string {
  if (rule.matters !== undefined || rule.raises !== undefined) throw new NotCompiled('events');
  if (rule.count === 'highest' && directions(rule).size > 1) throw new NotCompiled('bothDirections');
  const charges = rule.charges.filter((charge) => to.concerned(charge));
  const cells = charges.map((charge) => ({ charge, cell: to.step(charge.id, labelOf(rule, charge), chargeFormula(rule, charge, to)) }));
  const points = cells.filter(({ charge }) => charge.kind !== 'zero').map(({ cell }) => cell);
  const zeros = cells.filter(({ charge }) => charge.kind === 'zero').map(({ cell }) => cell);
  const start = to.figure(rule.id);
  const sum = points.length === 0 ? start : rule.count === 'every' ? `SUM(${ranges([start, ...points])})` : `${start}+MAX(${ranges(points)},0)+MIN(${ranges(points)},0)`;
  const used = rule.limits.over === 'year' && to.at === 'entry' && zeros.length > 0 ? `-${to.carried(rule)}` : '';
  const total = zeros.length === 0 ? sum : `IF(SUM(${ranges(zeros)})>0,MIN(${sum},SUM(${to.figure(`${rule.id}.min`)})${used}),${sum})`;
  return limited(rule, to, [start, ...points, ...zeros], total);
}

function labelOf(rule: PerOccurrenceRule, { input }: Charge): string {
  return 'label' in input ? input.label : rule.name;
}

/** The points of a charge; 归零 gives 1 where it is marked. Under `highest` the points of one occurrence. */
function chargeFormula(rule: PerOccurrenceRule, charge: Charge, to: Compiler): string {
  const [id, blank] = 'sameAs' in charge.input ? [charge.input.sameAs, 'none' as const] : [charge.id, charge.input.blank];
  const told = to.told(id);
  if (told !== null) return `=IF(ISNUMBER(${told.ready}),${toldCounts(rule, charge, told, to)},${told.ready})`;
  const cell = to.entry(id);
  return entryFormula(cell, blank, cell === null ? '' : counts(rule, charge, cell, to));
}

/** Of events in a list. What one costs stands beside the list already; a charge that reads another one's events has its own figure. */
function toldCounts(rule: PerOccurrenceRule, charge: Charge, { times, points }: Told, to: Compiler): string {
  const own = 'label' in charge.input;
  if (rule.count === 'highest') throw new NotCompiled('events');
  switch (charge.kind) {
    case 'count':
      return own ? points : `IF(${times}=0,0,${times}*${to.figure(charge.id)})`;
    case 'flag':
      return `IF(${times}>0,${to.figure(charge.id)},0)`;
    case 'zero':
      return `IF(${times}>0,1,0)`;
    case 'rate':
      return `IF(${times}=0,0,${to.figure(charge.id)}*${units(points, charge, to)})`;
    case 'level':
    case 'amount':
      if (own) return points;
      throw new NotCompiled('events');
    case 'shortfall':
      throw new NotCompiled('events');
  }
}

function counts(rule: PerOccurrenceRule, charge: Charge, cell: string, to: Compiler): string {
  switch (charge.kind) {
    case 'count': {
      const points = to.figure(charge.id);
      const all = rule.count === 'highest' ? `IF(${cell}>0,${points},0)` : `${cell}*${points}`;
      return figureThat(cell, isCount(cell), charge.points === 'unfilled' ? `IF(${cell}=0,0,${all})` : all);
    }
    case 'flag':
      return markFormula(cell, to.figure(charge.id), '0');
    case 'zero':
      return markFormula(cell, '1', '0');
    case 'level': {
      const pairs = charge.levels.map(({ word }) => {
        const key = `${charge.id}.${word}`;
        return [to.beside(key, '档次'), to.figure(key)] as const;
      });
      return wordFormula(cell, pairs, `IF(${cell}=${quoted(NONE)},0,${quoted(WRONG)})`);
    }
    case 'amount': {
      // Of points that are taken away people write 3 or −3.
      const size = charge.direction === 'add' ? cell : `ABS(${cell})`;
      const kept = `${size}=MIN(MAX(${size},${to.figure(`${charge.id}.min`)}),${to.figure(`${charge.id}.max`)})`;
      return figureThat(cell, `OR(${cell}=0,${kept})`, charge.direction === 'add' ? size : `-${size}`);
    }
    case 'rate':
      return figureThat(cell, clearly(measuredKind(charge), cell, `${cell}>=0`), `${to.figure(charge.id)}*${units(cell, charge, to)}`);
    case 'shortfall':
      return figureThat(cell, clearly(measuredKind(charge), cell, `${cell}>=0`), `${to.figure(charge.id)}*${units(`MAX(${to.figure(`${charge.id}.target`)}-${cell},0)`, charge, to)}`);
  }
}

/** How many units count: full ones, begun ones, or their exact number. */
function units(quantity: string, charge: Extract<Charge, { kind: 'rate' | 'shortfall' }>, to: Compiler): string {
  const exactly = `${quantity}/${to.figure(`${charge.id}.unit`)}`;
  switch (charge.portion) {
    case 'exact':
      return exactly;
    case 'whole':
      return `INT(ROUND(${exactly},10))`;
    case 'begun':
      return `-INT(-ROUND(${exactly},10))`;
  }
}

/** With points up and down, the first of two equally large ones counts; a formula does not know which that is. */
function directions({ charges }: PerOccurrenceRule): ReadonlySet<'up' | 'down'> {
  return new Set(
    charges.flatMap((charge): ('up' | 'down')[] => {
      if (charge.kind === 'amount') return [charge.direction === 'add' ? 'up' : 'down'];
      return chargeFigures(charge).flatMap((figure) => (figure === 'unfilled' ? (['up', 'down'] as const) : sign(figure) === 0 ? [] : [sign(figure) > 0 ? 'up' : 'down']));
    }),
  );
}
