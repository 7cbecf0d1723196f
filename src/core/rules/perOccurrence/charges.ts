import { compare, sum, toText, whole } from '../../decimal';
import { readFlag } from '../../entries/reading';
import type { Context } from '../../scoring/context';
import { columnOf, NOTHING, readColumn, wrong, type ChargeReading, type Column } from './column';
import { readFixed } from './fixed';
import { readMeasured } from './measured';
import { compounds, MOST_COMPOUND } from './raises';
import type { Charge, PerOccurrenceRule } from './schema';

/** One charge and its entry. What cannot be read, and what contradicts the scheme, is a problem and never 0. */
export function readCharge(rule: PerOccurrenceRule, charge: Charge, context: Context): ChargeReading {
  switch (charge.kind) {
    case 'count':
    case 'flag':
    case 'level': {
      const column = columnOf(rule, charge, context);
      return notTooOften(column, readFixed(column));
    }
    case 'amount':
    case 'rate':
    case 'shortfall':
      return readMeasured(columnOf(rule, charge, context));
    case 'zero': {
      const column = columnOf(rule, charge, context);
      return readColumn(column, readFlag(column.entry), (mark) => (mark === 'marked' ? { kind: 'zero', charge, label: column.input.label } : NOTHING));
    }
  }
}

/** A slip of the finger (22026 times) would be raised to a figure as long as a book. */
function notTooOften(column: Column, reading: ChargeReading): ChargeReading {
  if (reading.kind !== 'found' || !compounds(column.rule)) return reading;
  const times = sum(reading.found.map((each) => each.times));
  return compare(times, whole(MOST_COMPOUND)) > 0 ? wrong(column, toText(times)) : reading;
}
