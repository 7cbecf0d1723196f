import { fromCell, ZERO } from '../../decimal';
import type { Area, CellValue } from '../../grid';
import { evaluatorOn, type Evaluator } from './evaluate';
import type { Cells, Table } from './operand';
import { formulaOf, type Formula } from './tree';
import { NotCalculated, WRONG_NUMBER, type Value } from './value';

/** A sheet to calculate: a plan is one. Where a cell has a formula, its value is not looked at. */
export interface GivenSheet {
  readonly name: string;
  readonly rows: readonly { readonly cells: GivenCells }[];
}

export type GivenCells = readonly ({ readonly value: CellValue; readonly formula?: string } | null)[];

export interface CalculatedRow {
  /** `undefined` for a cell that has no result. */
  at(column: number): Value | undefined;
}

export interface CalculatedWorkbook {
  /** Rows that several sheets share are one where their formulas look at nothing else of their own sheet. */
  row(sheet: string, row: number): CalculatedRow;
}

/** Formulas by their text: many cells have the same, and many workbooks. `null` for one that is not understood. */
export type KnownFormulas = Map<string, Formula | null>;

interface Sheet {
  readonly given: GivenSheet;
  readonly by: Evaluator;
  readonly rows: Row[];
  readonly tables: Map<string, Table>;
}

interface Row extends CalculatedRow {
  readonly index: number;
  value(column: number): Value;
}

const RUNNING = Symbol('running');
const NONE = Symbol('none');
/** Cells that wait for one another; more would be too deep for the program's own stack. */
const DEEPEST = 100;

/**
 * Calculates a workbook as far as it is asked for, every cell once. What cannot be calculated (a cycle, a name, another
 * function, and whatever looks at such a cell) has no result.
 */
export function calculated(sheets: readonly GivenSheet[], known: KnownFormulas = new Map()): CalculatedWorkbook {
  const around = { cell: (sheet: string, row: number, column: number): Value => rowOf(sheetNamed(sheet), row).value(column), table };
  const opened = new Map(sheets.map((given): [string, Sheet] => [given.name, { given, by: evaluatorOn(given.name, around), rows: [], tables: new Map() }]));
  const shared = new Map<GivenCells, Row>();
  let depth = 0;
  return { row: (sheet, row) => rowOf(sheetNamed(sheet), row) };

  function sheetNamed(name: string): Sheet {
    const found = opened.get(name);
    if (found === undefined) throw new NotCalculated(`no sheet ${name}`);
    return found;
  }

  function rowOf(sheet: Sheet, index: number): Row {
    const made = sheet.rows[index] ?? sharedRow(sheet, index);
    sheet.rows[index] = made;
    return made;
  }

  function sharedRow(sheet: Sheet, index: number): Row {
    const cells = sheet.given.rows[index]?.cells ?? [];
    const same = shared.get(cells);
    if (same?.index === index) return same;
    const formulas = cells.map((cell) => (cell?.formula === undefined ? undefined : parsed(cell.formula)));
    const made = openRow(sheet, index, cells, formulas);
    if (formulas.every((formula) => formula === undefined || staysIn(formula, index))) shared.set(cells, made);
    return made;
  }

  function openRow({ by }: Sheet, index: number, cells: GivenCells, formulas: readonly (Formula | null | undefined)[]): Row {
    const states: (Value | typeof RUNNING | typeof NONE | undefined)[] = [];
    const stateOf = (column: number): Value | typeof RUNNING | typeof NONE => {
      const state = states[column];
      if (state !== undefined) return state;
      const formula = formulas[column];
      if (formula === undefined) return (states[column] = givenValue(cells[column]?.value ?? null));
      states[column] = RUNNING;
      return (states[column] = result(by, formula));
    };
    return {
      index,
      at: (column) => {
        const state = stateOf(column);
        return typeof state === 'symbol' ? undefined : state;
      },
      value: (column) => {
        const state = stateOf(column);
        if (typeof state === 'symbol') throw new NotCalculated('a cell without a result');
        return state;
      },
    };
  }

  function result(by: Evaluator, formula: Formula | null): Value | typeof NONE {
    if (formula === null || depth === DEEPEST) return NONE;
    depth += 1;
    try {
      return by.value(formula.tree) ?? ZERO;
    } catch (problem) {
      if (problem instanceof NotCalculated) return NONE;
      throw problem;
    } finally {
      depth -= 1;
    }
  }

  function parsed(text: string): Formula | null {
    const found = known.get(text);
    if (found !== undefined) return found;
    const formula = understood(text);
    known.set(text, formula);
    return formula;
  }

  function table({ sheet: name, area }: Cells): Table {
    const sheet = sheetNamed(name);
    const { row, column, rows, columns } = area;
    const key = `${row},${column},${rows},${columns}`;
    const made = sheet.tables.get(key) ?? { kind: 'table', rows, columns, values: Array.from({ length: rows * columns }, (_, at) => rowOf(sheet, row + Math.floor(at / columns)).value(column + (at % columns))) };
    sheet.tables.set(key, made);
    return made;
  }
}

function understood(text: string): Formula | null {
  try {
    return formulaOf(text);
  } catch (problem) {
    if (problem instanceof NotCalculated) return null;
    throw problem;
  }
}

function staysIn(formula: Formula | null, row: number): boolean {
  return formula !== null && formula.own.every((area: Area) => area.row === row && area.rows === 1);
}

function givenValue(value: CellValue): Value {
  return typeof value === 'number' ? (fromCell(value) ?? WRONG_NUMBER) : value;
}
