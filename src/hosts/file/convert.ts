import { EMPTY_PLAN, type CellPlan, type CellValue } from '../../core';
import { readCsv } from './csv/read';
import { PLAIN_STYLE } from './draw/blank';
import { kindOf } from './kinds';
import { refuse } from './refusal';
import { writeWorkbook } from './write';
import { beginsAsZip } from './zip/entry';

/**
 * The workbook in a file that somebody chose: a .csv becomes one with a single sheet, anything else is taken for the
 * .xlsx that it should be. Throws `FileRefused`.
 */
export function asWorkbook(bytes: Uint8Array, file: string): Uint8Array {
  if (!isCsv(file) || beginsAsZip(bytes)) return bytes;
  const kind = kindOf(bytes);
  if (kind.code !== 'not-a-workbook') refuse(kind);
  const { name, values } = readCsv(bytes, file);
  return writeWorkbook([{ ...EMPTY_PLAN, name, rows: values.map((cells) => ({ cells: cells.map(cellOf) })) }]);
}

function isCsv(file: string): boolean {
  return /\.csv$/i.test(file);
}

function cellOf(value: CellValue): CellPlan | null {
  return typeof value === 'string' || typeof value === 'number' ? { value, style: PLAIN_STYLE } : null;
}
