import { add, compare, equal, HUNDRED, multiply, ONE, parseExact, sign, subtract, sum, toText, type Exact } from '../../decimal';
import type { JudgedRule } from '../../rules/judged/schema';
import type { Limits } from '../../rules/limits';
import type { PerOccurrenceRule } from '../../rules/perOccurrence/schema';
import { walkRules, type Rule } from '../../rules/rule';
import type { WeightedRule } from '../../rules/weighted/schema';
import type { Bound } from '../figure';
import { schemeIssue, type SchemeIssue, type SchemePlace } from '../issues';
import type { Scheme } from '../schema';

export function ruleIssues(scheme: Scheme): SchemeIssue[] {
  return [...walkRules(scheme.score)].flatMap((rule) => [...issuesOf(rule)]);
}

function issuesOf(rule: Rule): SchemeIssue[] {
  switch (rule.kind) {
    case 'amount':
      return reversed(rule.name, rule.min, rule.max, place('项目', rule.id, '下限'));
    case 'judged':
      return levelIssues(rule);
    case 'perOccurrence':
      return [...limitIssues(rule, rule.limits), ...chargeIssues(rule)];
    case 'section':
      return limitIssues(rule, rule.limits);
    case 'weighted':
      return [...limitIssues(rule, rule.limits), ...weightIssues(rule)];
    case 'ballot':
    case 'choice':
    case 'periods':
    case 'veto':
      return [];
  }
}

/** Shares make 100 %; a scheme that counts a part in full (100 %) adds the others to it. */
function weightIssues({ id, name, parts }: WeightedRule): SchemeIssue[] {
  const weights = parts.flatMap(({ weight }) => (weight === 'unfilled' ? [] : [weight]));
  if (weights.length < parts.length || weights.some((weight) => equal(weight, ONE))) return [];
  const total = sum(weights);
  return equal(total, ONE) ? [] : [schemeIssue('weights-sum', { item: name, sum: percent(total), place: place('测评', id, '权重') })];
}

/** Between levels in whole points there is no room for 9.5; a missing whole point is a gap. */
function levelIssues({ id, name, levels }: JudgedRule): SchemeIssue[] {
  const step = stepOf(levels.flatMap(({ min, max }) => [min, max]));
  const ordered = [...levels].sort((a, b) => compare(a.min, b.min));
  const at = place('档次', id, '最低分');
  return [
    ...levels.flatMap((level) => reversed(`${name} ${level.word}`, level.min, level.max, at)),
    ...ordered.flatMap((lower, index) => {
      const upper = ordered[index + 1];
      if (upper === undefined) return [];
      if (compare(upper.min, lower.max) <= 0) return [schemeIssue('levels-overlap', { item: name, lower: lower.word, upper: upper.word, place: at })];
      if (compare(upper.min, add(lower.max, step)) <= 0) return [];
      return [schemeIssue('levels-gap', { item: name, lower: lower.word, upper: upper.word, from: toText(lower.max), to: toText(upper.min), place: at })];
    }),
  ];
}

/** 1, or the finest decimal that the figures use. */
function stepOf(figures: readonly Exact[]): Exact {
  const places = Math.max(0, ...figures.map((figure) => toText(figure).split('.')[1]?.length ?? 0));
  return (places === 0 ? null : parseExact(`0.${'0'.repeat(places - 1)}1`)) ?? ONE;
}

/** One event that takes more than the whole account holds counts only in part: rarely meant. */
function chargeIssues({ name, start, limits, charges }: PerOccurrenceRule): SchemeIssue[] {
  return charges.flatMap((charge) => {
    if (charge.kind === 'amount') return reversed(name, charge.min, charge.max, place('加减分', charge.id, '最低分'));
    if (start === 'unfilled' || charge.points === 'unfilled') return [];
    const limit = sign(charge.points) < 0 ? limits.min : limits.max;
    if (limit === null) return [];
    const room = subtract(limit, start);
    const fits = sign(charge.points) < 0 ? compare(charge.points, room) >= 0 : compare(charge.points, room) <= 0;
    const label = 'label' in charge.input ? charge.input.label : charge.id;
    return fits ? [] : [schemeIssue('charge-too-large', { item: name, charge: label, points: toText(charge.points), room: toText(room), place: place('加减分', charge.id, '分值') })];
  });
}

function limitIssues({ id, name }: Rule, { min, max }: Limits): SchemeIssue[] {
  return min === null ? [] : reversed(name, min, max, place('项目', id, '下限'));
}

function reversed(item: string, min: Exact, max: Bound, at: SchemePlace): SchemeIssue[] {
  return max === null || compare(min, max) <= 0 ? [] : [schemeIssue('limits-reversed', { item, min: toText(min), max: toText(max), place: at })];
}

function percent(value: Exact): string {
  return `${toText(multiply(value, HUNDRED))}%`;
}

function place(section: string, item: string, field: string): SchemePlace {
  return { section, item, field };
}
