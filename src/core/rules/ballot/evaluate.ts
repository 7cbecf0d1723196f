import { add, compare, divide, equal, multiply, roundHalfUp, sign, sum, toText, ZERO, type Exact } from '../../decimal';
import { readAmount, readCount } from '../../entries/reading';
import type { Issue } from '../../issues';
import { periodText } from '../../periods';
import { conclude, entryOf, missingEntry, unfilledFigure, wrongEntry, type Context } from '../../scoring/context';
import { scoringIssue } from '../../scoring/issues';
import type { Line, Statement } from '../../scoring/statement';
import { BALLOT_SCORE, ballotInputId, optionInputId } from './inputs';
import type { BallotRule } from './schema';

/** From counted marks, from the score alone, or from both when they agree. */
export function evaluateBallot(rule: BallotRule, context: Context): Statement {
  const scoreId = ballotInputId(rule, 'score');
  const entered = readAmount(entryOf(context, scoreId), BALLOT_SCORE);
  const counts = readCounts(rule, context);
  const asked = (issues: readonly Issue[]): Statement => conclude(rule, context, [], issues, null);

  if (entered.kind === 'wrong') return asked([wrongEntry(rule, context, scoreId, rule.score.label, entered.found, entryOf(context, scoreId))]);
  if (counts.issues.length > 0) return asked(counts.issues);
  if (counts.state === 'blank') {
    if (entered.kind === 'blank') return asked([missingEntry(rule, context, scoreId, rule.score.label, entryOf(context, scoreId))]);
    const tooLarge = compare(entered.value, ZERO) < 0 || compare(entered.value, highestValue(rule)) > 0;
    if (tooLarge) return asked([wrongEntry(rule, context, scoreId, rule.score.label, entered.text, entryOf(context, scoreId))]);
    return conclude(rule, context, [{ kind: 'entry', label: rule.score.label, text: entered.text, basis: rule.basis, points: entered.value }], [], null);
  }
  const statement = fromMarks(rule, context, counts);
  if (entered.kind === 'value' && statement.points !== null && !agrees(context, entered.value, statement.points)) {
    const data = { period: periodText(context.period), item: rule.name, entered: entered.text, counted: toText(statement.points) };
    return asked([scoringIssue('ballot-score-differs', data, entryOf(context, scoreId))]);
  }
  return statement;
}

/** A score is kept as it is published; the exact one is not a decimal where the ballots do not divide evenly. */
function agrees(context: Context, entered: Exact, counted: Exact): boolean {
  return equal(entered, counted) || equal(entered, roundHalfUp(counted, context.scheme.publishing.places));
}

interface Counts {
  readonly state: 'blank' | 'counted';
  readonly marks: readonly Exact[];
  readonly abstained: Exact;
  readonly spoilt: Exact;
  readonly present: Exact | null;
  readonly issues: readonly Issue[];
}

/** Once one option has a count, an option left blank has none of the marks only if it says 0: blanks are asked for. */
function readCounts(rule: BallotRule, context: Context): Counts {
  const options = rule.options.map((option) => ({ id: optionInputId(rule, option), label: `${option.word}票` }));
  const readings = options.map(({ id }) => readCount(entryOf(context, id)));
  const state = readings.every((reading) => reading.kind === 'blank') ? 'blank' : 'counted';
  const issues: Issue[] = [];
  readings.forEach((reading, index) => {
    const option = options[index];
    if (option === undefined || state === 'blank') return;
    const entry = entryOf(context, option.id);
    if (reading.kind === 'blank') issues.push(missingEntry(rule, context, option.id, option.label, entry));
    if (reading.kind === 'wrong') issues.push(wrongEntry(rule, context, option.id, option.label, reading.found, entry));
  });
  const other = (column: 'abstained' | 'spoilt' | 'present'): Exact | null => {
    const id = ballotInputId(rule, column);
    const reading = readCount(entryOf(context, id));
    if (reading.kind === 'wrong') issues.push(wrongEntry(rule, context, id, rule[column].label, reading.found, entryOf(context, id)));
    return reading.kind === 'value' ? reading.value.times : null;
  };
  const [abstained, spoilt, present] = [other('abstained'), other('spoilt'), other('present')];
  if (state === 'counted' && rule.divisor === 'present' && present === null) {
    const id = ballotInputId(rule, 'present');
    issues.push(missingEntry(rule, context, id, rule.present.label, entryOf(context, id)));
  }
  return {
    state,
    marks: readings.map((reading) => (reading.kind === 'value' ? reading.value.times : ZERO)),
    abstained: abstained ?? ZERO,
    spoilt: spoilt ?? ZERO,
    present,
    issues,
  };
}

function fromMarks(rule: BallotRule, context: Context, counts: Counts): Statement {
  const marked = sum(counts.marks);
  const returned = add(marked, add(counts.abstained, counts.spoilt));
  const issues: Issue[] = [];
  const period = periodText(context.period);
  if (counts.present !== null && compare(returned, counts.present) > 0) {
    issues.push(
      scoringIssue('ballots-exceed', { period, item: rule.name, marks: toText(returned), limit: toText(counts.present), limitLabel: rule.present.label }),
    );
  }
  const divisor = divisorOf(rule, counts, marked, returned);
  if (sign(divisor) === 0) return conclude(rule, context, [], [scoringIssue('no-ballots', { period, item: rule.name })], null);
  const lines = rule.options.flatMap((option, index): Line[] => {
    const count = counts.marks[index] ?? ZERO;
    if (option.value === 'unfilled') {
      issues.push(unfilledFigure(rule, option.word));
      return [];
    }
    const points = divide(multiply(count, option.value), divisor);
    return [{ kind: 'marks', word: option.word, count, value: option.value, divisor, points }];
  });
  return conclude(rule, context, lines, issues, null);
}

function divisorOf(rule: BallotRule, counts: Counts, marked: Exact, returned: Exact): Exact {
  switch (rule.divisor) {
    case 'marked':
      return marked;
    case 'valid':
      return add(marked, counts.abstained);
    case 'returned':
      return returned;
    case 'present':
      return counts.present ?? ZERO;
  }
}

function highestValue(rule: BallotRule): Exact {
  return rule.options.reduce((high, option) => (option.value !== 'unfilled' && compare(option.value, high) > 0 ? option.value : high), ZERO);
}
