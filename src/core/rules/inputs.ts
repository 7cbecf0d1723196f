import { toText } from '../decimal';
import { amountKind, quantityKind, type FigureKind, type InputKind } from '../scheme/inputs';
import type { Input } from '../scheme/input';
import { ballotInputs } from './ballot/inputs';
import type { Charge } from './perOccurrence/schema';
import type { Rule } from './rule';

/** A column that a rule itself reads; those of the rules below it are theirs. */
export interface RuleInput extends Input {
  readonly id: string;
  readonly takes: InputKind;
  readonly owner: string;
}

export function ruleInputs(rule: Rule): RuleInput[] {
  switch (rule.kind) {
    case 'amount':
      return [own(rule.id, rule.input, amountKind(rule.min, rule.max, rule.input.label))];
    case 'choice':
      return [own(rule.id, rule.input, { kind: 'word', words: rule.options.map((option) => option.word) })];
    case 'judged':
      return [
        own(rule.id, rule.input, {
          kind: 'judged',
          levels: rule.levels.map((level) => ({ word: level.word, min: toText(level.min), max: toText(level.max) })),
        }),
      ];
    case 'veto':
      return [own(rule.id, rule.input, { kind: 'flag' })];
    case 'perOccurrence':
      return rule.charges.flatMap((charge) =>
        'sameAs' in charge.input
          ? []
          : [{ id: charge.id, ...charge.input, takes: chargeKind(charge), owner: rule.id }],
      );
    case 'ballot':
      return ballotInputs(rule);
    case 'balance':
      return [own(rule.id, rule.input, { kind: 'balance' })];
    case 'raters':
      return rule.sources.map(({ id, input }) => ({ id, ...input, takes: { kind: 'sheets', max: toText(rule.max) }, owner: rule.id }));
    case 'joint':
    case 'reference':
    case 'scaled':
    case 'section':
    case 'weighted':
    case 'periods':
      return [];
  }
}

function own(id: string, input: Input, takes: InputKind): RuleInput {
  return { id, ...input, takes, owner: id };
}

export function chargeKind(charge: Charge): InputKind {
  switch (charge.kind) {
    case 'count':
    case 'flag':
      return { kind: charge.kind };
    case 'zero':
      return { kind: 'flag' };
    case 'amount':
    case 'rate':
    case 'shortfall':
      return measuredKind(charge);
    case 'level':
      return { kind: 'levels', levels: charge.levels.map(({ word, aliases }) => ({ word, aliases })) };
  }
}

/** What a charge takes whose entry is a figure. */
export function measuredKind(charge: Extract<Charge, { kind: 'amount' | 'rate' | 'shortfall' }>): FigureKind {
  if (charge.kind !== 'amount') return quantityKind('label' in charge.input ? charge.input.label : '');
  const takes = amountKind(charge.min, charge.max);
  return charge.direction === 'deduct' ? { ...takes, points: 'deducted' } : takes;
}
