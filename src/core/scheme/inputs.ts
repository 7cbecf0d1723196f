import { toText, type Exact } from '../decimal';
import type { PeriodUnit } from '../periods';
import { childRules, type Rule } from '../rules/rule';
import { ruleInputs } from '../rules/inputs';
import { holds } from './condition';
import type { Input } from './input';
import type { Scheme, Source, Special } from './schema';

/** A column that a ledger of the scheme has: which id its entries have, what it takes, and in which period. */
export interface SchemeInput {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly blank: Input['blank'];
  readonly unit: PeriodUnit;
  /** Entered in each entry period, or once for the closing period. */
  readonly at: 'entry' | 'closing';
  readonly takes: InputKind;
  /** Id of the rule or special it belongs to. */
  readonly owner: string;
}

export type InputKind =
  | { readonly kind: 'count' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'amount'; readonly min: string; readonly max: string | null }
  /** What was measured: hours, yuan. */
  | { readonly kind: 'quantity' }
  /** How often at each level: 市级2、县级1. */
  | { readonly kind: 'levels'; readonly words: readonly string[] }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'judged'; readonly levels: readonly { readonly word: string; readonly min: string; readonly max: string }[] };

const cache = new WeakMap<Scheme, readonly SchemeInput[]>();

/** All inputs of a scheme in the order of the text, entry-period ones before closing ones. */
export function schemeInputs(scheme: Scheme): readonly SchemeInput[] {
  const known = cache.get(scheme);
  if (known) return known;
  const inputs: SchemeInput[] = [];
  collect(scheme, scheme.score, scheme.rhythm.closing, 'closing', inputs);
  for (const { rule } of scheme.reports) collect(scheme, rule, scheme.rhythm.closing, 'closing', inputs);
  for (const special of scheme.specials) {
    if (!holds(special.when, scheme.settings)) continue;
    const input = specialInput(special);
    if (input) inputs.push({ ...input, unit: scheme.rhythm.closing, at: 'closing' });
  }
  const ordered = [...inputs.filter((input) => input.at === 'entry'), ...inputs.filter((input) => input.at === 'closing')];
  cache.set(scheme, ordered);
  return ordered;
}

function collect(scheme: Scheme, rule: Rule, unit: PeriodUnit, at: SchemeInput['at'], inputs: SchemeInput[]): void {
  if (!holds(rule.when, scheme.settings)) return;
  for (const input of ruleInputs(rule)) inputs.push({ ...input, unit, at });
  const [unitBelow, atBelow] = rule.kind === 'periods' ? ([rule.unit ?? scheme.rhythm.entry, 'entry'] as const) : ([unit, at] as const);
  for (const child of childRules(rule)) collect(scheme, child, unitBelow, atBelow, inputs);
}

function specialInput(special: Special): Omit<SchemeInput, 'unit' | 'at'> | null {
  switch (special.kind) {
    case 'excluded':
      return { id: special.id, ...special.input, takes: { kind: 'word', words: special.words }, owner: special.id };
    case 'grade':
    case 'barred':
      return flagInput(special.id, special.input);
    case 'reminder':
      return special.on.kind === 'input' ? flagInput(special.id, special.on.input) : null;
    case 'requires':
    case 'streak':
      return null;
  }
}

function flagInput(id: string, input: Source): Omit<SchemeInput, 'unit' | 'at'> | null {
  return 'uses' in input ? null : { id, ...input, takes: { kind: 'flag' }, owner: id };
}

/** The limits of an amount, as text for messages and validation. */
export function amountKind(min: Exact, max: Exact | null): InputKind {
  return { kind: 'amount', min: toText(min), max: max === null ? null : toText(max) };
}
