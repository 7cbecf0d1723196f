/** Schemes as ordinary formulas, for programs that run no functions of ours. */
export type { PointsSheet, Reason } from './compiler';
export { CHECKED_FUNCTIONS, functionsIn } from './checkedFunctions';
export { REASONS as FORMULA_REASONS } from './messages.zh';
export { reportStep, sheetFormulas, type FormulaRow, type RowFormulas, type SheetFormulas } from './register';
export { cellOn, columnOn, DAY_ROWS, EVENTS_STEP, periodDays, yearEnd, type EventKinds, type EventList, type EventStep } from './eventList';
export type { FormulaBook, FormulaSheet, StepColumn, Uncompiled } from './rowCompiler';
export { formulaBook, freeColumn, ledgerFormulas, resultColumnOf, type LedgerFormulaOptions, type LedgerFormulas } from './ledger';
export { summaryFormulas, type ScoreSheet, type Summary, type SummaryColumnKey, type SummaryMember, type SummarySource } from './summary';
export { readsInFormula } from './readable';
export { calculated, cellValue, resultsWriter, type GivenSheet } from './calculate';
