import type { Issue } from '../core';
import type { Host, ProgressOptions } from '../hosts/types';
import { ActionError, type Outcome } from './contract';
import { actionIssue } from './issues';
import { messages } from './messages.zh';
import { problems } from './problems';
import { fillSheet, formsLeft } from './fillSheet';
import type { FillStyle } from './formulas';
import { clearSteps, withoutNative } from './nativeSheet';
import { openLedger, type Session } from './workbook';

/**
 * 填入积分公式: one formula per member beside the entries of each ledger sheet. Where the host runs no functions (a
 * file) the figures themselves are written. Closing sheets get their score the same way; everything else stays.
 */
export async function fillFormulas(session: Session, options?: ProgressOptions): Promise<Outcome> {
  const opened = await openLedger(session, options);
  const style = await styleFor(session.host);
  const issues: Issue[] = [...style.issues, ...formsLeft(opened.reading)];
  // Functions take the place of ordinary formulas of ours; where none run, those are worth more than figures.
  const [source, cleared] = style.kind === 'values' ? [opened, []] : [withoutNative(opened), opened.reading.sheets.flatMap((sheet) => clearSteps(opened, sheet))];
  const filled = opened.reading.sheets.map((sheet) => fillSheet(source, sheet, style.kind, issues)).filter((each) => each !== null);
  if (filled.length === 0) throw new ActionError(messages.nothingToFill, problems(issues));
  await session.host.apply(
    [...cleared, ...filled.map(({ change }) => change)],
    options,
  );
  const rows = filled.reduce((count, each) => count + each.rows, 0);
  const message = style.kind === 'values' ? messages.filledValues(filled.length, rows) : messages.filledFormulas(filled.length, rows);
  return { message, sheet: filled[0]?.sheet ?? null, problems: problems(issues) };
}

export async function styleFor(host: Host): Promise<{ readonly kind: FillStyle; readonly issues: readonly Issue[] }> {
  // A file never runs functions, and nobody expects it; a program that could is worth a word.
  if (!host.features.has('functions')) return { kind: 'values', issues: host.kind === 'file' ? [] : [actionIssue('functions-absent', {})] };
  const names = await host.shortNames();
  switch (names) {
    case 'ready':
      return { kind: host.features.has('lambdaNames') ? 'lambda' : 'short', issues: [] };
    case 'unsupported':
      return { kind: 'long', issues: [actionIssue('short-names-unsupported', {})] };
    case 'taken':
      return { kind: 'long', issues: [actionIssue('short-names-taken', {})] };
    case 'absent':
      return { kind: 'values', issues: [actionIssue('functions-absent', {})] };
  }
}
