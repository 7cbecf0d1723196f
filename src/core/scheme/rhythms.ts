import type { PeriodUnit } from '../periods';
import { childRules, type Rule } from '../rules/rule';
import { holds } from './condition';
import { schemeIssue, type SchemeIssue } from './issues';
import type { Scheme } from './schema';

/** Each rhythm of entries has one tree of rules, and none stands inside another: a column then has one period. */
export function rhythmStructure(scheme: Scheme): SchemeIssue[] {
  const issues: SchemeIssue[] = [];
  const first = new Map<PeriodUnit, string>();
  const walk = (rule: Rule, outer: string | null): void => {
    if (!holds(rule.when, scheme.settings)) return;
    if (rule.kind === 'periods') {
      const place = { section: '项目', item: rule.id, field: '算法' };
      const unit = rule.unit ?? scheme.rhythm.entry;
      const other = first.get(unit);
      if (outer !== null) issues.push(schemeIssue('periods-nested', { item: rule.name, outer, place }));
      else if (other !== undefined) issues.push(schemeIssue('periods-twice', { item: rule.name, other, place }));
      else first.set(unit, rule.name);
    }
    for (const child of childRules(rule)) walk(child, rule.kind === 'periods' ? rule.name : outer);
  };
  walk(scheme.score, null);
  return issues;
}
