/** Workbooks that are sent to branches. */
export { IDENTITY_WORD, TEMPLATE_VERSION, identityRows, identityText, parseIdentity, readIdentity, type BranchIdentity } from './identity';
export { branchFileNames } from './fileNames';
export { branchIssueText, isBranchCode } from './messages.zh';
export type { BranchCode, BranchData, BranchIssue } from './issues';
export { receiptPlan } from './receipt';
export { readBranches, type Branch, type BranchList } from './roster';
export { spanOf, type Sending } from './sending';
export type { BranchForm } from './forms';
export { aloneIssues, sendablePeriods } from './span';
export { branchWorkbooks, type BranchWorkbook } from './workbook';
