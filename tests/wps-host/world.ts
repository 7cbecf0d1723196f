import type { CellValue } from '../../src/core';
import { a1, isCellError } from '../../src/core';
import { NotComputed, evaluate, type Block } from './evaluator';
import { areaOfAddress, positions, type Book, type Sheet } from './model';
import { cellOf, peek } from '../hosts/simulatedCells';
import type { Profile } from './profiles';
import type { Ledger } from './strict';

/** Everything behind the objects of the stand-in. */
export interface World extends Ledger {
  readonly book: Book;
  readonly profile: Profile;
  readonly settings: { ScreenUpdating: boolean; Calculation: number; EnableEvents: boolean; DisplayAlerts: boolean };
  readonly functions: Map<string, Registered>;
  readonly listeners: Map<string, ((...args: unknown[]) => void)[]>;
  readonly storage: Map<string, string>;
  readonly panes: Map<number, Record<string, unknown>>;
  /** What Ctrl+Z takes back as one, by its words; `open` while one has begun. */
  readonly undo: { open: number; readonly steps: string[] };
  /** Which workbook a person has in front; the other one is only there to be in the way. */
  front: 'ours' | 'another';
  /** A person is typing in a cell. */
  editing: 'nothing' | 'a cell';
  /** Called before each change, with its number from 1; may throw as WPS might. */
  beforeChange: (number: number) => void;
  changes: number;
  /** What formulas come to that the small engine does not know. */
  readonly calculate: (formula: string) => CellValue | undefined;
  dirty: boolean;
}

export interface Registered {
  readonly callback: (...args: unknown[]) => unknown;
  readonly parameters: number;
  /** By arguments: a function that is pure need not be asked twice. */
  readonly answers: Map<string, Block>;
}

export const AUTOMATIC = -4105;
export const OMITTED = -2147352572;
const ERROR_BASE = -2146828288;
const ERRORS: Readonly<Record<string, number>> = { '#DIV/0!': 2007, '#VALUE!': 2015, '#REF!': 2023, '#NAME?': 2029, '#NUM!': 2036, '#N/A': 2042 };

/** Every change of the workbook goes through here: WPS refuses it while a person types, and tests may let it fail. */
export function change(world: World, act: () => void): void {
  if (world.editing === 'a cell') throw new Error('应用程序正在编辑单元格');
  world.changes += 1;
  world.beforeChange(world.changes);
  world.dirty = true;
  act();
  if (world.settings.Calculation === AUTOMATIC) recalculate(world);
}

/** What a cell hands to a page. */
export function toPage({ profile }: World, value: CellValue): unknown {
  if (value === null) return profile.blanks;
  if (!isCellError(value)) return value;
  return profile.errors === 'texts' ? value.error : ERROR_BASE + (ERRORS[value.error] ?? 2015);
}

export function tell(world: World, event: string, ...args: unknown[]): void {
  if (!world.settings.EnableEvents) return;
  for (const listener of world.listeners.get(event) ?? []) listener(...args);
}

/** Writing from a page is told like that of a person, unless events are off; some build might tell of it later all the same. */
export function tellWriting(world: World, ...args: unknown[]): void {
  if (world.settings.EnableEvents) tell(world, 'SheetChange', ...args);
  else if (world.profile.ownEvents === 'told late') setTimeout(() => tell(world, 'SheetChange', ...args), LATE);
}

/** Works out every formula the small engine knows; with late answers the cells say so in the meantime. */
export function recalculate(world: World): void {
  if (!world.dirty) return;
  world.dirty = false;
  if (world.profile.functions === 'answer late') {
    calculateAll(world, () => [['#BUSY!']]);
    setTimeout(() => calculateAll(world, answer), LATE);
  } else {
    calculateAll(world, answer);
  }
}

/** Milliseconds until functions have answered that do so late. */
export const LATE = 10;

type Answer = (world: World, name: string, args: readonly (Block | null)[]) => Block | 'unknown';

function calculateAll(world: World, answered: Answer): void {
  const { book } = world;
  const done = new Set<object>();
  const blocks = new Map<string, Block>();
  for (const sheet of book.sheets) for (const [key, cell] of [...sheet.cells]) if (cell.formula !== null) ensure(sheet, ...place(key));

  function ensure(sheet: Sheet, row: number, column: number): CellValue {
    const cell = peek(sheet, row, column);
    if (cell.formula === null || done.has(cell)) return cell.value;
    done.add(cell);
    try {
      fill(sheet, row, column, evaluate({ book, sheet, blockAt, call: (name, args) => (world.functions.has(name) ? answered : answer)(world, name, args) }, cell.formula));
    } catch (problem) {
      if (!(problem instanceof NotComputed)) throw problem;
      const known = world.calculate(cell.formula);
      if (known !== undefined) cellOf(sheet, row, column).value = known;
    }
    return peek(sheet, row, column).value;
  }

  /** What stands in an area stands there until the end of this pass. */
  function blockAt(sheet: Sheet, address: string): Block {
    const key = `${sheet.name}!${address}`;
    const known = blocks.get(key);
    if (known !== undefined) return known;
    const area = areaOfAddress(address);
    const values = positions(area).map(([row, column]) => ensure(sheet, row, column));
    const block = Array.from({ length: area.rows }, (_, row) => values.slice(row * area.columns, (row + 1) * area.columns));
    blocks.set(key, block);
    return block;
  }
}

/** As a function is handed it; a block that many formulas name is turned only once. */
function handed(world: World, block: Block): { readonly rows: unknown[][]; readonly key: string } {
  const known = HANDED.get(block);
  if (known !== undefined) return known;
  const rows = block.map((row) => row.map((value) => argument(world, value)));
  const made = { rows, key: JSON.stringify(rows) };
  HANDED.set(block, made);
  return made;
}

const HANDED = new WeakMap<Block, { readonly rows: unknown[][]; readonly key: string }>();

function place(key: string): [number, number] {
  const [row, column] = key.split(':').map(Number);
  return [row ?? 0, column ?? 0];
}

function fill(sheet: Sheet, row: number, column: number, block: Block): void {
  block.forEach((line, r) => line.forEach((value, c) => void (cellOf(sheet, row + r, column + c).value = value)));
  const area = { row, column, rows: block.length, columns: block[0]?.length ?? 1 };
  sheet.spills = sheet.spills.filter((spill) => a1(spill.row, spill.column) !== a1(row, column));
  if (positions(area).length > 1) sheet.spills.push(area);
}

/** Calls a registered function as WPS does: blocks always in rows of rows, errors as numbers, an exception is #VALUE!. */
function answer(world: World, name: string, args: readonly (Block | null)[]): Block | 'unknown' {
  const registered = world.functions.get(name);
  if (registered === undefined) return OURS.test(name) ? [[{ error: '#NAME?' }]] : 'unknown';
  const blocks = args.map((block) => (block === null ? null : handed(world, block)));
  const given: unknown[] = blocks.map((block) => block?.rows ?? OMITTED);
  while (given.length < registered.parameters) given.push(OMITTED);
  const key = blocks.map((block) => block?.key ?? '').join();
  const known = registered.answers.get(key);
  if (known !== undefined) return known;
  const block = blockOf(registered, given);
  registered.answers.set(key, block);
  return block;
}

function blockOf({ callback }: Registered, given: readonly unknown[]): Block {
  try {
    const result = callback(...given);
    if (Array.isArray(result)) return result as Block;
    return [[result === null || result === undefined ? 0 : (result as CellValue)]];
  } catch {
    return [[{ error: '#VALUE!' }]];
  }
}

const OURS = /^(?:积分|名次|等次|排名次|定等次|考评分|测评分)/;

function argument(world: World, value: CellValue): unknown {
  if (value === null && world.profile.blankArguments === 'zero') return 0;
  return value !== null && isCellError(value) ? ERROR_BASE + (ERRORS[value.error] ?? 2015) : value;
}
