import { readWord } from '../../entries/reading';
import { plainText } from '../../entries/text';
import { conclude, entryOf, missingEntry, unfilledFigure, wrongEntry, type Context } from '../../scoring/context';
import type { Statement } from '../../scoring/statement';
import type { ChoiceOption, ChoiceRule } from './schema';

export function evaluateChoice(rule: ChoiceRule, context: Context): Statement {
  const entry = entryOf(context, rule.id);
  const reading = readWord(entry);
  const { label, blank } = rule.input;
  if (reading.kind === 'blank') {
    const issues = blank === 'missing' ? [missingEntry(rule, context, rule.id, label, entry)] : [];
    return conclude(rule, context, [], issues, null);
  }
  const option = reading.kind === 'value' && reading.value.figure === null ? findOption(rule, reading.value.word) : null;
  if (option === null) {
    const found = reading.kind === 'wrong' ? reading.found : reading.text;
    return conclude(rule, context, [], [wrongEntry(rule, context, rule.id, label, found, entry)], null);
  }
  if (option.points === 'unfilled') return conclude(rule, context, [], [unfilledFigure(rule, option.word)], null);
  return conclude(rule, context, [{ kind: 'entry', label, text: option.word, basis: option.basis, points: option.points }], [], null);
}

function findOption(rule: ChoiceRule, word: string): ChoiceOption | null {
  return rule.options.find((option) => [option.word, ...option.aliases].some((name) => plainText(name) === word)) ?? null;
}
