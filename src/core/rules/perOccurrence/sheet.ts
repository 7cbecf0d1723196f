import { boundField, figureField, readBound, readFigure, readWord, textField, wordField, type Fields } from '../../scheme/sheet/fields';
import { limitFields, readLimits } from '../../scheme/sheet/parts';
import { isEmpty, refuseUnused, take, type SheetRow } from '../../scheme/sheet/row';
import type { RuleSheet } from '../../scheme/sheet/ruleSheet';
import { COUNT, WAY } from '../../scheme/sheet/vocabulary.zh';
import { NOTHING } from '../../scheme/text';
import { chargeRows, readCharge } from './chargeSheet';
import { raiseFields, readRaise } from './raiseSheet';
import type { Charge, Matters, PerOccurrenceRule, Raise } from './schema';

export const perOccurrenceSheet: RuleSheet<PerOccurrenceRule> = {
  word: '按次加减',
  children: 'none',
  below: { 加减分: 1 },
  write: (rule, settings) => ({
    own: { 起始分: figureField(rule.start), ...limitFields(rule.limits), 合成: wordField(COUNT, rule.count), ...matterFields(rule.matters) },
    below: [
      ...rule.charges.flatMap((charge) => chargeRows(charge, settings)),
      ...(rule.raises ?? []).map((raise) => ({ section: '加减分' as const, fields: raiseFields(raise, settings) })),
    ],
  }),
  read: ({ row, below, settings }) => {
    const charges: Charge[] = [];
    const raises: Raise[] = [];
    for (const each of below('加减分')) {
      const way = readWord(each, '方式', WAY);
      if (way === 'repeat' || way === 'post') raises.push(readRaise(each, way, settings));
      else charges.push(readCharge(each, way, settings, below));
      refuseUnused(each, WAY[way]);
    }
    return {
      kind: 'perOccurrence',
      start: readFigure(row, '起始分'),
      limits: readLimits(row),
      count: readWord(row, '合成', COUNT),
      ...readMatters(row),
      ...(raises.length === 0 ? {} : { raises }),
      charges,
    };
  },
};

/** 同一事项: — where the scheme says nothing about it. */
function matterFields(matters: Matters | undefined): Fields {
  if (matters === undefined) return { 同一事项: textField(NOTHING), 每事上限: textField(NOTHING) };
  return { 同一事项: wordField(COUNT, matters.count), 每事上限: boundField(matters.max) };
}

function readMatters(row: SheetRow): { readonly matters?: Matters } {
  if (!isEmpty(row, '同一事项')) return { matters: { count: readWord(row, '同一事项', COUNT), max: readBound(row, '每事上限') } };
  take(row, '同一事项');
  return {};
}
