import { fromCell, ZERO } from '../../decimal';
import type { Area, CellValue } from '../../grid';
import { evaluatorOn, type Evaluator } from './evaluate';
import type { Cells, Table } from './operand';
import { formulaOf, type Formula, type KnownAreas } from './tree';
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

/** What was read before: many cells have the same formula, and many workbooks. */
export interface KnownFormulas {
  /** By their text; `null` for one that is not understood. */
  readonly formulas: Map<string, Formula | null>;
  readonly areas: KnownAreas;
}

export function nothingKnown(): KnownFormulas {
  return { formulas: new Map(), areas: new Map() };
}

interface Sheet {
  readonly given: GivenSheet;
  readonly by: Evaluator;
  readonly rows: Row[];
  readonly tables: Map<Area, Table>;
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
export function calculated(sheets: readonly GivenSheet[], known: KnownFormulas = nothingKnown()): CalculatedWorkbook {
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
    if (formulas.every((formula) => formula === undefined || formula?.row === index || formula?.row === 'none')) shared.set(cells, made);
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
    const found = known.formulas.get(text);
    if (found !== undefined) return found;
    const formula = understood(text, known.areas);
    known.formulas.set(text, formula);
    return formula;
  }

  function table({ sheet: name, area }: Cells): Table {
    const sheet = sheetNamed(name);
    const made = sheet.tables.get(area) ?? tableOf(sheet, area);
    sheet.tables.set(area, made);
    return made;
  }

  function tableOf(sheet: Sheet, { row, column, rows, columns }: Area): Table {
    const values: Value[] = [];
    for (let down = 0; down < rows; down += 1) {
      const cells = rowOf(sheet, row + down);
      for (let right = 0; right < columns; right += 1) values.push(cells.value(column + right));
    }
    return { kind: 'table', rows, columns, values };
  }
}

function understood(text: string, areas: KnownAreas): Formula | null {
  try {
    return formulaOf(text, areas);
  } catch (problem) {
    if (problem instanceof NotCalculated) return null;
    throw problem;
  }
}

function givenValue(value: CellValue): Value {
  return typeof value === 'number' ? (fromCell(value) ?? WRONG_NUMBER) : value;
}
