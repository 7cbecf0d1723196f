import { compare, equal, type Exact } from '../../decimal';
import { FULL } from '../../entries/figure';
import { readWord } from '../../entries/reading';
import { plainText } from '../../entries/text';
import type { Context } from '../../scoring/context';
import type { Statement } from '../../scoring/statement';
import { oneEntry, WRONG } from '../oneEntry';
import type { JudgedLevel, JudgedRule } from './schema';

export function evaluateJudged(rule: JudgedRule, context: Context): Statement {
  return oneEntry(rule, context, readWord, (entry) => {
    const judged = judge(rule, entry);
    if (judged === null) return WRONG;
    const { level, points } = judged;
    return { kind: 'line', line: { kind: 'entry', label: rule.input.label, text: level.word, basis: level.basis, points } };
  });
}

/** A figure picks its level; a word needs a figure inside its level, unless the level has only one. */
function judge(rule: JudgedRule, entry: { readonly word: string; readonly figure: Exact | null }): { level: JudgedLevel; points: Exact } | null {
  const { word, figure } = entry;
  const level =
    word === ''
      ? rule.levels.find((candidate) => figure !== null && inside(candidate, figure))
      : rule.levels.find((candidate) => plainText(candidate.word) === word);
  if (level === undefined) return word === FULL && figure === null ? highest(rule) : null;
  if (figure !== null) return inside(level, figure) ? { level, points: figure } : null;
  return equal(level.min, level.max) ? { level, points: level.min } : null;
}

/** 满分: the highest figure there is. */
function highest({ levels }: JudgedRule): { level: JudgedLevel; points: Exact } | null {
  const [first, ...others] = levels;
  if (first === undefined) return null;
  const level = others.reduce((best, each) => (compare(each.max, best.max) > 0 ? each : best), first);
  return { level, points: level.max };
}

function inside(level: JudgedLevel, figure: Exact): boolean {
  return compare(figure, level.min) >= 0 && compare(figure, level.max) <= 0;
}
