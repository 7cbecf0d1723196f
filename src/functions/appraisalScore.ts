import { closingStatement, entryRule, fromCell, isBlank, issueText, statementIssues, toNumber, type CellValue, type Exact, type Scheme } from '../core';
import { cells, isOmitted, type Argument } from './arguments';
import { messages } from './messages.zh';
import { rowOf } from './record';
import { isFunctionError, missing, wrong, type FunctionError, type FunctionResult } from './result';
import { isScheme, schemeArgument } from './scheme';

const NOT_HELD = new Set(['—', '-', '－', '/', '／']);

/** `=考评分(各期积分, 测评项目, 测评记录, 办法)`: the published closing score from the points of the periods and the closing entries. */
export function appraisalScore(periodPoints: Argument, items: Argument, record: Argument, schemeArg: Argument): FunctionResult {
  const scheme = schemeArgument(schemeArg);
  if (!isScheme(scheme)) return scheme;
  const row = rowOf(items, record, scheme, 'closing', null);
  if ('kind' in row) return row;
  const points = pointsOfPeriods(periodPoints, scheme);
  if (isFunctionError(points)) return points;
  const result = closingStatement(scheme, row.member, row.period, row.entries, points);
  if (result.kind === 'excluded') return missing(messages.excluded(result.special.name));
  if (result.statement.points !== null && result.issues.length === 0) return toNumber(result.statement.points);
  const issues = [...result.issues, ...statementIssues(result.statement)];
  const words = issues.map(issueText).join(' ');
  return issues.some((issue) => issue.code === 'missing-entry') ? missing(words) : wrong(words);
}

/** The points of the periods a member was in the branch; a dash stands for a period outside it. */
function pointsOfPeriods(argument: Argument, scheme: Scheme): readonly Exact[] | null | FunctionError {
  if (entryRule(scheme) === null) return isOmitted(argument) ? null : wrong(messages.noPeriods);
  const points: Exact[] = [];
  for (const [index, value] of cells(argument).entries()) {
    const read = onePoint(value, index + 1);
    if (read === 'outside') continue;
    if ('kind' in read) return read;
    points.push(read);
  }
  return points;
}

function onePoint(value: CellValue, index: number): Exact | 'outside' | FunctionError {
  if (typeof value === 'number') return fromCell(value) ?? wrong(messages.wrongPoints(index, String(value)));
  if (typeof value === 'string' && NOT_HELD.has(value.trim())) return 'outside';
  if (isBlank(value) || (typeof value === 'object' && value !== null)) return missing(messages.missingPoints(index));
  return wrong(messages.wrongPoints(index, String(value)));
}
