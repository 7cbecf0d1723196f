/** The door of the core: everything outside `src/core` imports from here and only from here. */
export * from './decimal';
export * from './grid';
export { groupedBy } from './grouped';
export * from './issues';
export { issueText } from './issueText';
export * from './periods';
export { periodTextZh } from './periods.zh';
export { parseDate } from './calendar';

export * from './scheme/schema';
export { CasesSchema, type Cases } from './scheme/cases';
export type { Example, Expectation } from './scheme/example';
export { schemeInputs, type SchemeInput } from './scheme/inputs';
export * from './scheme';
export { eventInputs, needsEvents } from './scheme/eventInputs';
export { unfilledFigures } from './scheme/unfilled';
export * from './schemes';

export * from './ledger';
export { cellWords } from './entries/text';
export { unclearPercent } from './entries/percent';
export { labelKey, nameKey } from './ledger/labels';

export type { Entry, Entries, Member, MemberRecord } from './scoring/member';
export { statementIssues, findStatement, walkStatements, type Line, type Statement } from './scoring/statement';
export type { ClosingMember, ClosingResult } from './scoring/result';
export { heldThroughout } from './scoring/held';
export { carriesOver, entryRule, entryUnits, hasYearlyAccounts, isClosing } from './scoring/entryRules';
export { schemeIn } from './scoring/inForce';
export { rowKnowsAll } from './scoring/rowAlone';
export { memberWords } from './scoring/memberWords';
export { about, scoreClosing, scorePeriod } from './scoring/score';
export * from './scoring/cellCalls';
export { tablePoints } from './scoring/tablePoints';
export * from './scoring/evaluateCases';
export { recordsFromCases } from './scoring/cases';
export { walkRules, type Rule, type RuleKind } from './rules/rule';
export { KIND_WORDS } from './rules/sheets';
export { structureIssues } from './scheme/structure';

export { ranked } from './standing/rank';
export * from './explain/step';
export { explain } from './explain/explain';
export { sentence } from './explain/sentence.zh';
export { linesWorth } from './explain/worth';

export * from './formulas';
export * from './binding';
export * from './library';
export * from './sheets';
export * from './branch';
export * from './collect';
export * from './draft';
export * from './handFormulas';
export * from './checks';
