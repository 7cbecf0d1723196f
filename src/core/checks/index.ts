import { a1, type WorkbookContent } from '../grid';
import { isOutputName, SCHEME_SHEET, STORE_SHEET } from '../ledger/generated';
import type { LedgerReading } from '../ledger/readLedger';
import { bottomIssues } from './bottomRows';
import { labelled } from './columns';
import { countIssues } from './counts';
import { formIssues } from './forms';
import type { CheckIssue } from './issues';
import { standingIssues } from './standings';
import { totalIssues } from './totals';

export type { CheckCode, CheckData, CheckIssue } from './issues';
export { checkIssueText, isCheckCode } from './messages.zh';
export { groupedMissing, missingEntries, missingLine, missingText, type MissingEntry, type MissingGroup } from './missing';

/** 体检 of figures against each other: totals, rows below the members, ranks and grades beside their scores, counts of people. */
export function identityIssues(reading: LedgerReading, { sheets }: WorkbookContent): CheckIssue[] {
  const generated = new Set(reading.store.generated.flatMap(({ sheet, former }) => [sheet, former ?? sheet]));
  const bound = new Map(reading.sheets.map((sheet) => [sheet.name, sheet]));
  return sheets.flatMap((content): CheckIssue[] => {
    if (generated.has(content.name) || content.name === SCHEME_SHEET || content.name === STORE_SHEET) return [];
    // A 汇总表 of the branch's own is looked at; the one that was sent counts by its own formulas.
    if (isOutputName(content.name)) return countIssues(reading.scheme, content).filter(({ at }) => at !== undefined && !content.formulas.has(a1(at.row, at.column)));
    const sheet = bound.get(content.name);
    const forms = reading.forms.filter(({ name }) => name === content.name);
    if (forms.length > 0) return forms.flatMap((form) => formIssues(reading.scheme, form, content));
    if (sheet === undefined || sheet.rows.length === 0) return countIssues(reading.scheme, content);
    const labels = labelled(content, sheet);
    return [...totalIssues(sheet, content, labels), ...bottomIssues(sheet, content, labels), ...standingIssues(reading, sheet, content, labels), ...countIssues(reading.scheme, content)];
  });
}
