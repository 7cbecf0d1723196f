import { add, compare, equal, HUNDRED, multiply, ONE, parseExact, sign, subtract, sum, toText, type Exact } from '../../decimal';
import type { JudgedRule } from '../../rules/judged/schema';
import type { Limits } from '../../rules/limits';
import { chargeFigures } from '../../rules/perOccurrence/charge';
import type { PerOccurrenceRule } from '../../rules/perOccurrence/schema';
import { walkRules, type Rule } from '../../rules/rule';
import type { Member } from '../../scoring/member';
import { weightFor, type WeightedPart, type WeightedRule } from '../../rules/weighted/schema';
import { holds } from '../condition';
import type { Bound } from '../figure';
import { schemeIssue, type SchemeIssue, type SchemePlace } from '../issues';
import type { Scheme } from '../schema';
import { concerns } from '../who';

export function ruleIssues(scheme: Scheme): SchemeIssue[] {
  return [...walkRules(scheme.score)].flatMap((rule) => issuesOf(rule, scheme));
}

function issuesOf(rule: Rule, scheme: Scheme): SchemeIssue[] {
  switch (rule.kind) {
    case 'amount':
      return reversed(rule.name, rule.min, rule.max, place('项目', rule.id, '下限'));
    case 'judged':
      return levelIssues(rule);
    case 'perOccurrence':
      return [...limitIssues(rule, rule.limits), ...chargeIssues(rule)];
    case 'joint':
    case 'scaled':
    case 'section':
      return limitIssues(rule, rule.limits);
    case 'weighted':
      return [...limitIssues(rule, rule.limits), ...weightIssues(rule, scheme)];
    case 'balance':
    case 'ballot':
    case 'choice':
    case 'periods':
    case 'raters':
    case 'reference':
    case 'veto':
      return [];
  }
}

/** Shares make 100 %; a scheme that counts a part in full (100 %) adds the others to it. */
function weightIssues({ id, name, parts }: WeightedRule, scheme: Scheme): SchemeIssue[] {
  return sortsOfMembers(parts, scheme).flatMap(({ word, member }) => {
    const own = parts.filter(({ rule }) => concerns(rule.who, member) && holds(rule.when, scheme.settings)).map((part) => weightFor(part, member).weight);
    const weights = own.filter((weight) => weight !== 'unfilled');
    if (weights.length === 0 || weights.length < own.length || weights.some((weight) => equal(weight, ONE))) return [];
    const total = sum(weights);
    const item = word === null ? name : `${name}（${word}）`;
    return equal(total, ONE) ? [] : [schemeIssue('weights-sum', { item, sum: percent(total), place: place('测评', id, '权重') })];
  });
}

interface Sort {
  /** `null`: nothing particular. */
  readonly word: string | null;
  readonly member: Pick<Member, 'kind' | 'class' | 'posts'>;
}

/** One member of each class, and one of each kind or post that the parts speak of: for each the weights are others. */
function sortsOfMembers(parts: readonly WeightedPart[], { classes }: Scheme): Sort[] {
  const words = parts.flatMap(({ rule, others = [] }) => [...(rule.who?.of ?? []), ...others.flatMap(({ who }) => who.of)]);
  const anybody = { kind: '', class: null, posts: [] };
  if (words.length === 0) return [{ word: null, member: anybody }];
  const named = classes.map((each) => each.class);
  const of = named.map((word): Sort => ({ word, member: { ...anybody, class: word } }));
  const further = [...new Set(words)].filter((word) => !named.includes(word)).map((word): Sort => ({ word, member: { ...anybody, posts: [word] } }));
  return [...(named.length === 0 ? [{ word: null, member: anybody }] : of), ...further];
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
    const label = 'label' in charge.input ? charge.input.label : charge.id;
    return chargeFigures(charge).flatMap((points) => {
      if (start === 'unfilled' || points === 'unfilled') return [];
      const limit = sign(points) < 0 ? limits.min : limits.max;
      if (limit === null) return [];
      const room = subtract(limit, start);
      const fits = sign(points) < 0 ? compare(points, room) >= 0 : compare(points, room) <= 0;
      return fits ? [] : [schemeIssue('charge-too-large', { item: name, charge: label, points: toText(points), room: toText(room), place: place('加减分', charge.id, '分值') })];
    });
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
