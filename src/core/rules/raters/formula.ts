import type { Compiler } from '../../formulas/compiler';
import { MISSING, OPEN } from '../../formulas/messages.zh';
import { entryFormula, figureThat, quoted, ranges } from '../../formulas/text';
import { NOT_GIVEN } from '../../sheets/messages.zh';
import type { RatersRule } from './schema';

/** One figure for each source, their mean; a list of sheets in one cell is for people and functions. A source without any is left out. */
export function ratersFormula(rule: RatersRule, to: Compiler): string {
  const max = to.figure(`${rule.id}.max`);
  const cells = rule.sources.map(({ id, input }) => {
    const cell = to.entry(id);
    const counts = cell === null ? '' : figureThat(cell, `AND(${cell}>=0,${cell}<=${max})`, cell);
    return to.step(id, input.label, entryFormula(cell, input.blank, counts, quoted(NOT_GIVEN)));
  });
  const list = ranges(cells);
  const without = ranges(cells).split(',').map((run) => `COUNTIF(${run},${quoted(NOT_GIVEN)})`).join('+');
  return `=IF(COUNT(${list})+${without}=${cells.length},IF(COUNT(${list})=0,${quoted(MISSING)},AVERAGE(${list})),${quoted(OPEN)})`;
}
