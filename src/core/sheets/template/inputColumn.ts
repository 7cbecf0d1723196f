import { ballotInputId } from '../../rules/ballot/inputs';
import type { BallotRule } from '../../rules/ballot/schema';
import { walkRules } from '../../rules/rule';
import type { Basis } from '../../scheme/basis';
import { basisText } from '../../scheme/basis.zh';
import type { InputKind, SchemeInput } from '../../scheme/inputs';
import type { Scheme } from '../../scheme/schema';
import { takesText } from '../../scoring/messages.zh';
import { TEMPLATE } from '../messages.zh';
import type { ValidationPlan } from '../plan';

/** Programs cut prompts at 255 characters and refuse longer lists of words. */
const MOST_CHARACTERS = 255;
const MARK = '√';

/** Kinds that take more than the rule of a cell can say: words with figures, several figures. */
const OPEN: ReadonlySet<InputKind['kind']> = new Set(['judged', 'levels', 'sheets']);

/** What goes into a column, what a blank means there and by which clause. */
export function inputWords(scheme: Scheme, input: SchemeInput): { readonly takes: string; readonly blank: string; readonly basis: string } {
  const ballot = ballotOf(scheme, input);
  const basis = basisOf(scheme, input);
  return {
    takes: ballot !== null && input.takes.kind === 'count' ? TEMPLATE.people : takesText(input.takes),
    blank: blankText(input, ballot),
    basis: basis === null ? '' : basisText(basis),
  };
}

const validations = new WeakMap<SchemeInput, Omit<ValidationPlan, 'area'>>();

/** Drop-down or limits of a ledger column, with its words. */
export function inputValidation(scheme: Scheme, input: SchemeInput): Omit<ValidationPlan, 'area'> {
  const known = validations.get(input);
  if (known !== undefined) return known;
  const { takes, blank, basis } = inputWords(scheme, input);
  const text = [TEMPLATE.fill(takes), blank, basis === '' ? '' : TEMPLATE.basis(basis)].filter((line) => line !== '').join('\n');
  const validation: Omit<ValidationPlan, 'area'> = {
    rule: ruleFor(input.takes),
    prompt: { title: input.label.slice(0, 30), text: text.slice(0, MOST_CHARACTERS) },
    onError: OPEN.has(input.takes.kind) ? 'warn' : 'stop',
    error: { title: TEMPLATE.wrong, text: TEMPLATE.fill(takes).slice(0, MOST_CHARACTERS - 30) },
  };
  validations.set(input, validation);
  return validation;
}

/** The column that may be filled in instead of this one: the score of a ballot whose papers were counted elsewhere. */
export function insteadOf(scheme: Scheme, input: SchemeInput): string | null {
  const ballot = ballotOf(scheme, input);
  return ballot === null || input.id === ballotInputId(ballot, 'score') ? null : ballotInputId(ballot, 'score');
}

function ballotOf(scheme: Scheme, input: SchemeInput): BallotRule | null {
  for (const rule of walkRules(scheme.score)) if (rule.kind === 'ballot' && rule.id === input.owner) return rule;
  return null;
}

function blankText(input: SchemeInput, ballot: BallotRule | null): string {
  if (ballot !== null) return input.blank === 'missing' ? TEMPLATE.ballot(ballot.score.label) : '';
  if (input.takes.kind === 'flag') return '';
  return TEMPLATE.blank[input.blank];
}

function ruleFor(takes: InputKind): ValidationPlan['rule'] {
  switch (takes.kind) {
    case 'count':
      return { kind: 'whole', min: '0', max: null };
    case 'flag':
      return { kind: 'list', values: [MARK] };
    case 'amount':
      return { kind: 'decimal', min: takes.min, max: takes.max };
    case 'quantity':
      return { kind: 'decimal', min: '0', max: null };
    case 'balance':
      return { kind: 'decimal', min: '-1000000', max: null };
    case 'sheets':
      return { kind: 'decimal', min: '0', max: takes.max };
    case 'word':
      return { kind: 'list', values: takes.words };
    case 'levels':
      return { kind: 'list', values: takes.levels.map(({ word }) => word) };
    case 'judged':
      return { kind: 'list', values: judgedWords(takes.levels) };
  }
}

/** A level with one figure is its word; the others are written with each whole figure, then as figures alone, while the list has room. */
function judgedWords(levels: Extract<InputKind, { kind: 'judged' }>['levels']): readonly string[] {
  const steps = levels.map(({ word, min, max }) => ({ word, figures: wholeFigures(Number(min), Number(max)), single: min === max }));
  const words = steps.flatMap(({ word, figures, single }) => (single ? [word] : figures.map((figure) => `${word} ${figure}`)));
  const withFigures = [...words, ...steps.flatMap(({ figures }) => figures.map(String))];
  return withFigures.join(',').length <= MOST_CHARACTERS ? withFigures : words;
}

function wholeFigures(min: number, max: number): number[] {
  const highest = Math.floor(max);
  return Array.from({ length: Math.max(0, highest - Math.ceil(min) + 1) }, (_, index) => highest - index);
}

function basisOf(scheme: Scheme, input: SchemeInput): Basis | null {
  for (const rule of walkRules(scheme.score)) {
    if (rule.kind === 'perOccurrence') {
      const charge = rule.charges.find((candidate) => candidate.id === input.id);
      if (charge !== undefined) return charge.basis;
    }
    if (rule.kind === 'raters') {
      const source = rule.sources.find((candidate) => candidate.id === input.id);
      if (source !== undefined) return source.basis;
    }
    if (rule.id === input.owner) return rule.basis;
  }
  return scheme.specials.find((special) => special.id === input.owner)?.basis ?? null;
}
