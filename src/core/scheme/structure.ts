import { walkRules, type Rule } from '../rules/rule';
import type { Condition } from './condition';
import type { Input } from './input';
import { schemeIssue, type SchemeIssue, type SchemePlace } from './issues';
import { schemeInputs } from './inputs';
import { linkIssues } from './links';
import { rhythmStructure } from './rhythms';
import { applySettings } from './settings';
import type { Scheme, Special } from './schema';

/** What must hold for a scheme to mean anything: ids are there once, and what refers to an id finds it. */
export function structureIssues(scheme: Scheme): SchemeIssue[] {
  return [...duplicates(scheme), ...values(scheme), ...references(scheme), ...rhythmStructure(scheme), ...linkIssues(scheme), ...amendments(scheme)];
}

/** The rules of the score and of the reports. */
function allRules({ score, reports }: Scheme): Rule[] {
  return [score, ...reports.map(({ rule }) => rule)].flatMap((rule) => [...walkRules(rule)]);
}

function duplicates(scheme: Scheme): SchemeIssue[] {
  const rules = allRules(scheme);
  return [
    // On sheet 积分办法 the rule of a report stands below the report's id.
    ...repeated([...rules.map((rule) => rule.id), ...scheme.reports.map((report) => report.id)], '项目'),
    ...repeated(scheme.amendments.map((amendment) => amendment.id), '修订'),
    ...repeated(scheme.classes.flatMap((each) => [each.class, ...each.aliases]), '特例'),
    ...repeated(rules.flatMap((rule) => (rule.kind === 'perOccurrence' ? [...rule.charges, ...(rule.raises ?? [])].map(({ id }) => id) : [])), '加减分'),
    ...repeated(rules.flatMap((rule) => (rule.kind === 'raters' ? rule.sources.map(({ id }) => id) : [])), '测评'),
    ...repeated(rules.flatMap((rule) => (rule.kind === 'joint' ? rule.effects.map(({ id }) => id) : [])), '联动'),
    ...repeated(scheme.quotas.map((quota) => quota.id), '名额'),
    ...repeated(scheme.specials.map((special) => special.id), '特例'),
    ...repeated(scheme.settings.map((setting) => setting.id), '方案'),
    ...scheme.settings.flatMap((setting) => repeated(setting.options.map((option) => `${setting.id}.${option.value}`), '方案')),
    ...acrossSections(scheme),
  ];
}

/** Entries are kept by id, so two inputs of one id would share a column unseen. */
function acrossSections(scheme: Scheme): SchemeIssue[] {
  const seen = new Map<string, string>();
  return schemeInputs(scheme).flatMap(({ id, owner }) => {
    const known = seen.get(id);
    seen.set(id, owner);
    return known === undefined || known === owner ? [] : [schemeIssue('duplicate-id', { id, place: { section: '项目', item: owner, field: '编号' } })];
  });
}

function repeated(ids: readonly string[], section: string): SchemeIssue[] {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...new Set(twice)].map((id) => schemeIssue('duplicate-id', { id, place: { section, item: id, field: '编号' } }));
}

function values(scheme: Scheme): SchemeIssue[] {
  return scheme.settings
    .filter((setting) => !setting.options.some((option) => option.value === setting.value))
    .map(({ id, name, value, options }) =>
      schemeIssue('value-not-offered', { setting: name, value, options: options.map((option) => option.name), place: { section: '方案', item: id, field: '内容' } }),
    );
}

/** What an amendment changes must be there, or the points of its time would silently be those of the text. */
function amendments(scheme: Scheme): SchemeIssue[] {
  return scheme.amendments.flatMap(({ id, name, changes }) => {
    const applied = applySettings(scheme, changes);
    if (applied.kind === 'scheme') return [];
    return applied.issues.map((problem) => schemeIssue('amendment-refused', { amendment: name, problem, place: { section: '修订', item: id, field: '名目' } }));
  });
}

function references(scheme: Scheme): SchemeIssue[] {
  const rules = allRules(scheme);
  const ruleIds = new Set(rules.map((rule) => rule.id));
  const inputIds = ownInputs(rules);
  const missing = (id: string, place: SchemePlace, known: ReadonlySet<string>): SchemeIssue[] => (known.has(id) ? [] : [schemeIssue('unresolved-reference', { id, place })]);
  const roles = [scheme.roles.points, ...(scheme.roles.appraisal === null ? [] : [scheme.roles.appraisal])];
  return [
    ...roles.flatMap((id) => missing(id, { section: '方案', item: id, field: '内容' }, ruleIds)),
    ...rules.flatMap((rule) => condition(scheme, rule.when, { section: '项目', item: rule.id, field: '条件' })),
    ...rules.flatMap((rule) => (rule.kind === 'perOccurrence' ? [...rule.charges, ...(rule.raises ?? [])] : [])).flatMap((row) => [
      ...condition(scheme, row.when, { section: '加减分', item: row.id, field: '条件' }),
      ...('input' in row && 'sameAs' in row.input ? missing(row.input.sameAs, { section: '加减分', item: row.id, field: '同栏' }, inputIds) : []),
    ]),
    ...rules.flatMap((rule) => (rule.kind === 'joint' ? rule.effects : [])).flatMap((effect) => condition(scheme, effect.when, { section: '联动', item: effect.id, field: '条件' })),
    ...scheme.specials.flatMap((special) => [
      ...condition(scheme, special.when, { section: '特例', item: special.id, field: '条件' }),
      ...(special.kind === 'requires' ? missing(special.rule, { section: '特例', item: special.id, field: '同栏' }, ruleIds) : []),
      ...usedBy(special).flatMap((id) => missing(id, { section: '特例', item: special.id, field: '同栏' }, inputIds)),
    ]),
    ...scheme.quotas.flatMap((quota) =>
      quota.kind === 'ranks' && quota.by !== null ? missing(quota.by, { section: '名额', item: quota.id, field: '名次依据' }, new Set(scheme.reports.filter(({ rank }) => rank === 'ranked').map(({ id }) => id))) : [],
    ),
    ...(scheme.defaultClass === null ? [] : missing(scheme.defaultClass, { section: '特例', item: scheme.defaultClass, field: '名称' }, new Set(scheme.classes.map((each) => each.class)))),
  ];
}

/** Ids of columns that a special rule reads of others. */
function usedBy(special: Special): string[] {
  const input = special.kind === 'reminder' ? (special.on.kind === 'input' ? special.on.input : null) : 'input' in special ? special.input : null;
  return input !== null && 'uses' in input ? [input.uses] : [];
}

/** Ids under which entries are kept, whatever the settings: those that another row may read too. */
function ownInputs(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(
    rules.flatMap((rule) => {
      if (rule.kind === 'perOccurrence') return rule.charges.filter((charge) => isOwn(charge.input)).map((charge) => charge.id);
      if (rule.kind === 'raters') return rule.sources.map((source) => source.id);
      return 'input' in rule ? [rule.id] : [];
    }),
  );
}

function isOwn(input: Input | { readonly sameAs: string }): boolean {
  return 'label' in input;
}

function condition(scheme: Scheme, when: Condition | undefined, place: SchemePlace): SchemeIssue[] {
  if (when === undefined) return [];
  const setting = scheme.settings.find((candidate) => candidate.id === when.setting);
  if (setting === undefined) return [schemeIssue('unresolved-reference', { id: when.setting, place })];
  return when.is.filter((value) => !setting.options.some((option) => option.value === value)).map((id) => schemeIssue('unresolved-reference', { id, place }));
}
