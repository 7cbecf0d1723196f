import { isDash, plainText } from '../entries/text';
import { isBlank, isCellError, type CellValue } from '../grid';
import { periodText, type Period } from '../periods';
import type { Rule } from '../rules/rule';
import { scoringIssue } from './issues';
import type { Entries } from './member';
import type { Statement } from './statement';

/**
 * Whether anything was written for a member: a row of empty cells and strokes says nothing yet, even where each of them
 * may stay empty. An empty list of events does: that list is complete.
 */
function isWritten(entries: Entries): boolean {
  for (const entry of entries.values()) if (entry.kind === 'events' || says(entry.value)) return true;
  return false;
}

/** An error says nothing: where nobody looks at it, it does not tell either that the rest is nothing. */
function says(value: CellValue): boolean {
  return !isBlank(value) && !isCellError(value) && !(typeof value === 'string' && isDash(plainText(value)));
}

/** Whether there are points that come from nothing but empty cells. */
export function comesFromNothing({ points }: Statement, entries: Entries): boolean {
  return points !== null && !isWritten(entries);
}

/** Points that come from nothing but empty cells are missing: nobody has said that nothing happened (M2). */
export function unlessUnwritten(statement: Statement, entries: Entries, period: Period): Statement {
  return comesFromNothing(statement, entries) ? unwritten(statement.rule, period) : statement;
}

export function unwritten(rule: Rule, period: Period): Statement {
  return { rule, status: 'missing', points: null, lines: [], issues: [scoringIssue('missing-period', { period: periodText(period) })] };
}
