import { isCellError, type CellValue } from '../../src/core';
import { sheetNamed, type Book, type Sheet } from './model';

/** Rows of cells; a single value is one cell. */
export type Block = readonly (readonly CellValue[])[];

/** A call of a registered function, with its arguments as blocks; `null` stands for one that is left out. */
export type CallFunction = (name: string, args: readonly (Block | null)[]) => Block | 'unknown';

export interface Scope {
  readonly book: Book;
  /** Where the formula stands. */
  readonly sheet: Sheet;
  readonly blockAt: (sheet: Sheet, address: string) => Block;
  readonly call: CallFunction;
}

/** Thrown for what a formula needs and this small engine does not know; the cell then keeps what it shows. */
export class NotComputed extends Error {}

/**
 * As much of a formula engine as our formulas need: calls of registered functions, SUM and CHOOSE over ranges, names,
 * texts, numbers, lists in braces, and `&`.
 */
export function evaluate({ book, sheet, blockAt, call }: Scope, formula: string): Block {
  const tokens = formula.slice(1).match(TOKEN) ?? [];
  let at = 0;
  const result = joined();
  if (at < tokens.length) throw new NotComputed(formula);
  return result;

  function joined(): Block {
    let left = operand();
    while (tokens[at] === '&') {
      at += 1;
      const right = operand();
      left = left.map((row) => row.map((value) => `${shown(value)}${shown(right[0]?.[0] ?? null)}`));
    }
    return left;
  }

  function operand(): Block {
    const token = tokens[at] ?? '';
    at += 1;
    if (token.startsWith('"')) return [[token.slice(1, -1).replace(/""/g, '"')]];
    if (/^\d/.test(token)) return [[Number(token)]];
    if (token.startsWith('{')) return token.slice(1, -1).split(';').map((row) => row.split(',').map(Number));
    if (tokens[at] === '(') return calling(token);
    const reference = REFERENCE.exec(token);
    if (reference) return cells(reference[1], reference[2] ?? '');
    const name = book.names.find((each) => each.name === token);
    const target = name === undefined ? null : REFERENCE.exec(name.refersTo.slice(1));
    if (target) return cells(target[1], target[2] ?? '');
    throw new NotComputed(formula);
  }

  function calling(name: string): Block {
    at += 1;
    const args: (Block | null)[] = [];
    while (tokens[at] !== ')') {
      args.push(tokens[at] === ',' ? null : joined());
      if (tokens[at] === ',') at += 1;
      else if (tokens[at] !== ')') throw new NotComputed(formula);
    }
    at += 1;
    if (name === 'SUM') return [[args.flatMap((block) => block ?? []).flat().reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)]];
    if (name === 'CHOOSE') return [(args[0]?.[0] ?? []).map((index) => args[Number(index)]?.[0]?.[0] ?? null)];
    const answer = call(name, args);
    if (answer === 'unknown') throw new NotComputed(formula);
    return answer;
  }

  function cells(on: string | undefined, address: string): Block {
    const from = on === undefined ? sheet : sheetNamed(book, on.replace(/^'|'!?$|!$/g, '').replace(/''/g, "'"));
    return blockAt(from, address);
  }
}

const TOKEN = /"(?:[^"]|"")*"|\{[^}]*\}|(?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\d+(?:\.\d+)?|[\p{L}_][\p{L}\p{N}_.]*|[^\s]/gu;
const REFERENCE = /^('(?:[^']|'')+'!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/;

function shown(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}
