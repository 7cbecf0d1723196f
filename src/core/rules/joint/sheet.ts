import {
  basisField,
  boundField,
  figureField,
  idField,
  listField,
  percentField,
  readBasis,
  readBound,
  readFigure,
  readId,
  readIds,
  readText,
  readWeight,
  readWord,
  textField,
  wordField,
  type Fields,
} from '../../scheme/sheet/fields';
import { conditionField, limitFields, readCondition, readLimits } from '../../scheme/sheet/parts';
import { isEmpty, refuseUnused, type SheetRow } from '../../scheme/sheet/row';
import type { RuleSheet } from '../../scheme/sheet/ruleSheet';
import { REACHES, RELATION, SIZE } from '../../scheme/sheet/vocabulary.zh';
import type { Setting } from '../../scheme/schema';
import type { JointEffect, JointRule } from './schema';

const WORD = '联动加减';

/** Each effect has a row in section 联动: a share (份额) or points of its own (分值). */
export const jointSheet: RuleSheet<JointRule> = {
  word: WORD,
  children: 'none',
  below: { 联动: 1 },
  write: (rule, settings) => ({
    own: limitFields(rule.limits),
    below: rule.effects.map((effect) => ({ section: '联动', fields: effectFields(effect, settings) })),
  }),
  read: ({ row, below, settings }) => ({ kind: 'joint', limits: readLimits(row), effects: below('联动').map((line) => readEffect(line, settings)) }),
};

function effectFields(effect: JointEffect, settings: readonly Setting[]): Fields {
  const { gives } = effect;
  return {
    名称: textField(effect.name),
    ...(gives.kind === 'share' ? { 份额: percentField(gives.share) } : { 分值: figureField(gives.points) }),
    起点: boundField(effect.least),
    端点: wordField(REACHES, effect.end),
    依据: basisField(effect.basis),
    计量: wordField(SIZE, effect.size),
    落到: wordField(RELATION, effect.relation),
    触发: listField(effect.of),
    条件: conditionField(effect.when, settings),
    编号: idField(effect.id),
  };
}

function readEffect(row: SheetRow, settings: readonly Setting[]): JointEffect {
  const effect: JointEffect = {
    id: readId(row, '编号'),
    name: readText(row, '名称'),
    basis: readBasis(row),
    ...readCondition(row, settings),
    of: readIds(row, '触发'),
    relation: readWord(row, '落到', RELATION),
    least: readBound(row, '起点'),
    end: readWord(row, '端点', REACHES),
    size: readWord(row, '计量', SIZE),
    gives: isEmpty(row, '份额') ? { kind: 'points', points: readFigure(row, '分值') } : { kind: 'share', share: readWeight(row, '份额') },
  };
  refuseUnused(row, WORD);
  return effect;
}
