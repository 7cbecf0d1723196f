import { compare, toText } from '../../decimal';
import { basisField, numberField, readBasis, readNumber, readText, textField } from '../../scheme/sheet/fields';
import { inputFields, readInput } from '../../scheme/sheet/parts';
import { refuseUnused, report, type SheetRow } from '../../scheme/sheet/row';
import type { RuleSheet } from '../../scheme/sheet/ruleSheet';
import type { JudgedLevel, JudgedRule } from './schema';

const WORD = '视情评分';

export const judgedSheet: RuleSheet<JudgedRule> = {
  word: WORD,
  children: 'none',
  below: { 档次: 1 },
  write: (rule) => ({
    own: inputFields(rule.input),
    below: rule.levels.map((level) => ({
      section: '档次',
      fields: { 档次: textField(level.word), 最低分: numberField(level.min), 最高分: numberField(level.max), 依据: basisField(level.basis) },
    })),
  }),
  read: ({ row, below }) => ({ kind: 'judged', input: readInput(row), levels: below('档次').map(readLevel) }),
};

function readLevel(row: SheetRow): JudgedLevel {
  const level = { word: readText(row, '档次'), min: readNumber(row, '最低分'), max: readNumber(row, '最高分'), basis: readBasis(row) };
  if (compare(level.min, level.max) > 0) {
    report(row, 'sheet-reversed', { low: '最低分', high: '最高分', min: toText(level.min), max: toText(level.max) }, '最低分');
  }
  refuseUnused(row, WORD);
  return level;
}
