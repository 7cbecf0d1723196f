import type { Input } from '../../scheme/input';
import { basisField, figureField, listField, readBasis, readFigure, readList, readText, readWord, textField, wordField, type Fields } from '../../scheme/sheet/fields';
import { inputFields, readInput } from '../../scheme/sheet/parts';
import { refuseUnused, report, type SheetRow } from '../../scheme/sheet/row';
import type { RuleSheet } from '../../scheme/sheet/ruleSheet';
import { BALLOT_ROW, DIVISOR, type Vocabulary } from '../../scheme/sheet/vocabulary.zh';
import type { BallotRule } from './schema';

const { weight: _weight, ...ROWS } = BALLOT_ROW;
const COLUMNS = ['abstained', 'spoilt', 'present', 'score'] as const;

export const ballotSheet: RuleSheet<BallotRule> = {
  word: '测评票',
  children: 'none',
  below: { 测评: 2 },
  write: (rule) => ({
    own: {},
    below: [
      ...rule.options.map((option) => line('option', { 名目: textField(option.word), 分值: figureField(option.value), 别名: listField(option.aliases), 依据: basisField(option.basis) })),
      line('divisor', { 名目: wordField(DIVISOR, rule.divisor), 依据: basisField(rule.divisorBasis) }),
      ...COLUMNS.map((column) => line(column, inputFields(rule[column], '名目'))),
    ],
  }),
  read: ({ name, row, below }) => {
    const rows = below('测评').map((found) => ({ found, kind: readWord(found, '种类', ROWS) }));
    const one = <Value>(kind: keyof typeof ROWS, read: (found: SheetRow) => Value, none: Value): Value => {
      const [first, second] = rows.filter((candidate) => candidate.kind === kind);
      if (first === undefined) report(row, 'sheet-row-kind', { item: name, row: ROWS[kind] }, '编号');
      if (second !== undefined) report(second.found, 'sheet-row-kind', { item: name, row: ROWS[kind] }, '种类');
      return first === undefined ? none : read(first.found);
    };
    const divisor = one('divisor', (found) => ({ divisor: readWord(found, '名目', DIVISOR as Vocabulary<BallotRule['divisor']>), divisorBasis: readBasis(found) }), {
      divisor: 'valid',
      divisorBasis: { kind: 'clause', clause: '' },
    });
    const input = (column: (typeof COLUMNS)[number]): Input => one(column, (found) => readInput(found, '名目'), { label: '', aliases: [], blank: 'none' });
    const rule: Omit<BallotRule, 'id' | 'name' | 'basis' | 'when'> = {
      kind: 'ballot',
      ...divisor,
      options: rows
        .filter(({ kind }) => kind === 'option')
        .map(({ found }) => ({ word: readText(found, '名目'), aliases: readList(found, '别名'), value: readFigure(found, '分值'), basis: readBasis(found) })),
      abstained: input('abstained'),
      spoilt: input('spoilt'),
      present: input('present'),
      score: input('score'),
    };
    for (const { found, kind } of rows) refuseUnused(found, ROWS[kind]);
    return rule;
  },
};

function line(kind: keyof typeof ROWS, fields: Fields): { readonly section: '测评'; readonly fields: Fields } {
  return { section: '测评', fields: { 种类: wordField(BALLOT_ROW, kind), ...fields } };
}
