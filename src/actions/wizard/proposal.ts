import { a1, rowKnowsAll, SCHEME_SHEET, type BoundSheet } from '../../core';
import { callFunction, isFunctionError } from '../../functions';
import { isEntrySheet } from '../fillSheet';
import { resultColumn, type FillStyle } from '../formulas';
import { sheetNamed, type OpenedLedger } from '../workbook';
import type { WizardProposal, WizardResult } from '../wizardContract';
import type { ColumnRow, ResultColumn } from './column';
import { NAMES, wizardMessages } from './messages.zh';
import type { Place } from './place';

type Form = Pick<WizardProposal, 'form' | 'why'>;

/** A formula reads the whole list for each row; beyond this the sheet would stand still. */
const MOST_ROWS = 500;

/** Short names that a workbook defines take no optional arguments; the others are functions in every program. */
const SHORT_TAKES: Readonly<Record<WizardResult, number>> = { points: 3, grade: 3, rank: 2, score: 4, note: 4, ballot: 4 };

export function proposalFor(opened: OpenedLedger, place: Place, column: ResultColumn, style: FillStyle, quiet: 'file' | 'program'): WizardProposal {
  const form = formOf(opened, place, column, style, quiet);
  const own = column.rows.find(({ row }) => row === place.at.row);
  const formula = own === undefined ? null : formulaIn(place, column, own, form.form, style);
  const shown = own?.official ?? null;
  return {
    result: column.result,
    name: NAMES[column.result],
    ...form,
    formula,
    arguments: own === undefined || form.form !== 'function' ? [] : column.argumentsOf(own, style).map(({ name, text, words }) => ({ name, text, words })),
    preview: shown === null ? missing(column, own, isBlind(place.sheet) ? 'values' : style) : String(shown),
    rows: column.rows.length,
  };
}

/** What is written into a row; `null` for a value. */
export function formulaIn({ sheet }: Place, column: ResultColumn, own: ColumnRow, form: Form['form'], style: FillStyle): string | null {
  if (form === 'value') return null;
  const given = column.argumentsOf(own, style).map(({ text }) => text);
  if (form === 'function') return `=${column.names[(style === 'short' || style === 'lambda') && given.length <= SHORT_TAKES[column.result] ? 'short' : 'long']}(${given.join(',')})`;
  const score = a1(own.row, resultColumn(sheet));
  return `=IF(ISNUMBER(${score}),RANK(${score},${given[1] ?? ''}),"")`;
}

/** Functions see other columns, or other cells, than the reading. */
function isBlind({ cells }: BoundSheet): boolean {
  return cells === 'explained' || cells === 'confirmed';
}

/** A formula is offered where it comes, in every row of the sheet, to what notices and rankings say; else the figure. */
function formOf(opened: OpenedLedger, { sheet }: Place, column: ResultColumn, style: FillStyle, quiet: 'file' | 'program'): Form {
  const { why } = wizardMessages;
  if (sheetNamed(opened.content, SCHEME_SHEET) === undefined) return { form: 'value', why: why.sheet };
  const amongAll = column.result === 'rank' || column.result === 'grade';
  if (amongAll && column.rows.length > MOST_ROWS) return { form: 'value', why: why.many };
  if (!amongAll && column.result !== 'ballot' && !rowKnowsAll(opened.scheme, isEntrySheet(opened, sheet) ? 'entry' : 'closing')) return { form: 'value', why: why.row };
  if (!amongAll && isBlind(sheet)) return { form: 'value', why: why.cells };
  if (!column.rows.every((row) => agrees(column, row))) return { form: 'value', why: why.row };
  if (style !== 'values') return { form: 'function', why: null };
  // RANK stops at an error among the figures; where no functions run there is none.
  if (column.result === 'rank' && opened.scheme.publishing.rankTies === 'competition') return { form: 'formula', why: quiet === 'file' ? null : why.rankFormula };
  return { form: 'value', why: quiet === 'file' ? null : why.host };
}

function agrees(column: ResultColumn, row: ColumnRow): boolean {
  const shown = call(column, row);
  return row.official === null ? isFunctionError(shown) : shown === row.official;
}

function call(column: ResultColumn, row: ColumnRow) {
  return callFunction(
    column.id,
    column.argumentsOf(row, 'short').map(({ given }) => given),
  );
}

function missing(column: ResultColumn, own: ColumnRow | undefined, style: FillStyle): string {
  const shown = own === undefined || style === 'values' ? null : call(column, own);
  return isFunctionError(shown) ? shown.message : `${wizardMessages.missing}${NAMES[column.result]}。`;
}
