import { floorToNumber, larger, negate, smaller, type Exact } from '../../decimal';
import type { Compiler } from '../../formulas/compiler';
import { FORMULAS, WRONG } from '../../formulas/messages.zh';
import { entryFormula, quoted } from '../../formulas/text';
import type { JudgedRule } from './schema';

/** More whole figures than these are not compared one by one; the entry is then a figure alone. */
const MOST_FIGURES = 101;

/** `7`, `良好 7` with a whole figure, or a word alone where its level has one figure. First how many levels it fits, then the figure. */
export function judgedFormula(rule: JudgedRule, to: Compiler): string {
  const cell = to.entry(rule.id);
  if (cell === null) return entryFormula(cell, rule.input.blank, '');
  const keys = (end: 'min' | 'max'): string[] => rule.levels.map(({ word }) => `${rule.id}.${word}.${end}`);
  const [words, mins, maxs] = [to.block(keys('min'), '档次'), to.block(keys('min'), '最低分'), to.block(keys('max'), '最高分')];
  const figures = wholeFigures(rule);
  const written = `(${cell}=${words}&" "&${figures})`;
  const inside = `SUMPRODUCT((${mins}<=${cell})*(${maxs}>=${cell}))`;
  const single = `SUMPRODUCT((${words}=${cell})*(${mins}=${maxs}))`;
  const fits = figures === null ? single : `SUMPRODUCT(${written}*(${mins}<=${figures})*(${maxs}>=${figures}))+${single}`;
  const figure = figures === null ? `SUMPRODUCT((${words}=${cell})*${mins})` : `SUMPRODUCT(${written}*${figures})+SUMPRODUCT((${words}=${cell})*${mins})`;
  const fit = to.step(`${rule.id}#fits`, FORMULAS.fits(rule.name), `=IF(ISNUMBER(${cell}),${inside},${fits})`);
  return entryFormula(cell, rule.input.blank, `IF(${fit}>0,IF(ISNUMBER(${cell}),${cell},${figure}),${quoted(WRONG)})`);
}

/** The whole figures of all levels as a list in a formula. */
function wholeFigures({ levels }: JudgedRule): string | null {
  const [first] = levels;
  if (first === undefined) return null;
  const lowest = floorToNumber(levels.reduce<Exact>((low, { min }) => smaller(low, min), first.min));
  const highest = -floorToNumber(negate(levels.reduce<Exact>((high, { max }) => larger(high, max), first.max)));
  const count = highest - lowest + 1;
  return count > MOST_FIGURES ? null : `{${Array.from({ length: count }, (_, index) => lowest + index).join(',')}}`;
}
