import { compare, equal, type Exact } from '../../decimal';
import { readWord } from '../../entries/reading';
import { plainText } from '../../entries/text';
import { conclude, entryOf, missingEntry, wrongEntry, type Context } from '../../scoring/context';
import type { Statement } from '../../scoring/statement';
import type { JudgedLevel, JudgedRule } from './schema';

export function evaluateJudged(rule: JudgedRule, context: Context): Statement {
  const entry = entryOf(context, rule.id);
  const reading = readWord(entry);
  const { label, blank } = rule.input;
  if (reading.kind === 'blank') {
    const issues = blank === 'missing' ? [missingEntry(rule, context, rule.id, label, entry)] : [];
    return conclude(rule, context, [], issues, null);
  }
  const judged = reading.kind === 'value' ? judge(rule, reading.value) : null;
  if (judged === null) {
    const found = reading.kind === 'wrong' ? reading.found : reading.text;
    return conclude(rule, context, [], [wrongEntry(rule, context, rule.id, label, found, entry)], null);
  }
  return conclude(rule, context, [{ kind: 'entry', label, text: judged.level.word, basis: judged.level.basis, points: judged.points }], [], null);
}

/** A figure picks its level; a word needs a figure inside its level, unless the level has only one. */
function judge(rule: JudgedRule, entry: { readonly word: string; readonly figure: Exact | null }): { level: JudgedLevel; points: Exact } | null {
  const { word, figure } = entry;
  const level =
    word === ''
      ? rule.levels.find((candidate) => figure !== null && inside(candidate, figure))
      : rule.levels.find((candidate) => plainText(candidate.word) === word);
  if (level === undefined) return null;
  if (figure !== null) return inside(level, figure) ? { level, points: figure } : null;
  return equal(level.min, level.max) ? { level, points: level.min } : null;
}

function inside(level: JudgedLevel, figure: Exact): boolean {
  return compare(figure, level.min) >= 0 && compare(figure, level.max) <= 0;
}
