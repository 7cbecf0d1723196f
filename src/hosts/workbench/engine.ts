import { generateRandomId, ICommandService, IUndoRedoService, LifecycleService, LifecycleStages, LocaleType, LogLevel, Univer } from '@univerjs/core';
import type { CommandListener, ICellData, IObjectMatrixPrimitiveType, IRange, IWorkbookData, Nullable } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  CalculationMode,
  FormulaDataModel,
  IActiveDirtyManagerService,
  IDefinedNamesService,
  LexerTreeBuilder,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import { engineFunctions, errorWords, functionHelp, type GridFunction } from './functions';
import { nameControls } from './labels';
import { hiddenMenus } from './limits';
import { markCells, type GridMarks } from './marks';
import { isCalculated } from './settle';

export type GridBook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;
export type GridSheet = ReturnType<GridBook['getActiveSheet']>;

/** Univer with one workbook in it: the grid that people see and the engine that calculates it. */
export interface Grid {
  readonly api: FUniver;
  book(): GridBook;
  /** Puts another workbook in place of the present one. */
  open(data: IWorkbookData): void;
  /** Runs a command of the grid; throws where the grid refuses it. */
  execute(command: string, params: object): void;
  /** Empties 撤销: what a person did before one of our changes cannot be taken back across it. */
  forgetSteps(): void;
  /** Shows these marks over the cells of the present workbook in place of the former ones. */
  mark(areas: GridMarks['areas']): void;
  nextSheetId(): string;
  /** The id of a name of the workbook; `null` where there is no such name. */
  nameId(name: string): string | null;
  onCommand(listener: CommandListener): () => void;
  /** Counts what people and we have changed in any workbook; what the engine calculates is not counted. */
  changes(): number;
  /** Results that a formula has spilled into the cells beside it, by row and column. */
  spilled(sheetId: string): SpilledCells;
  /** The block that the formula in a cell has spilled over, by row and column of the formula. */
  spills(sheetId: string): IObjectMatrixPrimitiveType<IRange>;
  /** What one of our functions said about the error it gave in a cell. */
  errorWords(sheetId: string, row: number, column: number): string | null;
  /** A formula as it reads when it is filled into a cell further down or to the right. */
  moved(formula: string, columns: number, rows: number): string;
}

export type SpilledCells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

export interface GridOptions {
  readonly container: HTMLElement;
  readonly functions: readonly GridFunction[];
  readonly appearance: 'light' | 'dark';
}

const NO_SPILL: SpilledCells = {};

/** Resolves when the grid is on the screen: before that it can neither select nor scroll. */
export async function createGrid(options: GridOptions): Promise<Grid> {
  const words = errorWords();
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: zhCN },
    logLevel: LogLevel.WARN,
    darkMode: options.appearance === 'dark',
  });
  const { plugins } = UniverSheetsCorePreset({
    container: options.container,
    // The header without its toolbar is the formula bar.
    header: true,
    toolbar: false,
    footer: { zoomSlider: false, menus: false },
    menu: hiddenMenus(),
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    formula: {
      // What a file already holds as a result is shown until something it depends on changes.
      initialFormulaComputing: CalculationMode.WHEN_EMPTY,
      function: engineFunctions(options.functions, words),
      description: functionHelp(options.functions),
    },
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  api.createWorkbook(emptyWorkbook());

  const injector = univer.__getInjector();
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  nameControls(options.container);

  const commands = injector.get(ICommandService);
  const steps = injector.get(IUndoRedoService);
  const dirty = injector.get(IActiveDirtyManagerService);
  const formulas = injector.get(FormulaDataModel);
  const lexer = injector.get(LexerTreeBuilder);
  const definedNames = injector.get(IDefinedNamesService);
  const mark = markCells(injector);

  let changes = 1;
  commands.onCommandExecuted((command, options) => {
    if (dirty.get(command.id) !== undefined && !isCalculated(options)) changes += 1;
  });

  const book = (): GridBook => {
    const active = api.getActiveWorkbook();
    if (active === null) throw new Error('the grid has no workbook');
    return active;
  };
  return {
    api,
    book,
    open: (data) => {
      words.clear();
      api.disposeUnit(book().getId());
      api.createWorkbook(data);
      changes += 1;
    },
    execute: (command, params) => {
      if (!commands.syncExecuteCommand(command, params)) throw new Error(`the grid refused ${command}`);
    },
    forgetSteps: () => steps.clearUndoRedo(book().getId()),
    mark: (areas) => {
      mark({ book: book().getId(), areas });
      book().getActiveSheet().refreshCanvas();
    },
    nextSheetId: () => generateRandomId(12),
    nameId: (name) => definedNames.getValueByName(book().getId(), name)?.id ?? null,
    onCommand: (listener) => {
      const registration = commands.onCommandExecuted((command, options) => {
        // Between two workbooks there is nothing that a listener could look at.
        if (api.getActiveWorkbook() !== null) listener(command, options);
      });
      return () => registration.dispose();
    },
    changes: () => changes,
    spilled: (sheetId) => formulas.getArrayFormulaCellData()[book().getId()]?.[sheetId] ?? NO_SPILL,
    spills: (sheetId) => formulas.getArrayFormulaRange()[book().getId()]?.[sheetId] ?? {},
    errorWords: (sheetId, row, column) => words.at(sheetId, row, column),
    moved: (formula, columns, rows) => lexer.moveFormulaRefOffset(formula, columns, rows),
  };
}

let opened = 0;

/** Every workbook put into the grid needs an id of its own: calculations of an earlier one may still be on their way. */
export function nextWorkbookId(): string {
  opened += 1;
  return `workbook-${opened}`;
}

function emptyWorkbook(): Partial<IWorkbookData> {
  return { id: nextWorkbookId(), sheetOrder: ['sheet-1'], sheets: { 'sheet-1': { id: 'sheet-1', name: 'Sheet1' } } };
}
