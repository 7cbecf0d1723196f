/** Results → sheet plans: notices, ranks, grades and the ledger itself. */
export { MOST_DAYS, noticePlan, type NoticeDetails, type NoticeOutcome } from './notice';
export { rankingPlan } from './ranking';
export { gradesPlan } from './grades';
export { ledgerTemplate, type LedgerFigures } from './template';
export { isNoticeCode, noticeIssueText, resultWords, scoreWords } from './messages.zh';
export type { NoticeCode, NoticeData, NoticeIssue } from './issues';
export * from './plan';
