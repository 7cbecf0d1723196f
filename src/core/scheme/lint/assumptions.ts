import type { Charge } from '../../rules/perOccurrence/schema';
import { walkRules, type Rule } from '../../rules/rule';
import type { Basis } from '../basis';
import type { SchemePlace } from '../issues';
import type { Scheme } from '../schema';

/** A figure that the text asks for but does not give, and that the branch has not confirmed. */
export interface UnconfirmedAssumption {
  readonly item: string;
  readonly text: string;
  readonly place: SchemePlace;
}

/** Every unconfirmed assumption, once for each item that rests on it. */
export function unconfirmedAssumptions(scheme: Scheme): UnconfirmedAssumption[] {
  const all = bases(scheme).flatMap(({ basis, item, section, id }) =>
    basis.kind === 'assumption' && basis.confirmed === 'no' ? [{ item, text: basis.text, place: { section, item: id, field: '依据' } }] : [],
  );
  return all.filter(({ item, text }, index) => all.findIndex((other) => other.item === item && other.text === text) === index);
}

interface Based {
  readonly basis: Basis;
  /** What it is called, the section and the id of its row. */
  readonly item: string;
  readonly section: string;
  readonly id: string;
}

function bases(scheme: Scheme): Based[] {
  const { rhythm, publishing } = scheme;
  return [
    ...[scheme.score, ...scheme.reports.map((report) => report.rule)].flatMap((top) => [...walkRules(top)]).flatMap((rule) => [{ basis: rule.basis, item: rule.name, section: '项目', id: rule.id }, ...below(rule)]),
    ...scheme.settings.map((setting) => ({ basis: setting.basis, item: setting.name, section: '方案', id: setting.id })),
    ...scheme.grades.map((band) => ({ basis: band.basis, item: band.grade, section: '等次', id: band.grade })),
    ...scheme.quotas.map((quota) => ({ basis: quota.basis, item: quota.name, section: '名额', id: quota.id })),
    ...scheme.classes.map((each) => ({ basis: each.basis, item: each.class, section: '特例', id: each.class })),
    ...scheme.reports.map((report) => ({ basis: report.basis, item: report.name, section: '另列', id: report.id })),
    ...scheme.amendments.map((amendment) => ({ basis: amendment.basis, item: amendment.name, section: '修订', id: amendment.id })),
    ...scheme.people.map((person) => ({ basis: person.basis, item: person.kind, section: '特例', id: person.kind })),
    ...scheme.specials.map((special) => ({ basis: special.basis, item: special.name, section: '特例', id: special.id })),
    { basis: rhythm.basis, item: '登记周期', section: '期间', id: '登记周期' },
    { basis: publishing.basis, item: '公布小数位数', section: '期间', id: '公布小数位数' },
    { basis: publishing.notice.basis, item: '公示天数', section: '期间', id: '公示天数' },
  ];
}

function below(rule: Rule): Based[] {
  const under = (section: string, list: readonly Basis[]): Based[] => list.map((basis) => ({ basis, item: rule.name, section, id: rule.id }));
  switch (rule.kind) {
    case 'choice':
      return under('档次', rule.options.map((option) => option.basis));
    case 'judged':
      return under('档次', rule.levels.map((level) => level.basis));
    case 'perOccurrence':
      return [...rule.charges.flatMap((charge) => ofCharge(charge, 'label' in charge.input ? charge.input.label : rule.name)), ...(rule.raises ?? []).map(({ id, basis }) => ({ basis, item: rule.name, section: '加减分', id }))];
    case 'ballot':
      return under('测评', [rule.divisorBasis, ...rule.options.map((option) => option.basis)]);
    case 'weighted':
      return rule.parts.flatMap(({ rule: { id, name: item }, basis, others = [] }) => [basis, ...others.map((other) => other.basis)].map((each) => ({ basis: each, item, section: '测评', id })));
    case 'joint':
      return rule.effects.map(({ id, name: item, basis }) => ({ basis, item, section: '联动', id }));
    case 'raters':
      return rule.sources.map(({ id, input, basis }) => ({ basis, item: input.label, section: '测评', id }));
    case 'amount':
    case 'balance':
    case 'periods':
    case 'reference':
    case 'scaled':
    case 'section':
    case 'veto':
      return [];
  }
}

function ofCharge(charge: Charge, item: string): Based[] {
  const levels = charge.kind === 'level' ? charge.levels : [];
  return [{ basis: charge.basis, item, section: '加减分', id: charge.id }, ...levels.map(({ basis }) => ({ basis, item, section: '档次', id: charge.id }))];
}
