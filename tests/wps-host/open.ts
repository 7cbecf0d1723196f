import type { CellValue, WorkbookContent } from '../../src/core';
import { bookOf, sheetNamed, type Book } from './model';
import { rootObject } from './objects/application';
import { enter, rangeObject } from './objects/range';
import { sheetObject } from './objects/worksheet';
import type { Profile } from './profiles';
import { AUTOMATIC, recalculate, tell, type World } from './world';

/** WPS as the test holds it in hand: the workbook, what crossed to it, and what a person does. */
export interface StandIn {
  readonly world: World;
  readonly book: Book;
  /** A person puts something into a cell or selects one. */
  type(sheet: string, row: number, column: number, entry: string | number | null): void;
  select(sheet: string, row: number, column: number): void;
  /** Milliseconds that the calls since the last question would have taken. */
  cost(): number;
}

/** What a call across the processes takes, in milliseconds; measured by others. */
const CALL = 0.2;

/** Opens a workbook in the stand-in and puts it where pages find WPS. `calculate` knows formulas that the small engine does not. */
export function open(content: WorkbookContent, profile: Profile, calculate: (formula: string) => CellValue | undefined = () => undefined): StandIn {
  const book = bookOf(content);
  const world: World = {
    book,
    profile,
    calls: 0,
    problems: [],
    absent: new Set(profile.absent),
    settings: { ScreenUpdating: true, Calculation: AUTOMATIC, EnableEvents: true, DisplayAlerts: true },
    functions: new Map(),
    listeners: new Map(),
    storage: new Map(),
    panes: new Map(),
    undo: { open: 0, steps: [] },
    front: 'ours',
    editing: 'nothing',
    beforeChange: () => undefined,
    changes: 0,
    calculate,
    dirty: false,
  };
  Object.assign(globalThis, { wps: rootObject(world, 'wps'), Application: rootObject(world, 'Application') });
  let counted = 0;
  return {
    world,
    book,
    type(name, row, column, entry) {
      const sheet = sheetNamed(book, name);
      enter(world, sheet, row, column, entry);
      world.dirty = true;
      recalculate(world);
      tell(world, 'SheetChange', sheetObject(world, sheet), rangeObject(world, sheet, { row, column, rows: 1, columns: 1 }));
    },
    select(name, row, column) {
      const sheet = sheetNamed(book, name);
      book.active = sheet;
      sheet.selected = { row, column, rows: 1, columns: 1 };
      tell(world, 'SheetSelectionChange', sheetObject(world, sheet), rangeObject(world, sheet, sheet.selected));
    },
    cost() {
      const since = world.calls - counted;
      counted = world.calls;
      return since * CALL;
    },
  };
}
