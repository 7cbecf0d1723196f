import { basisField, figureField, listField, readBasis, readFigure, readList, readText, textField } from '../../scheme/sheet/fields';
import { inputFields, readInput } from '../../scheme/sheet/parts';
import { refuseUnused, type SheetRow } from '../../scheme/sheet/row';
import type { RuleSheet } from '../../scheme/sheet/ruleSheet';
import type { ChoiceOption, ChoiceRule } from './schema';

const WORD = '选项';

export const choiceSheet: RuleSheet<ChoiceRule> = {
  word: WORD,
  children: 'none',
  below: { 档次: 2 },
  write: (rule) => ({
    own: inputFields(rule.input),
    below: rule.options.map((option) => ({
      section: '档次',
      fields: { 档次: textField(option.word), 分值: figureField(option.points), 别名: listField(option.aliases), 依据: basisField(option.basis) },
    })),
  }),
  read: ({ row, below }) => ({ kind: 'choice', input: readInput(row), options: below('档次').map(readOption) }),
};

function readOption(row: SheetRow): ChoiceOption {
  const option = { word: readText(row, '档次'), aliases: readList(row, '别名'), points: readFigure(row, '分值'), basis: readBasis(row) };
  refuseUnused(row, WORD);
  return option;
}
