import { a1, areaA1, parseArea, type Area } from '../../../core';
import type { CellInput } from '../../types';
import { cellXml } from '../draw/cell';
import { shiftable } from '../read/formula';
import { escapeCellText } from '../xml/text';
import { splice, withPrefix, type Splice } from '../xml/tree';
import { indexSheet, type CellPlace, type RowPlace, type SheetIndex } from './sheetIndex';

/** Row → column → what goes there. */
export type CellEdits = ReadonlyMap<number, ReadonlyMap<number, CellInput>>;

interface Context {
  readonly sheet: string;
  readonly source: string;
  readonly index: SheetIndex;
}

/**
 * A worksheet part with some cells written anew. Formats stay: a new cell takes the format of its row or column.
 * Everything that is not touched keeps its characters.
 */
export function writeCells(part: string, sheet: string, source: string, edits: CellEdits): string {
  const index = indexSheet(part, source, new Set(edits.keys()));
  const context: Context = { sheet, source, index };
  const present = new Set(index.rows.map(({ row }) => row));
  const fresh = [...edits.keys()].filter((row) => !present.has(row)).sort((a, b) => a - b);
  return splice(source, [
    ...widenDimension(index, edits),
    ...index.rows.flatMap((place) => editRow(context, place, edits.get(place.row))),
    ...insertRows(context, fresh, edits),
    ...freeShared(index, edits),
  ]);
}

function editRow(context: Context, place: RowPlace, edits: ReadonlyMap<number, CellInput> | undefined): Splice[] {
  const opening = openingTag(context, place, edits !== undefined);
  if (!edits) return opening;
  const left = [...edits.keys()].sort((a, b) => a - b);
  const splices: Splice[] = [];
  const insertUpTo = (column: number, at: number): void => {
    while (left.length > 0 && (left[0] as number) < column) {
      const next = left.shift() as number;
      splices.push({ start: at, end: at, text: inputXml(context, place.row, next, styleAt(context, place, next), edits.get(next)) });
    }
  };
  for (const cell of place.cells) {
    insertUpTo(cell.column, cell.start);
    if (left[0] === cell.column) {
      left.shift();
      splices.push({ start: cell.start, end: cell.end, text: inputXml(context, place.row, cell.column, cell.style, edits.get(cell.column)) });
    } else {
      splices.push(...addressCell(context, place.row, cell));
    }
  }
  insertUpTo(Infinity, place.closeStart);
  if (place.end > place.openEnd) return [...opening, ...splices];
  // The row stood as one empty tag: open it for its first cells.
  const tag = opening[0]?.text ?? context.source.slice(place.start, place.openEnd);
  const cells = splices.map(({ text }) => text).join('');
  return [{ start: place.start, end: place.end, text: `${tag.replace(/\/>$/, '>')}${cells}</${context.index.prefix}row>` }];
}

/** The hint which columns a row uses would be wrong after an edit; a row that had no number gets it, since others move in. */
function openingTag({ source, index }: Context, place: RowPlace, edited: boolean): Splice[] {
  const written = source.slice(place.start, place.openEnd);
  const name = `<${index.prefix}row`;
  const addressed = place.addressed ? written : `${name} r="${place.row + 1}"${written.slice(name.length)}`;
  const tag = edited ? addressed.replace(/\sspans=("[^"]*"|'[^']*')/, '') : addressed;
  return tag === written ? [] : [{ start: place.start, end: place.openEnd, text: tag }];
}

function addressCell({ index }: Context, row: number, cell: CellPlace): Splice[] {
  if (cell.addressed) return [];
  const at = cell.start + `<${index.prefix}c`.length;
  return [{ start: at, end: at, text: ` r="${a1(row, cell.column)}"` }];
}

function insertRows(context: Context, fresh: readonly number[], edits: CellEdits): Splice[] {
  const { index, source } = context;
  const { data, prefix, rows } = index;
  const splices: Splice[] = [];
  let next = 0;
  for (const row of fresh) {
    while (next < rows.length && (rows[next] as RowPlace).row < row) next += 1;
    const at = rows[next]?.start ?? data.closeStart;
    const cells = [...(edits.get(row) as ReadonlyMap<number, CellInput>)].sort(([a], [b]) => a - b);
    const text = cells.map(([column, input]) => inputXml(context, row, column, styleAt(context, null, column), input)).join('');
    if (text !== '') splices.push({ start: at, end: at, text: `<${prefix}row r="${row + 1}">${text}</${prefix}row>` });
  }
  if (splices.length === 0 || data.end > data.openEnd) return splices;
  const tag = source.slice(data.start, data.openEnd).replace(/\/>$/, '>');
  return [{ start: data.start, end: data.end, text: `${tag}${splices.map(({ text }) => text).join('')}</${prefix}sheetData>` }];
}

function inputXml({ sheet, index }: Context, row: number, column: number, style: number | null, input: CellInput | undefined): string {
  switch (input?.kind) {
    case 'value':
      return withPrefix(cellXml(sheet, row, column, style, input.value), index.prefix);
    case 'formula':
      return withPrefix(cellXml(sheet, row, column, style, input.result ?? null, input.formula), index.prefix);
    case 'blank':
    case undefined:
      return style === null ? '' : withPrefix(cellXml(sheet, row, column, style, null), index.prefix);
  }
}

function styleAt({ index }: Context, row: RowPlace | null, column: number): number | null {
  if (row?.style !== null && row?.style !== undefined) return row.style;
  return index.columnStyles.find(({ first, last }) => first <= column && column <= last)?.style ?? null;
}

function widenDimension({ dimension, prefix }: SheetIndex, edits: CellEdits): Splice[] {
  const former = dimension && parseArea(dimension.area);
  if (!dimension || !former) return [];
  let [top, left, bottom, right] = [former.row, former.column, former.row + former.rows, former.column + former.columns];
  for (const [row, cells] of edits) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row + 1);
    for (const column of cells.keys()) {
      left = Math.min(left, column);
      right = Math.max(right, column + 1);
    }
  }
  const area: Area = { row: top, column: left, rows: bottom - top, columns: right - left };
  return [{ start: dimension.start, end: dimension.end, text: withPrefix(`<dimension ref="${areaA1(area)}"/>`, prefix) }];
}

/** Cells whose shared formula stood in a cell that is written over get the formula as their own. */
function freeShared({ sharedFormulas, prefix }: SheetIndex, edits: CellEdits): Splice[] {
  const written = (row: number, column: number): boolean => edits.get(row)?.has(column) ?? false;
  const masters = new Map(sharedFormulas.filter(({ text }) => text !== '').map((first) => [first.group, { ...first, shift: shiftable(first.text) }]));
  const splices: Splice[] = [];
  for (const formula of sharedFormulas) {
    const master = masters.get(formula.group);
    if (!master || !written(master.row, master.column) || written(formula.row, formula.column) || formula.text !== '') continue;
    const text = escapeCellText(master.shift(formula.row - master.row, formula.column - master.column));
    splices.push({ start: formula.start, end: formula.end, text: `<${prefix}f>${text}</${prefix}f>` });
  }
  return splices;
}
