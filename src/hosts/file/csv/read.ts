import { a1, type CellValue, type SheetContent } from '../../../core';
import { limits, MAX_COLUMNS, MAX_ROWS, MAX_TEXT } from '../limits';
import { refuse } from '../refusal';
import { decodeText } from './decode';
import { readRecords, separatorOf } from './records';

/**
 * A .csv as a sheet of values: separated by commas, tabs or semicolons, in UTF-8, UTF-16 with its mark, or GB18030. Only
 * plain decimals are numbers; what has leading zeros, more digits than a number holds, or an `=` in front stays text. The
 * sheet has the name of the file. Throws `FileRefused`.
 */
export function readCsv(bytes: Uint8Array, file: string): SheetContent {
  if (bytes.length > limits.fileBytes) refuse({ code: 'file-too-large', bytes: bytes.length });
  const text = decodeText(bytes);
  const { records, open } = readRecords(text, separatorOf(text));
  if (open !== null) refuse({ code: 'open-quote', row: open + 1 });
  const name = sheetNameOf(file);
  if (records.length > MAX_ROWS) refuse({ code: 'too-many-cells' });
  let cells = 0;
  const values = records.map((record, row) => {
    cells += record.length;
    if (cells > limits.cells || record.length > MAX_COLUMNS) refuse({ code: 'too-many-cells' });
    return record.map((field, column) => {
      if (field.length > MAX_TEXT) refuse({ code: 'text-too-long', sheet: name, cell: a1(row, column) });
      return valueOf(field);
    });
  });
  return { name, visibility: 'visible', values, formulas: new Map(), merges: [] };
}

const PLAIN_DECIMAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
const MOST_DIGITS = 15;

/** `="001"`: how programs keep Excel from taking a text for a number. */
const KEPT_TEXT = /^="([^"]*)"$/;

function valueOf(field: string): CellValue {
  if (field === '') return null;
  if (PLAIN_DECIMAL.test(field) && field.replace(/\D/g, '').length <= MOST_DIGITS) return Number(field);
  return KEPT_TEXT.exec(field)?.[1] ?? field;
}

/** What sheets may not be called is left out. */
function sheetNameOf(file: string): string {
  const stem = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const name = stem.replace(/[\\/?*[\]:\u0000-\u001F]/g, ' ').slice(0, 31).replace(/^['\s]+|['\s]+$/g, '');
  return name === '' ? 'Sheet1' : name;
}
