import { compare, ONE, toText, type Exact } from '../decimal';
import { plainText } from '../entries/text';
import type { PeriodUnit } from '../periods';
import { childRules, type Rule } from '../rules/rule';
import { ruleInputs } from '../rules/inputs';
import { holds } from './condition';
import type { Input } from './input';
import type { Scheme, Source, Special } from './schema';
import { concerns, type Who } from './who';

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
  /** Whom it is asked of: members whom all of these concern. */
  readonly who: readonly Who[];
}

export type InputKind =
  | { readonly kind: 'count' }
  | { readonly kind: 'flag' }
  /** `points: 'deducted'`: of points that are taken away people write 3, −3 or 扣3. */
  | { readonly kind: 'amount'; readonly min: string; readonly max: string | null; readonly points?: 'deducted'; readonly unit?: 'percent' }
  /** Points that were there before, of either sign. */
  | { readonly kind: 'balance' }
  /** What was measured: hours, yuan. */
  | { readonly kind: 'quantity'; readonly unit?: 'percent' }
  /** How often at each level: 市级2、县级1. */
  | { readonly kind: 'levels'; readonly levels: readonly { readonly word: string; readonly aliases: readonly string[] }[] }
  /** Figures of score sheets, several in one cell. */
  | { readonly kind: 'sheets'; readonly max: string }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'judged'; readonly levels: readonly { readonly word: string; readonly min: string; readonly max: string }[] };

/** What is entered as a figure that is no number of times. */
export type FigureKind = Extract<InputKind, { kind: 'amount' | 'balance' | 'quantity' | 'sheets' }>;

const cache = new WeakMap<Scheme, readonly SchemeInput[]>();

/** All inputs of a scheme in the order of the text, entry-period ones before closing ones. */
export function schemeInputs(scheme: Scheme): readonly SchemeInput[] {
  const known = cache.get(scheme);
  if (known) return known;
  const inputs: SchemeInput[] = [];
  collect(scheme, scheme.score, { unit: scheme.rhythm.closing, at: 'closing', who: [] }, inputs);
  for (const { rule } of scheme.reports) collect(scheme, rule, { unit: scheme.rhythm.closing, at: 'closing', who: [] }, inputs);
  for (const special of scheme.specials) {
    if (!holds(special.when, scheme.settings)) continue;
    const input = specialInput(special);
    if (input) inputs.push({ ...input, unit: scheme.rhythm.closing, at: 'closing', who: asList(special.who) });
  }
  const ordered = [...inputs.filter((input) => input.at === 'entry'), ...inputs.filter((input) => input.at === 'closing')];
  cache.set(scheme, ordered);
  return ordered;
}

/** Whether an input is asked of a member: a row for others asks nothing. */
export function asksOf({ who }: SchemeInput, member: Parameters<typeof concerns>[1]): boolean {
  return who.every((each) => concerns(each, member));
}

type Place = Pick<SchemeInput, 'unit' | 'at' | 'who'>;

function collect(scheme: Scheme, rule: Rule, above: Place, inputs: SchemeInput[]): void {
  if (!holds(rule.when, scheme.settings)) return;
  const place = { ...above, who: [...above.who, ...asList(rule.who)] };
  for (const input of ruleInputs(rule)) inputs.push({ ...input, ...place, who: [...place.who, ...asList(chargeWho(rule, input.id))] });
  const below: Place = rule.kind === 'periods' ? { ...place, unit: rule.unit ?? scheme.rhythm.entry, at: 'entry' } : place;
  for (const child of childRules(rule)) collect(scheme, child, below, inputs);
}

function chargeWho(rule: Rule, id: string): Who | undefined {
  return rule.kind === 'perOccurrence' ? rule.charges.find((charge) => charge.id === id)?.who : undefined;
}

function asList(who: Who | undefined): readonly Who[] {
  return who === undefined ? [] : [who];
}

function specialInput(special: Special): Omit<SchemeInput, 'unit' | 'at' | 'who'> | null {
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

function flagInput(id: string, input: Source): Omit<SchemeInput, 'unit' | 'at' | 'who'> | null {
  return 'uses' in input ? null : { id, ...input, takes: { kind: 'flag' }, owner: id };
}

/** The limits of an amount, as text for messages and validation. */
export function amountKind(min: Exact, max: Exact | null, label = ''): Extract<InputKind, { kind: 'amount' }> {
  const percent = max === null || compare(max, ONE) > 0 ? unitOf(label) : {};
  return { kind: 'amount', min: toText(min), max: max === null ? null : toText(max), ...percent };
}

export function quantityKind(label: string): Extract<InputKind, { kind: 'quantity' }> {
  return { kind: 'quantity', ...unitOf(label) };
}

const PERCENT = /[([]%[)\]]|百分[比率数]|[^效频速功]率(?:\(.*\))?$/;

/** 出勤率, 扣减百分比, 完成情况（%）: 95% is 95 there. Elsewhere nobody knows whether it is 95 or 0.95. */
function unitOf(label: string): { readonly unit?: 'percent' } {
  return PERCENT.test(plainText(label)) ? { unit: 'percent' } : {};
}
