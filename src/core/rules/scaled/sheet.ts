import { figureField, numberField, readFigure, readNumber, readWord, wordField } from '../../scheme/sheet/fields';
import { limitFields, readLimits } from '../../scheme/sheet/parts';
import { refuseUnused, report, type SheetRow } from '../../scheme/sheet/row';
import type { RuleSheet } from '../../scheme/sheet/ruleSheet';
import { DIVISOR_ROW, SCALED_BY } from '../../scheme/sheet/vocabulary.zh';
import type { Divisor, ScaledRule } from './schema';

/** What is divided by stands in a row 除数 in section 测评; 满分 is what it becomes. */
export const scaledSheet: RuleSheet<ScaledRule> = {
  word: '折合',
  children: 'one',
  below: { 测评: 1 },
  write: ({ to, limits, divisor }) => ({
    own: { ...limitFields(limits), 满分: numberField(to) },
    below: [
      {
        section: '测评',
        fields: {
          名目: wordField(SCALED_BY, divisor.kind),
          种类: wordField(DIVISOR_ROW, 'divisor'),
          ...(divisor.kind === 'figure' ? { 分值: figureField(divisor.figure) } : {}),
        },
      },
    ],
  }),
  read: ({ row, children, below }) => {
    const [rule] = children;
    const [line, second] = below('测评');
    if (rule === undefined) throw new RangeError('an item that takes one child is only read with it');
    if (second !== undefined) report(second, 'sheet-row-kind', { item: scaledSheet.word, row: DIVISOR_ROW.divisor }, '种类');
    return { kind: 'scaled', rule, divisor: line === undefined ? { kind: 'highest' } : readDivisor(line), to: readNumber(row, '满分'), limits: readLimits(row) };
  },
};

function readDivisor(row: SheetRow): Divisor {
  readWord(row, '种类', DIVISOR_ROW);
  const kind = readWord(row, '名目', SCALED_BY);
  const divisor: Divisor = kind === 'figure' ? { kind, figure: readFigure(row, '分值') } : { kind };
  refuseUnused(row, SCALED_BY[kind]);
  return divisor;
}
