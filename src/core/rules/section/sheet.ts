import { boundField, figureField, readFigure } from '../../scheme/sheet/fields';
import { limitFields, readLimits } from '../../scheme/sheet/parts';
import { plainCell } from '../../scheme/sheet/row';
import type { RuleSheet } from '../../scheme/sheet/ruleSheet';
import { UNBOUNDED } from '../../scheme/figure';
import type { SectionRule } from './schema';

export const sectionSheet: RuleSheet<SectionRule> = {
  word: '分组合计',
  children: 'some',
  below: {},
  write: (rule) => ({
    own: {
      起始分: figureField(rule.start),
      ...limitFields(rule.limits),
      满分: rule.fullMarks === null ? boundField(null) : figureField(rule.fullMarks),
    },
    below: [],
  }),
  read: ({ row, children }) => ({
    kind: 'section',
    start: readFigure(row, '起始分'),
    limits: readLimits(row),
    fullMarks: plainCell(row, '满分') === UNBOUNDED ? null : readFigure(row, '满分'),
    children,
  }),
};
