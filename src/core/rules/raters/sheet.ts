import { basisField, idField, numberField, readBasis, readId, readPositive, readWord, wordField } from '../../scheme/sheet/fields';
import { inputFields, readInput } from '../../scheme/sheet/parts';
import { refuseUnused, type SheetRow } from '../../scheme/sheet/row';
import type { RuleSheet } from '../../scheme/sheet/ruleSheet';
import { RATERS, SOURCE_ROW } from '../../scheme/sheet/vocabulary.zh';
import type { RaterSource, RatersRule } from './schema';

/** Each source has a row 评分方 in section 测评. */
export const ratersSheet: RuleSheet<RatersRule> = {
  word: '评分表',
  children: 'none',
  below: { 测评: 1 },
  write: (rule) => ({
    own: { 上限: numberField(rule.max), 合成: wordField(RATERS, rule.combine) },
    below: rule.sources.map(({ id, input, basis }) => ({
      section: '测评',
      fields: { ...inputFields(input, '名目'), 种类: wordField(SOURCE_ROW, 'source'), 依据: basisField(basis), 编号: idField(id) },
    })),
  }),
  read: ({ row, below }) => ({ kind: 'raters', sources: below('测评').map(readSource), max: readPositive(row, '上限'), combine: readWord(row, '合成', RATERS) }),
};

function readSource(row: SheetRow): RaterSource {
  readWord(row, '种类', SOURCE_ROW);
  const source = { id: readId(row, '编号'), input: readInput(row, '名目'), basis: readBasis(row) };
  refuseUnused(row, SOURCE_ROW.source);
  return source;
}
