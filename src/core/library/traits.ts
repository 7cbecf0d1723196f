import type { Bound } from '../scheme/figure';
import { walkRules, type Rule, type RuleKind } from '../rules/rule';
import { holds } from '../scheme/condition';
import { eventInputs } from '../scheme/eventInputs';
import { schemeInputs } from '../scheme/inputs';
import { scoreRange } from '../scheme/lint/range';
import { unconfirmedAssumptions } from '../scheme/lint';
import type { Band, Quota, Rhythm, Scheme, Special } from '../scheme/schema';
import { unfilledFigures } from '../scheme/unfilled';
import { entryUnits } from '../scoring/entryRules';
import type { PeriodUnit } from '../periods';
import { fromHighest } from '../standing/bands';

/** What a scheme does, for people who look for one like theirs. Words: `messages.zh.ts`. */
export interface Traits {
  readonly entry: readonly PeriodUnit[];
  readonly closing: Rhythm['closing'];
  readonly interim: Rhythm['interim'];
  /** Least and most that can be reached; `null` where there is no end. */
  readonly range: { readonly min: Bound; readonly max: Bound };
  readonly graded: readonly string[];
  readonly pointsOnly: readonly string[];
  readonly classes: readonly string[];
  readonly columns: number;
  readonly events: number;
  readonly appraisal: { readonly name: string; readonly kinds: readonly RuleKind[] } | null;
  readonly vetoes: readonly string[];
  readonly bands: readonly Band[];
  readonly quotas: readonly Quota[];
  readonly specials: readonly Special[];
  readonly reports: readonly string[];
  readonly settings: readonly string[];
  /** Rule kinds and their settings that it exercises, in the order of the vocabulary. */
  readonly uses: readonly Use[];
  readonly unfilled: number;
  readonly assumed: number;
}

/** A kind of rule, or a setting of one that not every regulation has. */
export type Use = RuleKind | 'highest' | 'level' | 'rate' | 'shortfall' | 'zero' | 'matters' | 'repeat' | 'post' | 'yearly' | 'byClass' | 'byMember' | 'rhythms' | 'bottomQuota' | 'history' | 'reminders' | 'requires';

export function traitsOf(scheme: Scheme): Traits {
  const inputs = schemeInputs(scheme);
  const events = eventInputs(scheme);
  const counting = countingRules(scheme);
  const kinds = (part: 'graded' | 'pointsOnly') => scheme.people.filter((person) => person.part === part).map(({ kind }) => kind);
  const appraisal = scheme.roles.appraisal === null ? undefined : counting.find(({ id }) => id === scheme.roles.appraisal);
  return {
    entry: entryUnits(scheme),
    closing: scheme.rhythm.closing,
    interim: scheme.rhythm.interim,
    range: scoreRange(scheme),
    graded: kinds('graded'),
    pointsOnly: kinds('pointsOnly'),
    classes: scheme.classes.map((each) => each.class),
    columns: inputs.length - events.length,
    events: events.length,
    appraisal: appraisal === undefined ? null : { name: appraisal.name, kinds: [...new Set([...walkRules(appraisal)].map(({ kind }) => kind))] },
    vetoes: counting.filter(({ kind }) => kind === 'veto').map(({ name }) => name),
    bands: fromHighest(scheme.grades),
    quotas: scheme.quotas,
    specials: scheme.specials.filter(({ when }) => holds(when, scheme.settings)),
    reports: scheme.reports.map(({ name }) => name),
    settings: scheme.settings.map(({ name }) => name),
    uses: USES.filter((use) => isUsed(use, scheme, counting)),
    unfilled: unfilledFigures(scheme).length,
    assumed: unconfirmedAssumptions(scheme).length,
  };
}

const USES: readonly Use[] = [
  'section',
  'perOccurrence',
  'highest',
  'level',
  'rate',
  'shortfall',
  'zero',
  'matters',
  'repeat',
  'post',
  'yearly',
  'choice',
  'judged',
  'amount',
  'veto',
  'weighted',
  'byClass',
  'byMember',
  'periods',
  'rhythms',
  'ballot',
  'raters',
  'scaled',
  'reference',
  'balance',
  'joint',
  'bottomQuota',
  'requires',
  'history',
  'reminders',
];

function isUsed(use: Use, scheme: Scheme, counting: readonly Rule[]): boolean {
  const items = counting.filter((rule) => rule.kind === 'perOccurrence');
  const charges = items.flatMap((rule) => rule.charges);
  switch (use) {
    case 'highest':
      return items.some(({ count }) => count === 'highest');
    case 'level':
    case 'rate':
    case 'shortfall':
    case 'zero':
      return charges.some(({ kind }) => kind === use);
    case 'matters':
      return items.some(({ matters }) => matters !== undefined);
    case 'repeat':
    case 'post':
      return items.some(({ raises }) => raises?.some(({ kind }) => kind === use));
    case 'yearly':
      return counting.some((rule) => 'limits' in rule && rule.limits.over === 'year');
    case 'byClass':
      return counting.some((rule) => rule.kind === 'weighted' && rule.parts.some(({ others }) => others !== undefined));
    case 'byMember':
      return [...counting, ...charges].some(({ who }) => who !== undefined);
    case 'rhythms':
      return entryUnits(scheme).length > 1;
    case 'bottomQuota':
      return scheme.quotas.some((quota) => quota.kind !== 'ranks' && quota.from === 'bottom');
    case 'requires':
      return scheme.specials.some(({ kind }) => kind === 'requires');
    case 'history':
      return scheme.specials.some((special) => special.kind === 'streak' || (special.kind === 'reminder' && special.times.least > 1));
    case 'reminders':
      return scheme.specials.some(({ kind }) => kind === 'reminder');
    default:
      return counting.some(({ kind }) => kind === use);
  }
}

/** All rules that count under the settings as they stand. */
function countingRules(scheme: Scheme): Rule[] {
  const skipped = new Set<Rule>();
  const rules: Rule[] = [];
  for (const top of [scheme.score, ...scheme.reports.map(({ rule }) => rule)]) {
    for (const rule of walkRules(top)) {
      if (skipped.has(rule)) continue;
      if (holds(rule.when, scheme.settings)) rules.push(rule);
      else for (const below of walkRules(rule)) skipped.add(below);
    }
  }
  return rules;
}
