import { carriesOver, figurePlaces, ledgerFormulas, SCHEME_SHEET, type BoundSheet, type Issue } from '../core';
import type { Change, ProgressOptions } from '../hosts/types';
import { ActionError, type FormulaForm, type Outcome } from './contract';
import { styleFor } from './fill';
import { fillSheet, formsLeft } from './fillSheet';
import type { FillStyle } from './formulas';
import { withFormulaResults } from './formulaResults';
import { actionIssue } from './issues';
import { messages } from './messages.zh';
import { clearSteps, firstStep, nativeSheet, withoutNative } from './nativeSheet';
import { problems } from './problems';
import { openLedger, sheetNamed, type OpenedLedger, type Session } from './workbook';

interface Converted {
  readonly sheet: string;
  readonly rows: number;
  readonly changes: readonly Change[];
}

/**
 * 公式方式: what the results of a ledger are. Ordinary formulas go to computers that run no functions of ours; values go
 * where nothing is to change any more; functions follow everything. Entries stay as they are.
 */
export async function convertFormulas(session: Session, to: FormulaForm, sheets: readonly string[] | null, options?: ProgressOptions): Promise<Outcome> {
  const opened = await openLedger(session, options);
  const chosen = together(opened, opened.reading.sheets.filter(({ name }) => sheets === null || sheets.includes(name)));
  const issues: Issue[] = [...formsLeft(opened.reading)];
  const converted = to === 'native' ? toNative(opened, chosen, issues) : toFigures(opened, chosen, to === 'values' ? 'values' : await functionStyle(session, issues), issues);
  if (converted.length === 0) throw new ActionError(messages.nothingToConvert, problems(issues));
  const changes = converted.flatMap((each) => each.changes);
  await session.host.apply(session.host.kind === 'file' ? withFormulaResults(opened.content, changes) : changes, options);
  const rows = converted.reduce((count, each) => count + each.rows, 0);
  const words = { native: messages.madeNative, values: messages.madeValues, functions: messages.madeFunctions }[to];
  return { message: words(converted.length, rows), sheet: converted[0]?.sheet ?? null, problems: problems(issues) };
}

/** Where accounts run over the year, a formula of one period looks at the one before: they are turned together. */
function together({ reading }: OpenedLedger, chosen: readonly BoundSheet[]): readonly BoundSheet[] {
  const units = new Set(chosen.map(({ period }) => period.unit).filter((unit) => carriesOver(reading.scheme, unit)));
  return reading.sheets.filter((sheet) => chosen.includes(sheet) || units.has(sheet.period.unit));
}

/** The figures on sheet 积分办法 are found where they stand now, also on one that people have rearranged. */
function toNative(opened: OpenedLedger, chosen: readonly BoundSheet[], issues: Issue[]): Converted[] {
  const schemeSheet = sheetNamed(opened.content, SCHEME_SHEET);
  if (schemeSheet === undefined) throw new ActionError(messages.schemeSheetNeeded);
  const bare = withoutNative(opened);
  const figures = figurePlaces(opened.scheme, schemeSheet.values, schemeSheet.name);
  return ledgerFormulas(opened.reading, figures, { sheets: chosen, stepsAt: (sheet) => firstStep(opened, sheet) }).flatMap((made): Converted[] => {
    const { sheet } = made;
    const cleared = clearSteps(opened, sheet);
    if (made.kind === 'values') {
      issues.push(actionIssue('native-value', { sheet: sheet.name, item: sheet.name, reason: made.reason }));
      const filled = fillSheet(bare, sheet, 'values', issues);
      return filled === null ? [] : [{ sheet: sheet.name, rows: filled.rows, changes: [...cleared, filled.change] }];
    }
    const native = nativeSheet(bare, made, issues);
    return native === null ? [] : [{ sheet: sheet.name, rows: native.rows, changes: [...cleared, ...native.changes] }];
  });
}

function toFigures(opened: OpenedLedger, chosen: readonly BoundSheet[], style: FillStyle, issues: Issue[]): Converted[] {
  const bare = withoutNative(opened);
  return chosen.flatMap((sheet): Converted[] => {
    const filled = fillSheet(bare, sheet, style, issues);
    return filled === null ? [] : [{ sheet: sheet.name, rows: filled.rows, changes: [...clearSteps(opened, sheet), filled.change] }];
  });
}

export async function functionStyle(session: Session, issues: Issue[]): Promise<FillStyle> {
  const style = await styleFor(session.host);
  if (style.kind === 'values') throw new ActionError(messages.noFunctions);
  issues.push(...style.issues);
  return style.kind;
}
