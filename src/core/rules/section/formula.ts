import type { Compiler } from '../../formulas/compiler';
import { VETOED } from '../../formulas/messages.zh';
import { quoted, ranges } from '../../formulas/text';
import { limited } from '../limitsFormula';
import type { SectionRule } from './schema';

/** Start and items together; a veto among them is zero, whatever else is missing. */
export function sectionFormula(rule: SectionRule, to: Compiler): string {
  const children = rule.children.filter((child) => to.concerned(child)).map((child) => ({ kind: child.kind, cell: to.points(child) }));
  const parts = [to.figure(rule.id), ...children.map(({ cell }) => cell)];
  const sum = limited(rule, to, parts, `SUM(${ranges(parts)})`);
  const vetoes = children.filter(({ kind }) => kind === 'veto').map(({ cell }) => `${cell}=${quoted(VETOED)}`);
  if (vetoes.length === 0) return sum;
  return `=IF(${vetoes.length === 1 ? vetoes.join() : `OR(${vetoes.join(',')})`},0,${sum.slice(1)})`;
}
