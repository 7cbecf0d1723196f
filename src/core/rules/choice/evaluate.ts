import { readWord } from '../../entries/reading';
import { plainText } from '../../entries/text';
import { unfilledFigure, type Context } from '../../scoring/context';
import type { Statement } from '../../scoring/statement';
import { oneEntry, WRONG } from '../oneEntry';
import type { ChoiceOption, ChoiceRule } from './schema';

export function evaluateChoice(rule: ChoiceRule, context: Context): Statement {
  return oneEntry(rule, context, readWord, ({ word, figure }) => {
    const option = figure === null ? findOption(rule, word) : undefined;
    if (option === undefined) return WRONG;
    const { points, basis } = option;
    if (points === 'unfilled') return { kind: 'issue', issue: unfilledFigure(rule, option.word) };
    return { kind: 'line', line: { kind: 'entry', label: rule.input.label, text: option.word, basis, points } };
  });
}

function findOption(rule: ChoiceRule, word: string): ChoiceOption | undefined {
  return rule.options.find((option) => [option.word, ...option.aliases].some((name) => plainText(name) === word));
}
