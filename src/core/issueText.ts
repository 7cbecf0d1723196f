import type { Issue } from './issues';
import { isScoringCode, scoringIssueText } from './scoring/messages.zh';
import type { ScoringIssue } from './scoring/issues';

/** The words of any problem, by the module that its code belongs to. */
export function issueText(issue: Issue): string {
  if (isScoringCode(issue.code)) return scoringIssueText(issue as ScoringIssue);
  return issue.code;
}
