import { ballotOf, ballotScoreOf, issueText, labelKey, statementIssues, toNumber, type CellValue } from '../core';
import { cells, isOmitted, textOf, type Argument } from './arguments';
import { messages } from './messages.zh';
import { missing, wrong, type FunctionResult } from './result';
import { isScheme, schemeArgument } from './scheme';

/** `=测评分(票种, 票数, 办法, [到会])`: the score of one ballot. Not rounded: it is not published. */
export function ballotScore(kinds: Argument, counts: Argument, schemeArg: Argument, present: Argument): FunctionResult {
  const scheme = schemeArgument(schemeArg);
  if (!isScheme(scheme)) return scheme;
  const ballot = ballotOf(scheme);
  if (ballot === null) return wrong(messages.noBallot);
  const labels = cells(kinds);
  const values = cells(counts);
  if (labels.length !== values.length) return wrong(messages.sizesDiffer(labels.length, values.length));
  const inputs = new Map(ballot.inputs.flatMap((input) => [input.label, ...input.aliases].map((label) => [labelKey(label), input.id] as const)));
  const entries = new Map<string, CellValue>();
  for (const [index, label] of labels.entries()) {
    const mark = textOf(label);
    if (mark === '') continue;
    const id = inputs.get(labelKey(mark));
    if (id === undefined) return wrong(messages.unknownMark(mark, ballot.inputs.map((input) => input.label)));
    entries.set(id, values[index] ?? null);
  }
  if (!isOmitted(present)) entries.set(ballot.presentId, cells(present)[0] ?? null);
  const statement = ballotScoreOf(scheme, ballot, entries);
  if (statement.points !== null) return toNumber(statement.points);
  const issues = statementIssues(statement);
  const words = issues.map(issueText).join(' ');
  return issues.every((issue) => issue.code === 'missing-entry' || issue.code === 'no-ballots') ? missing(words) : wrong(words);
}
