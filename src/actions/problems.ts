import { issueText, type Issue, type Severity } from '../core';
import type { Problem } from './contract';
import type { ActionIssue } from './issues';
import { actionIssueText, isActionCode } from './messages.zh';

const ORDER: Record<Severity, number> = { error: 0, warning: 1, notice: 2 };

/** Issues with their words, the gravest first, then by sheet and cell; the same one is said once. */
export function problems(issues: readonly Issue[]): Problem[] {
  const said = new Set<string>();
  const unique: Problem[] = [];
  for (const issue of issues) {
    const words = isActionCode(issue.code) ? actionIssueText(issue as ActionIssue) : issueText(issue);
    const text = issue.who === undefined ? words : `${issue.who}：${words}`;
    // Of a cell it is enough to say a thing once, with or without the name.
    const key = `${issue.code} ${placeOf(issue)} ${issue.at === undefined ? text : words}`;
    if (said.has(key)) continue;
    said.add(key);
    unique.push({ issue, text });
  }
  return unique.sort((a, b) => ORDER[a.issue.severity] - ORDER[b.issue.severity] || comparePlaces(a.issue, b.issue));
}

function placeOf({ at }: Issue): string {
  return at === undefined ? '' : `${at.sheet}!${at.row},${at.column}`;
}

function comparePlaces(a: Issue, b: Issue): number {
  if (a.at === undefined || b.at === undefined) return a.at === b.at ? 0 : a.at === undefined ? 1 : -1;
  return a.at.sheet === b.at.sheet ? a.at.row - b.at.row || a.at.column - b.at.column : a.at.sheet < b.at.sheet ? -1 : 1;
}
