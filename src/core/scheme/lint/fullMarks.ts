import { add, compare, divide, equal, larger, multiply, sign, smaller, sum, toText, whole, ZERO, type Exact } from '../../decimal';
import { chargeFigures } from '../../rules/perOccurrence/charge';
import { walkRules, type Rule } from '../../rules/rule';
import { holds } from '../condition';
import { schemeIssue, type SchemeIssue } from '../issues';
import type { Scheme } from '../schema';
import { periodsInClosing } from './rhythm';

/** Sections whose items do not add up to the marks that the text states for them, with or without their bonuses. */
export function fullMarksIssues(scheme: Scheme): SchemeIssue[] {
  return [...walkRules(scheme.score)].flatMap((rule) => {
    if (rule.kind !== 'section' || rule.fullMarks === null || rule.fullMarks === 'unfilled') return [];
    const { fullMarks } = rule;
    const without = total(marks(rule, 'without', scheme));
    const withAll = total(marks(rule, 'with', scheme));
    if (without === null || withAll === null || equal(without, fullMarks) || equal(withAll, fullMarks)) return [];
    return [schemeIssue('full-marks-differ', { item: rule.name, stated: toText(fullMarks), sum: toText(without), place: { section: '项目', item: rule.id, field: '满分' } })];
  });
}

/** The most of one period, and what is there only once a year; `null` where it cannot be told. */
interface Marks {
  readonly each: Exact;
  readonly year: Exact;
}

type Bonus = 'with' | 'without';

const NONE: Marks = { each: ZERO, year: ZERO };

function marks(rule: Rule, bonus: Bonus, scheme: Scheme): Marks | null {
  if (!holds(rule.when, scheme.settings)) return NONE;
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
      const below = marks(rule.rule, bonus, scheme);
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
      const below = marks(rule.rule, bonus, scheme);
      return below && rule.combine === 'sum' ? { ...below, each: multiply(below.each, whole(periodsInClosing(scheme.rhythm, rule.unit ?? scheme.rhythm.entry))) } : below;
    }
    case 'section': {
      const below = rule.children.map((child) => marks(child, bonus, scheme));
      if (rule.start === 'unfilled') return null;
      return capped(below.reduce(plus, once(rule.start)), rule.limits.max);
    }
    case 'weighted': {
      const below = rule.parts.map(({ weight, rule: part }) => {
        const full = marks(part, bonus, scheme);
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
