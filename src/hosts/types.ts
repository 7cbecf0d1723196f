import type { Area, CellAddress, CellValue, DefinedName, Visibility, WorkbookContent } from '../core';
import type { SheetPlan } from '../core';

/**
 * What a spreadsheet program must do for us: hand over what a workbook holds, draw sheet plans, write blocks of
 * cells, and move sheets about. No host knows anything about points. Every method rejects with a `HostError`.
 */
export interface Host {
  readonly kind: 'excel' | 'workbench' | 'file' | 'wps';
  /** What this host cannot do here and now (an older Excel, a file without a window); asked before work begins. */
  readonly features: ReadonlySet<HostFeature>;

  read(options?: ReadOptions): Promise<WorkbookContent>;
  /** Applies the changes in order, as one step where the host can. What fails part-way is reported with how far it got. */
  apply(changes: readonly Change[], options?: ProgressOptions): Promise<void>;

  /** Makes `=积分(…)`, `=等次(…)` and `=名次(…)` work in this workbook, where the host can. */
  shortNames(): Promise<ShortNames>;

  /**
   * Colours cells while people look at what their columns are for. These marks take the place of all there were, also of
   * those that a session closed too early has left; `[]` takes them all away. Formats of the cells stay as they are, no mark is
   * content, and none goes into a file that leaves from here. Does nothing where the features lack `marks`.
   */
  mark(marks: readonly Mark[]): Promise<void>;

  selection(): Promise<CellAddress | null>;
  select(address: CellAddress): Promise<void>;
  /** Calls back after each change of the selection; the result stops it. */
  onSelection(listener: () => void): () => void;
  /** Calls back after a person edits cells, with the sheet's name; the result stops it. */
  onEdit(listener: (sheet: string) => void): () => void;
}

/**
 * `ready`: the short names work in this workbook. `unsupported`: this program does not evaluate them; nothing is left
 * behind. `taken`: the workbook has a name of its own that is called so; it is kept and nothing is added. `absent`: the
 * program runs none of our functions after all, under any name.
 */
export type ShortNames = 'ready' | 'unsupported' | 'taken' | 'absent';

export type HostFeature = 'selection' | 'functions' | 'lambdaNames' | 'spill' | 'pageBreaks' | 'marks';

export interface Mark {
  readonly sheet: string;
  readonly area: Area;
  readonly tone: MarkTone;
}

/** What is known of a column: settled, proposed, asked about, or left out on purpose. */
export type MarkTone = 'bound' | 'proposed' | 'open' | 'ignored';

export interface ReadOptions extends ProgressOptions {
  /** Only these sheets; names that do not exist are left out of the answer. All sheets where it is not given. */
  readonly sheets?: readonly string[];
}

export interface ProgressOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export type Change =
  /** Adds a sheet that does not exist yet, after the named one or at the end. */
  | { readonly kind: 'draw'; readonly plan: SheetPlan; readonly after: string | null }
  | { readonly kind: 'delete'; readonly sheet: string }
  | { readonly kind: 'rename'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'visibility'; readonly sheet: string; readonly visibility: Visibility }
  /** Writes a block; `null` leaves a cell as it is. Formats of the cells stay. */
  | { readonly kind: 'write'; readonly sheet: string; readonly row: number; readonly column: number; readonly cells: readonly (readonly (CellInput | null)[])[] }
  /** Adds the name or changes what it refers to. */
  | { readonly kind: 'name'; readonly name: DefinedName }
  | { readonly kind: 'unname'; readonly name: string }
  | { readonly kind: 'activate'; readonly sheet: string };

/**
 * What is put into a cell: a text (always as text), a number, a truth value, nothing, or a formula. `result` is what
 * the formula came to, where it is known; hosts that do not calculate keep it as what the cell shows.
 */
export type CellInput =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'formula'; readonly formula: string; readonly result?: CellValue };

export type HostErrorCode =
  | 'unsupported' // the host has no such ability; `detail` names the requirement
  | 'sheet-exists'
  | 'sheet-missing'
  | 'protected' // the sheet or the workbook structure is protected
  | 'cell-edit-mode' // the user is typing in a cell
  | 'too-large'
  | 'cancelled'
  | 'refused-file' // not a workbook we may touch: encrypted, signed, damaged, too large …
  | 'host'; // anything else the program said, in `detail`

export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly detail: string,
    /** How many of the changes were complete when this happened; 0 where the workbook is as it was. */
    readonly applied = 0,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'HostError';
  }
}
