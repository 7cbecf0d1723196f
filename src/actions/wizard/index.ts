import { a1, periodText, type CellAddress } from '../../core';
import type { CellInput, ProgressOptions } from '../../hosts/types';
import { ActionError, type Outcome } from '../contract';
import { styleFor } from '../fill';
import type { FillStyle } from '../formulas';
import { openLedger, type OpenedLedger, type Session } from '../workbook';
import type { WizardOffer, WizardResult, WizardWish } from '../wizardContract';
import { columnsOf, type ColumnRow, type ResultColumn } from './column';
import { HEADINGS, NAMES, wizardMessages } from './messages.zh';
import { isFree, placeOf, suits, type Place } from './place';
import { formulaIn, proposalFor } from './proposal';

export async function proposeFormulas(session: Session, options?: ProgressOptions): Promise<WizardOffer> {
  const at = await session.host.selection();
  const { opened, place, style, columns } = await lookAt(session, at, options);
  const { member, sheet } = place;
  const proposals = columns.map((column) => proposalFor(opened, place, column, style, session.host.kind === 'file' ? 'file' : 'program'));
  return { at: place.at, title: wizardMessages.title(member.name, periodText(sheet.period)), proposals };
}

/** Nothing but blank cells, formulas of ours and figures that are already the same is written over. */
export async function writeFormulas(session: Session, { at, result, extent }: WizardWish, options?: ProgressOptions): Promise<Outcome> {
  const { opened, place, style, columns } = await lookAt(session, at, options);
  const column = columns.find((each) => each.result === result);
  if (column === undefined) throw new ActionError(wizardMessages.gone);
  const { form } = proposalFor(opened, place, column, style, 'program');
  const rows = extent === 'cell' ? column.rows.filter(({ row }) => row === at.row) : column.rows;
  const taken = rows.find((own) => !mayWrite(place, own));
  if (taken !== undefined) throw new ActionError(wizardMessages.taken(a1(taken.row, at.column)));
  const heading = extent === 'rows' && place.heading === '' ? headingFor(place, result) : null;
  const start = heading === null ? Math.min(...rows.map(({ row }) => row)) : place.sheet.header.last;
  const bottom = Math.max(...rows.map(({ row }) => row));
  const cells: (CellInput | null)[][] = Array.from({ length: bottom - start + 1 }, () => [null]);
  if (heading !== null) cells[0] = [{ kind: 'value', value: heading }];
  for (const own of rows) cells[own.row - start] = [input(own, formulaIn(place, column, own, form, style))];
  await session.host.apply([{ kind: 'write', sheet: at.sheet, row: start, column: at.column, cells }], options);
  const message = extent === 'cell' ? wizardMessages.written(NAMES[result], a1(at.row, at.column)) : wizardMessages.filled(NAMES[result], rows.length);
  return { message, sheet: at.sheet, problems: [] };
}

interface Look {
  readonly opened: OpenedLedger;
  readonly place: Place;
  readonly style: FillStyle;
  readonly columns: readonly ResultColumn[];
}

async function lookAt(session: Session, at: CellAddress | null, options?: ProgressOptions): Promise<Look> {
  const opened = await openLedger(session, options);
  const place = placeOf(opened, at);
  const columns = columnsOf(opened, place).filter(({ result }) => suits(place, result));
  if (columns.length === 0) throw new ActionError(place.heading === '' || place.at.column === place.sheet.resultColumn ? wizardMessages.nothing : wizardMessages.otherColumn(place.heading));
  const own = columns[0]?.rows.find(({ row }) => row === place.at.row);
  if (own === undefined) throw new ActionError(wizardMessages.notScored(place.member.name));
  if (!columns.some(({ rows }) => rows.some((each) => each.row === place.at.row && mayWrite(place, each)))) throw new ActionError(wizardMessages.taken(a1(place.at.row, place.at.column)));
  const { kind: style } = await styleFor(session.host);
  return { opened, place, style, columns };
}

function mayWrite({ content, at }: Place, { row, official }: ColumnRow): boolean {
  if (isFree(content, row, at.column)) return true;
  const shown = content.values[row]?.[at.column] ?? null;
  return official !== null && shown === official && !content.formulas.has(a1(row, at.column));
}

function input({ official }: ColumnRow, formula: string | null): CellInput {
  if (formula !== null) return { kind: 'formula', formula, ...(official === null ? {} : { result: official }) };
  return official === null ? { kind: 'blank' } : { kind: 'value', value: official };
}

/** A second column of points must not be taken for the first. */
function headingFor({ sheet }: Place, result: WizardResult): string | null {
  const figures = result === 'points' || result === 'score';
  return figures && sheet.resultColumn !== null ? null : HEADINGS[result][0];
}
