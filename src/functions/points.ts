import { memberPoints, statementIssues, issueText, toNumber, type Scheme, type Statement } from '../core';
import { cells, isOmitted, type Argument } from './arguments';
import { messages } from './messages.zh';
import { rowOf, type Row } from './record';
import { missing, wrong, type FunctionError, type FunctionResult } from './result';
import { isScheme, schemeArgument } from './scheme';

/** `=积分值(项目, 记录, 办法, [期间])`: the published points of one row. */
export function points(items: Argument, record: Argument, scheme: Argument, period: Argument): FunctionResult {
  const statement = rowStatement(items, record, scheme, period);
  return 'rule' in statement ? pointsOf(statement) : statement;
}

/** The statement of one row, for the figure and for its explanation alike. */
export function rowStatement(items: Argument, record: Argument, schemeArg: Argument, period: Argument): Statement | FunctionError {
  const scheme = schemeArgument(schemeArg);
  if (!isScheme(scheme)) return scheme;
  const row = rowOf(items, record, scheme, 'any', isOmitted(period) ? null : (cells(period)[0] ?? null));
  return 'kind' in row ? row : statementOf(scheme, row);
}

export function statementOf(scheme: Scheme, row: Row): Statement | FunctionError {
  return leftOut(row) ?? memberPoints(scheme, row.member, row.period, row.entries);
}

/** Who takes no part has no points: said in words, never 0. */
export function leftOut({ member }: Row): FunctionError | null {
  if (member.status === '免考评') return missing(messages.exempt);
  return member.status === '暂缓' ? missing(messages.pending) : null;
}

export function pointsOf(statement: Statement): number | FunctionError {
  if (statement.points !== null) return toNumber(statement.points);
  const issues = statementIssues(statement);
  const words = issues.map(issueText).join(' ');
  return issues.every(({ code }) => LACKING.has(code)) ? missing(words) : wrong(words);
}

/** What is not there yet, as against what is wrong. */
const LACKING = new Set(['missing-entry', 'missing-period', 'unfilled-figure']);
