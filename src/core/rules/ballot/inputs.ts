import type { RuleInput } from '../inputs';
import type { BallotOption, BallotRule } from './schema';

/** What a branch may enter instead of the marks. */
export const BALLOT_SCORE = { kind: 'amount', min: '0', max: '100' } as const;

/** Entry ids of a ballot: one column per option, and those that the divisor needs. */
export function optionInputId(rule: BallotRule, option: BallotOption): string {
  return `${rule.id}.${option.word}`;
}

export function ballotInputId(rule: BallotRule, column: 'abstained' | 'spoilt' | 'present' | 'score'): string {
  return `${rule.id}.${column}`;
}

export function ballotInputs(rule: BallotRule): RuleInput[] {
  const columns = (['abstained', 'spoilt', 'present'] as const).map(
    (column): RuleInput => ({ id: ballotInputId(rule, column), ...rule[column], takes: { kind: 'count' }, owner: rule.id }),
  );
  return [
    ...rule.options.map(
      (option): RuleInput => ({
        id: optionInputId(rule, option),
        label: `${option.word}票`,
        aliases: [option.word, ...option.aliases],
        blank: 'missing',
        takes: { kind: 'count' },
        owner: rule.id,
      }),
    ),
    ...columns,
    { id: ballotInputId(rule, 'score'), ...rule.score, takes: BALLOT_SCORE, owner: rule.id },
  ];
}
