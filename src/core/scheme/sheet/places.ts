import { exact, type Exact } from '../../decimal';
import { SCHEME_SHEET } from '../../ledger/generated';
import type { CellAddress, CellValue } from '../../grid';
import { mapSchemeFigures } from '../schemeFigures';
import type { Scheme } from '../schema';
import type { Fields } from './fields';
import { findSections } from './find';
import { SECTIONS } from './layout';
import { ownRow } from './rewrite';
import { schemeToSheet, sectionRows } from './write';

/** The cell of a figure on sheet 积分办法, and the other cells of its row by their label. */
export interface FigurePlace {
  readonly at: CellAddress;
  readonly row: ReadonlyMap<string, CellAddress>;
}

/** Places by the key of the figure, as in `applySettings` without `figure:` (`absence`, `dues.足额`, `points.max`). */
export type FigurePlaces = ReadonlyMap<string, FigurePlace>;

/**
 * Where each figure stands: on the sheet as we write it, or on one that people may have rearranged. Nobody keeps a list
 * of it: every figure is marked, and the cell that shows the mark is its own. A figure whose row cannot be told from
 * others is left out.
 */
export function figurePlaces(scheme: Scheme, values: readonly (readonly CellValue[])[] = written(scheme), sheet: string = SCHEME_SHEET): FigurePlaces {
  const { marked, keys } = markFigures(scheme);
  const found = findSections(values, sheet, []);
  const [rows, markedRows] = [sectionRows(scheme), sectionRows(marked)];
  const places = new Map<string, FigurePlace>();
  for (const section of SECTIONS) {
    rows[section].forEach((fields, index) => {
      const marks = marksIn(markedRows[section][index] ?? {}, keys);
      const row = marks.length === 0 ? undefined : ownRow(fields, found?.get(section) ?? []);
      if (row === undefined) return;
      const cells = new Map([...row.cells].map(([label, { at }]) => [label, at]));
      for (const { key, label } of marks) {
        const at = cells.get(label);
        if (at !== undefined && !places.has(key)) places.set(key, { at, row: cells });
      }
    });
  }
  return places;
}

function written(scheme: Scheme): CellValue[][] {
  return schemeToSheet(scheme).rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
}

const FIRST_MARK = 900001;

/** The same scheme with a number of its own in place of every figure. */
function markFigures(scheme: Scheme): { readonly marked: Scheme; readonly keys: ReadonlyMap<string | number, string> } {
  const keys = new Map<string | number, string>();
  const mark = (key: string): Exact => {
    const number = FIRST_MARK + keys.size;
    // Within 0 to 1, so that a share stays a share.
    keys.set(Number(`0.${number}`), key);
    return exact(`0.${number}`);
  };
  const marked = mapSchemeFigures(scheme, {
    number: mark,
    positive: mark,
    figure: mark,
    bound: mark,
    share: mark,
    whole: (key) => {
      const number = FIRST_MARK + keys.size;
      keys.set(number, key);
      return number;
    },
  });
  return { marked, keys };
}

function marksIn(fields: Fields, keys: ReadonlyMap<string | number, string>): { readonly key: string; readonly label: string }[] {
  return Object.entries(fields).flatMap(([label, { value }]) => {
    const key = keys.get(value);
    return key === undefined ? [] : [{ key, label }];
  });
}
