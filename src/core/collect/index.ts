/** Workbooks that come back from branches: checked, then summed up. */
export { checkBranch, refusedFile, withFindings, type BranchReport, type BranchState } from './branch';
export { type Finding, type FindingCode, type FindingData, type Severity as FindingSeverity } from './finding';
export { findingText, findingWord, stateWord } from './messages.zh';
export type { Returned, Sent } from './returned';
export type { MemberLine } from './score';
export { periodToCollect } from './period';
export { sentWorkbooks } from './sentWorkbook';
export { versionsFinding } from './versions';
export * from './collection';
export * from './summary';
