import type { Charge } from '../rules/perOccurrence/schema';
import { childRules, type Rule } from '../rules/rule';
import { holds } from './condition';
import type { Figure } from './figure';
import type { Scheme, Setting } from './schema';
import { whoText } from './who.zh';

/** A figure that the text leaves to the branch and that nobody has written yet. */
export interface UnfilledFigure {
  /** The section of sheet 积分办法 and the id of the row. */
  readonly section: '项目' | '名额';
  readonly ruleId: string;
  /** The rule, and the figure in it, as people call them. */
  readonly item: string;
  readonly label: string;
}

/** All figures 待填 that the scheme would use under its settings, in the order of the text. */
export function unfilledFigures(scheme: Scheme): UnfilledFigure[] {
  const shares = scheme.quotas.filter((quota) => quota.kind !== 'ranks' && quota.share === 'unfilled');
  return [
    ...[scheme.score, ...scheme.reports.map(({ rule }) => rule)].flatMap((rule) => collect(rule, scheme.settings)),
    ...shares.map(({ id, name }): UnfilledFigure => ({ section: '名额', ruleId: id, item: name, label: SHARE })),
  ];
}

/** What a quota's share is called on sheet 积分办法. */
export const SHARE = '比例';

function collect(rule: Rule, settings: readonly Setting[]): UnfilledFigure[] {
  if (!holds(rule.when, settings)) return [];
  const own = figuresOf(rule, settings)
    .filter(([, figure]) => figure === 'unfilled')
    .map(([label]) => ({ section: '项目' as const, ruleId: rule.id, item: rule.name, label }));
  return [...own, ...childRules(rule).flatMap((child) => collect(child, settings))];
}

type Labelled = readonly [label: string, figure: Figure];

function figuresOf(rule: Rule, settings: readonly Setting[]): readonly Labelled[] {
  switch (rule.kind) {
    case 'section':
      return [[START, rule.start]];
    case 'perOccurrence':
      return [
        [START, rule.start],
        ...rule.charges.filter((charge) => holds(charge.when, settings)).flatMap((charge) => chargeFigures(charge, 'label' in charge.input ? charge.input.label : rule.name)),
      ];
    case 'choice':
      return rule.options.map((option) => [option.word, option.points]);
    case 'ballot':
      return rule.options.map((option) => [option.word, option.value]);
    case 'weighted':
      return rule.parts.filter((part) => holds(part.rule.when, settings)).flatMap(({ rule: { name }, weight, others = [] }): Labelled[] => [[name, weight], ...others.map((other): Labelled => [`${name}（${whoText(other.who)}）`, other.weight])]);
    case 'joint':
      return rule.effects.filter((effect) => holds(effect.when, settings)).map(({ name, gives }) => [name, gives.kind === 'share' ? gives.share : gives.points]);
    case 'scaled':
      return rule.divisor.kind === 'figure' ? [[DIVISOR, rule.divisor.figure]] : [];
    case 'amount':
    case 'balance':
    case 'judged':
    case 'periods':
    case 'raters':
    case 'reference':
    case 'veto':
      return [];
  }
}

function chargeFigures(charge: Charge, label: string): readonly Labelled[] {
  switch (charge.kind) {
    case 'count':
    case 'flag':
    case 'rate':
      return [[label, charge.points]];
    case 'shortfall':
      return [
        [label, charge.target],
        [label, charge.points],
      ];
    case 'level':
      return charge.levels.map(({ word, points }) => [`${label}（${word}）`, points]);
    case 'amount':
    case 'zero':
      return [];
  }
}

/** The words for a start figure and for a divisor on sheet 积分办法 and in messages. */
const START = '起始分';
const DIVISOR = '除数';
