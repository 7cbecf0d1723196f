import { cellAt, type CellAddress } from '../grid';
import { plainText } from '../entries/text';
import { idKey, nameKey } from './labels';
import { mergesIn } from './merges';
import { rowKind } from './rows';
import type { Table } from './table';
import type { Role } from './roles';

/** Who a row is about, in the words of the row. Texts are empty where the sheet does not say. */
export interface Who {
  readonly id: string;
  readonly idKey: string;
  /** As it stands in the cell, without spaces around it. */
  readonly name: string;
  readonly nameKey: string;
  readonly unit: string;
  readonly unitKey: string;
  readonly kind: string;
  readonly status: string;
  readonly posts: string;
  readonly leader: string;
  readonly contact: string;
}

export interface PersonRow {
  readonly row: number;
  readonly who: Who;
  /** The cell that names the person. */
  readonly at: CellAddress;
}

export interface PersonRows {
  readonly rows: readonly PersonRow[];
  /** Rows with entries and nobody's name. */
  readonly nameless: readonly CellAddress[];
  /** Cells of 编号 that hold what looks like an ID number. */
  readonly idNumbers: readonly CellAddress[];
}

const ID_NUMBER = /^\d{17}[\dX]$/;

/** All rows of a table that are about a person; `entries` are the columns in which something may be entered for them. */
export function personRows(table: Table, entries: readonly number[]): PersonRows {
  const { sheet, header, roles } = table;
  const unitColumn = roles.get('unit');
  const mergeAt = mergesIn(sheet, header.last + 1, sheet.values.length - 1, (unitColumn ?? -1) + 1);
  const nameColumn = roles.get('name') ?? roles.get('id') ?? 0;
  const rows: PersonRow[] = [];
  const nameless: CellAddress[] = [];
  const idNumbers: CellAddress[] = [];
  for (let row = header.last + 1; row < sheet.values.length; row += 1) {
    const kind = rowKind(sheet.values[row] ?? [], roles, entries);
    const at = { sheet: sheet.name, row, column: nameColumn };
    if (kind === 'nameless') nameless.push(at);
    if (kind !== 'member') continue;
    const unitRow = unitColumn === undefined ? row : (mergeAt(row, unitColumn)?.row ?? row);
    const who = whoOf((role) => textAt(table, role === 'unit' ? unitRow : row, role));
    rows.push({ row, who, at });
    const idColumn = roles.get('id');
    if (idColumn !== undefined && ID_NUMBER.test(who.idKey)) idNumbers.push({ ...at, column: idColumn });
  }
  return { rows, nameless, idNumbers };
}

function whoOf(text: (role: Role) => string): Who {
  const id = plainText(text('id'));
  const name = text('name');
  const unit = text('unit');
  return { id, idKey: idKey(id), name, nameKey: nameKey(name), unit, unitKey: plainText(unit), kind: plainText(text('kind')), status: plainText(text('status')), posts: text('posts'), leader: text('leader'), contact: text('contact') };
}

function textAt(table: Table, row: number, role: Role): string {
  const column = table.roles.get(role);
  const value = column === undefined ? null : cellAt(table.sheet, row, column);
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 120).trim() : '';
}
