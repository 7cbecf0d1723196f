import { walkRules } from '../rules/rule';
import type { Scheme } from './schema';

/** What a roster has to say of a member besides kind and class: posts that rows ask for, leaders that share in a deduction. */
export type RoleFact = 'posts' | 'leader' | 'contact';

export function roleFacts(scheme: Scheme): ReadonlySet<RoleFact> {
  const facts = new Set<RoleFact>();
  const named = new Set([...scheme.people.map(({ kind }) => kind), ...scheme.classes.map((each) => each.class)]);
  const who = (words: readonly string[] | undefined): void => {
    if (words?.some((word) => !named.has(word))) facts.add('posts');
  };
  for (const special of scheme.specials) who(special.who?.of);
  for (const rule of [scheme.score, ...scheme.reports.map((report) => report.rule)].flatMap((top) => [...walkRules(top)])) {
    who(rule.who?.of);
    if (rule.kind === 'perOccurrence') {
      for (const charge of rule.charges) who(charge.who?.of);
      if (rule.raises?.some(({ kind }) => kind === 'post')) facts.add('posts');
    }
    if (rule.kind === 'weighted') for (const { others } of rule.parts) for (const other of others ?? []) who(other.who.of);
    if (rule.kind !== 'joint') continue;
    for (const { relation } of rule.effects) {
      if (relation === 'secretary' || relation === 'groupLeader') facts.add('posts');
      if (relation === 'leader' || relation === 'contact') facts.add(relation);
    }
  }
  return facts;
}
