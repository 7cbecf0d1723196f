import { jointSources } from '../rules/joint/sources';
import type { JointEffect, JointRule } from '../rules/joint/schema';
import { placeOf, placesOf, type Place } from '../rules/place';
import { childRules, type Rule } from '../rules/rule';
import { unitOf } from '../scoring/entryRules';
import { schemeIssue, type SchemeIssue } from './issues';
import type { Scheme } from './schema';

/** Rules that look at other rules: what they name must be there, in the same period, and never come back to themselves. */
export function linkIssues(scheme: Scheme): SchemeIssue[] {
  return [...placesOf(scheme).values()].flatMap((place) => {
    if (place.rule.kind === 'joint') return jointIssues(scheme, place.rule);
    return place.rule.kind === 'reference' ? referenceIssues(scheme, place, place.rule) : [];
  });
}

function referenceIssues(scheme: Scheme, from: Place, { id, name, of }: Extract<Rule, { kind: 'reference' }>): SchemeIssue[] {
  const at = { section: '项目', item: id, field: '取自' };
  const to = placeOf(scheme, of);
  if (to === null) return [schemeIssue('unresolved-reference', { id: of, place: at })];
  if (unitAt(scheme, from) !== unitAt(scheme, to)) return [schemeIssue('reference-period', { item: name, of: to.rule.name, place: at })];
  return comesBack(scheme, id) ? [schemeIssue('reference-loop', { item: name, of: to.rule.name, place: at })] : [];
}

/** The rhythm in which a rule is worked out; for the closing period its own word, as that may be of the same length. */
function unitAt(scheme: Scheme, { periods }: Place): string {
  return periods === null ? 'closing' : unitOf(scheme, periods);
}

/** Whether what a rule needs needs the rule itself. */
function comesBack(scheme: Scheme, id: string): boolean {
  const seen = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const rule = placeOf(scheme, next)?.rule;
    for (const needed of rule === undefined ? [] : needs(rule)) {
      if (needed === id) return true;
      if (!seen.has(needed)) open.push(needed);
      seen.add(needed);
    }
  }
  return false;
}

function needs(rule: Rule): readonly string[] {
  return rule.kind === 'reference' ? [rule.of] : childRules(rule).map((child) => child.id);
}

function jointIssues(scheme: Scheme, rule: JointRule): SchemeIssue[] {
  return rule.effects.flatMap((effect) =>
    effect.of
      .filter((id) => !isSource(scheme, rule, effect, id))
      .map((id) => schemeIssue('unresolved-reference', { id, place: { section: '联动', item: effect.id, field: '触发' } })),
  );
}

function isSource(scheme: Scheme, rule: JointRule, effect: JointEffect, id: string): boolean {
  return jointSources(scheme, { ...rule, effects: [{ ...effect, of: [id] }] }).size > 0;
}
