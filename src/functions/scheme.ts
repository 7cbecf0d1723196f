import { builtInScheme, BUILT_IN_IDS, isBlank, issueText, sheetToScheme, type CellValue, type Scheme } from '../core';
import { rows, type Argument } from './arguments';
import { messages } from './messages.zh';
import { wrong, type FunctionError } from './result';

interface Parsed {
  readonly cells: readonly (readonly CellValue[])[];
  readonly result: Scheme | FunctionError;
}

/** The blocks read last: every row of a ledger hands over the same 办法, which is compared, not read again. */
const RECENT = 4;
let recent: readonly Parsed[] = [];

/** The argument 办法: the name of the scheme's block on sheet 积分办法, or the text id of a built-in scheme. */
export function schemeArgument(argument: Argument): Scheme | FunctionError {
  const cells = rows(argument);
  const single = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  if (single !== undefined) return byId(single);
  const known = recent.find((candidate) => sameCells(candidate.cells, cells));
  if (known) return known.result;
  const read = sheetToScheme(cells);
  const result = read.kind === 'scheme' ? read.scheme : wrong(messages.schemeRefused(read.issues.map(issueText)));
  recent = [{ cells, result }, ...recent].slice(0, RECENT);
  return result;
}

export function isScheme(value: Scheme | FunctionError): value is Scheme {
  return !('kind' in value);
}

function byId(value: CellValue): Scheme | FunctionError {
  if (isBlank(value)) return wrong(messages.noScheme);
  if (typeof value !== 'string') return wrong(messages.notAScheme);
  return builtInScheme(value.trim()) ?? wrong(messages.unknownScheme(value, BUILT_IN_IDS));
}

function sameCells(a: readonly (readonly CellValue[])[], b: readonly (readonly CellValue[])[]): boolean {
  return a.length === b.length && a.every((row, index) => sameRow(row, b[index] ?? []));
}

function sameRow(a: readonly CellValue[], b: readonly CellValue[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
