import { plainText } from '../entries/text';
import { walkRules } from '../rules/rule';
import type { Basis } from '../scheme/basis';
import { schemeInputs, type SchemeInput } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import type { InputIndex } from './bind';
import type { Confirmed } from './confirmed';
import type { EventRow } from './eventSheets';
import { labelKey, labelKeys } from './labels';

/** Which input an event is one of. */
export type EventItem = { readonly kind: 'input'; readonly input: SchemeInput } | { readonly kind: 'ignored' } | { readonly kind: 'unknown' };

/** By what was confirmed of its text, else by label or alias, else by its clause, where that belongs to one input only. */
export function eventItem(scheme: Scheme, index: InputIndex, confirmed: ReadonlyMap<string, Confirmed>, { item, clause }: EventRow): EventItem {
  const target = confirmed.get(labelKey(item.text))?.target;
  if (target !== undefined && target.kind !== 'input') return { kind: 'ignored' };
  const input =
    (target === undefined ? undefined : schemeInputs(scheme).find(({ id }) => id === target.id)) ??
    labelKeys(item.text).flatMap((key) => index.get(key) ?? []).find(canBeTold) ??
    (clause === '' ? undefined : clauseInputs(scheme).get(plainText(clause)));
  return input === undefined ? { kind: 'unknown' } : { kind: 'input', input };
}

/** A word, a judgement or an account is no event. */
export function canBeTold({ takes }: SchemeInput): boolean {
  return takes.kind !== 'word' && takes.kind !== 'judged' && takes.kind !== 'balance' && takes.kind !== 'sheets';
}

const known = new WeakMap<Scheme, ReadonlyMap<string, SchemeInput>>();

/** Inputs by the clause that they alone stand in. */
function clauseInputs(scheme: Scheme): ReadonlyMap<string, SchemeInput> {
  const kept = known.get(scheme);
  if (kept) return kept;
  const bases = new Map<string, Basis>();
  for (const top of [scheme.score, ...scheme.reports.map(({ rule }) => rule)]) {
    for (const rule of walkRules(top)) {
      bases.set(rule.id, rule.basis);
      if (rule.kind === 'perOccurrence') for (const { id, basis } of rule.charges) bases.set(id, basis);
    }
  }
  const byClause = new Map<string, SchemeInput[]>();
  for (const input of schemeInputs(scheme)) {
    const basis = bases.get(input.id);
    if (basis?.kind === 'clause') byClause.set(plainText(basis.clause), [...(byClause.get(plainText(basis.clause)) ?? []), input]);
  }
  const single = new Map([...byClause].flatMap(([clause, [input, another]]) => (input === undefined || another !== undefined || !canBeTold(input) ? [] : [[clause, input] as const])));
  known.set(scheme, single);
  return single;
}
