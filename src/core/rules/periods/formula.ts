import type { Compiler } from '../../formulas/compiler';
import { OPEN } from '../../formulas/messages.zh';
import { quoted, ranges, whenAll } from '../../formulas/text';
import type { PeriodsRule } from './schema';

/** The points of the entry periods, looked up on their sheets; with one of them missing there is no sum and no mean. */
export function periodsFormula(rule: PeriodsRule, to: Compiler): string {
  const cells = to.periods(rule);
  if (cells.length === 0) return `=${quoted(OPEN)}`;
  return whenAll(cells, `${rule.combine === 'mean' ? 'AVERAGE' : 'SUM'}(${ranges(cells)})`);
}
