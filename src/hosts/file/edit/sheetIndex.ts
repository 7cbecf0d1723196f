import { cellPlace, rowNumber } from '../read/sheet';
import { damaged } from '../refusal';
import { mainName, scanXml } from '../xml/scan';

/** Where things are in the text of a worksheet part, as far as writing into some of its rows needs to know. */
export interface SheetIndex {
  /** `x:` where the part writes its elements with a prefix. */
  readonly prefix: string;
  readonly dimension: (Span & { readonly area: string }) | null;
  readonly data: Span & { readonly openEnd: number; readonly closeStart: number };
  readonly rows: readonly RowPlace[];
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: number }[];
  readonly sharedFormulas: readonly SharedFormula[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface RowPlace extends Span {
  readonly row: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly addressed: boolean;
  /** The format of the whole row, where it has one. */
  readonly style: number | null;
  /** Cells of the wanted rows only. */
  readonly cells: readonly CellPlace[];
}

export interface CellPlace extends Span {
  readonly column: number;
  readonly addressed: boolean;
  readonly style: number | null;
}

/** One cell of a group of cells that share a formula; the first cell of the group has the text. */
export interface SharedFormula extends Span {
  readonly group: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export function indexSheet(part: string, source: string, wanted: ReadonlySet<number>): SheetIndex {
  const rows: Writable<RowPlace>[] = [];
  const columnStyles: SheetIndex['columnStyles'][number][] = [];
  const sharedFormulas: Writable<SharedFormula>[] = [];
  let prefix = '';
  let dimension: SheetIndex['dimension'] = null;
  let data: Writable<SheetIndex['data']> | null = null;
  let row = -1;
  let column = -1;
  let cells: Writable<CellPlace>[] = [];
  let shared: Writable<SharedFormula> | null = null;

  scanXml(part, source, {
    open(tag, end) {
      const { attributes } = tag;
      const name = mainName(tag);
      const start = source.lastIndexOf('<', end - 1);
      if (name === 'sheetData') {
        prefix = tag.prefix === '' ? '' : `${tag.prefix}:`;
        data = { start, end, openEnd: end, closeStart: end };
      } else if (name === 'dimension') {
        dimension = { start, end, area: attributes.ref?.value ?? '' };
      } else if (name === 'col' && attributes.style) {
        columnStyles.push({ first: Number(attributes.min?.value) - 1, last: Number(attributes.max?.value) - 1, style: Number(attributes.style.value) });
      } else if (name === 'row') {
        const former = row;
        row = rowNumber(part, attributes.r?.value, row);
        if (row <= former) damaged(part, 'address');
        column = -1;
        cells = [];
        const style = attributes.customFormat && attributes.s ? Number(attributes.s.value) : null;
        rows.push({ row, start, end, openEnd: end, closeStart: end, addressed: attributes.r !== undefined, style, cells });
      } else if (name === 'c') {
        const former = column;
        [row, column] = cellPlace(part, attributes.r?.value, row, column);
        if (column <= former) damaged(part, 'address');
        if (wanted.has(row)) cells.push({ column, start, end, addressed: attributes.r !== undefined, style: attributes.s ? Number(attributes.s.value) : null });
      } else if (name === 'f' && attributes.t?.value === 'shared') {
        shared = { group: attributes.si?.value ?? '', row, column, start, end, text: '' };
        sharedFormulas.push(shared);
      }
    },
    text(text) {
      if (shared) shared.text += text;
    },
    close(tag, end) {
      const name = mainName(tag);
      if (name === 'f') {
        if (shared) shared.end = end;
        shared = null;
      } else if (name === 'c') {
        const cell = cells[cells.length - 1];
        if (cell && wanted.has(row)) cell.end = end;
      } else if (name === 'row') {
        close(rows[rows.length - 1], end, tag.isSelfClosing);
      } else if (name === 'sheetData') {
        close(data, end, tag.isSelfClosing);
      }
    },
  });

  function close(span: { end: number; closeStart: number } | null | undefined, end: number, selfClosing: boolean): void {
    if (!span || selfClosing) return;
    span.closeStart = source.lastIndexOf('<', end - 1);
    span.end = end;
  }

  return { prefix, dimension, data: data ?? damaged(part, 'xml'), rows, columnStyles, sharedFormulas };
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
