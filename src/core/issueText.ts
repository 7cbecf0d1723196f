import { branchIssueText, isBranchCode, type BranchIssue } from './branch';
import { calendarIssueText, isCalendarCode } from './calendar';
import { checkIssueText, isCheckCode, type CheckIssue } from './checks';
import type { Issue } from './issues';
import { isLedgerCode, ledgerIssueText, type LedgerIssue } from './ledger';
import { isSchemeCode, schemeIssueText, type SchemeIssue } from './scheme';
import type { ScoringIssue } from './scoring/issues';
import { isScoringCode, scoringIssueText } from './scoring/messages.zh';
import { isNoticeCode, noticeIssueText, type NoticeIssue } from './sheets';

/** The words of any problem, by the module that its code belongs to. */
export function issueText(issue: Issue): string {
  if (isScoringCode(issue.code)) return scoringIssueText(issue as ScoringIssue);
  if (isLedgerCode(issue.code)) return ledgerIssueText(issue as LedgerIssue);
  if (isSchemeCode(issue.code)) return schemeIssueText(issue as SchemeIssue);
  if (isNoticeCode(issue.code)) return noticeIssueText(issue as NoticeIssue);
  if (isCalendarCode(issue.code)) return calendarIssueText(issue as Parameters<typeof calendarIssueText>[0]);
  if (isBranchCode(issue.code)) return branchIssueText(issue as BranchIssue);
  if (isCheckCode(issue.code)) return checkIssueText(issue as CheckIssue);
  return issue.code;
}
