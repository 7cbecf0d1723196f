import { add, compare, divide, equal, larger, multiply, sign, smaller, sum, toText, whole, ZERO, type Exact } from '../../decimal';
import { chargeFigures } from '../../rules/perOccurrence/charge';
import { childRules, type Rule } from '../../rules/rule';
import { weightFor } from '../../rules/weighted/schema';
import { FULL_MEMBER } from '../../scoring/member';
import { holds } from '../condition';
import { schemeIssue, type SchemeIssue } from '../issues';
import type { Scheme } from '../schema';
import { concerns } from '../who';
import { periodsInClosing } from './rhythm';

/**
 * Sections whose items do not add up to the marks that the text states for them, with or without their bonuses. Where
 * members have classes, the items of each class are added up by themselves.
 */
export function fullMarksIssues(scheme: Scheme): SchemeIssue[] {
  const classes = scheme.classes.length === 0 ? [null] : scheme.classes.map((each) => each.class);
  const found = new Map<string, SchemeIssue>();
  for (const own of classes) {
    const on: On = { scheme, class: own };
    for (const rule of counting(scheme.score, on)) {
      const issue = found.has(rule.id) ? null : differing(rule, on);
      if (issue !== null) found.set(rule.id, issue);
    }
  }
  return [...found.values()];
}

/** Whose marks are added up: a member of this class, who holds no post. */
interface On {
  readonly scheme: Scheme;
  readonly class: string | null;
}

function memberOf({ class: own }: On): Parameters<typeof concerns>[1] {
  return { kind: FULL_MEMBER, class: own, posts: [] };
}

function counts({ when, who }: Rule, on: On): boolean {
  return holds(when, on.scheme.settings) && concerns(who, memberOf(on));
}

function* counting(rule: Rule, on: On): Generator<Rule> {
  if (!counts(rule, on)) return;
  yield rule;
  for (const child of childRules(rule)) yield* counting(child, on);
}

function differing(rule: Rule, on: On): SchemeIssue | null {
  if (rule.kind !== 'section' || rule.fullMarks === null || rule.fullMarks === 'unfilled') return null;
  const { fullMarks } = rule;
  const without = total(marks(rule, 'without', on));
  const withAll = total(marks(rule, 'with', on));
  if (without === null || withAll === null || equal(without, fullMarks) || equal(withAll, fullMarks)) return null;
  return schemeIssue('full-marks-differ', { item: rule.name, stated: toText(fullMarks), sum: toText(without), place: { section: '项目', item: rule.id, field: '满分' } });
}

/** The most of one period, and what is there only once a year; `null` where it cannot be told. */
interface Marks {
  readonly each: Exact;
  readonly year: Exact;
}

type Bonus = 'with' | 'without';

const NONE: Marks = { each: ZERO, year: ZERO };

function marks(rule: Rule, bonus: Bonus, on: On): Marks | null {
  if (!counts(rule, on)) return NONE;
  switch (rule.kind) {
    case 'amount':
      if (rule.input.blank === 'none' && bonus === 'without') return NONE;
      return rule.max === null ? null : once(rule.max);
    case 'choice':
      return highest(rule.options.map((option) => option.points));
    case 'ballot':
      return highest(rule.options.map((option) => option.value));
    case 'judged':
      return highest(rule.levels.map((level) => level.max));
    case 'raters':
      return once(rule.max);
    case 'scaled': {
      if (rule.divisor.kind === 'highest') return once(rule.to);
      const { figure } = rule.divisor;
      const below = marks(rule.rule, bonus, on);
      return figure === 'unfilled' || sign(figure) <= 0 ? null : capped(below && times(below, divide(rule.to, figure)), rule.limits.max);
    }
    case 'balance':
    case 'joint':
    case 'reference':
    case 'veto':
      return NONE;
    case 'perOccurrence': {
      if (rule.start === 'unfilled') return null;
      const adds = rule.charges.some((charge) => (charge.kind === 'amount' ? charge.direction === 'add' : chargeFigures(charge).some((points) => points === 'unfilled' || sign(points) > 0)));
      if (!adds || bonus === 'without') return once(rule.start);
      if (rule.limits.max === null) return null;
      return rule.limits.over === 'year' ? { each: ZERO, year: rule.limits.max } : once(rule.limits.max);
    }
    case 'periods': {
      const below = marks(rule.rule, bonus, on);
      return below && rule.combine === 'sum' ? { ...below, each: multiply(below.each, whole(periodsInClosing(on.scheme.rhythm, rule.unit ?? on.scheme.rhythm.entry))) } : below;
    }
    case 'section': {
      const below = rule.children.map((child) => marks(child, bonus, on));
      if (rule.start === 'unfilled') return null;
      return capped(below.reduce(plus, once(rule.start)), rule.limits.max);
    }
    case 'weighted': {
      const below = rule.parts.map((part) => {
        const full = marks(part.rule, bonus, on);
        const { weight } = weightFor(part, memberOf(on));
        return full === null || weight === 'unfilled' ? null : times(full, weight);
      });
      return capped(below.reduce(plus, NONE), rule.limits.max);
    }
  }
}

function times({ each, year }: Marks, factor: Exact): Marks {
  return { each: multiply(each, factor), year: multiply(year, factor) };
}

function once(each: Exact): Marks {
  return { each, year: ZERO };
}

function plus(a: Marks | null, b: Marks | null): Marks | null {
  return a && b && { each: add(a.each, b.each), year: add(a.year, b.year) };
}

function highest(figures: readonly (Exact | 'unfilled')[]): Marks | null {
  const known = figures.filter((figure) => figure !== 'unfilled');
  return known.length < figures.length ? null : once(known.reduce(larger));
}

function capped(full: Marks | null, max: Exact | null): Marks | null {
  if (full === null || max === null || compare(sum([full.each, full.year]), max) <= 0) return full;
  return { each: smaller(full.each, max), year: ZERO };
}

function total(full: Marks | null): Exact | null {
  return full && add(full.each, full.year);
}
