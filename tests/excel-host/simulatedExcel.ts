import type { CellValue, WorkbookContent } from '../../src/core';
import type { Batch } from './batch';
import { answer, type Session } from './batch';
import type { Handler } from './external';
import { COMMAND_EVENT, MESSAGE_EVENT, externalObject, safeArray } from './external';
import { loadOfficeLibrary } from './library';
import type { Book, Sheet } from './model';
import { bookOf, enter, mustHave } from './model';
import type { World } from './objects/range';
import { workbookObject } from './objects/workbook';
import { sheetObject } from './objects/worksheet';
import type { Remote } from './remote';
import { NotModelled } from './remote';

/** Excel as the test holds it in hand: the workbook, what went over the wire, and what a person does. */
export interface SimulatedExcel {
  readonly book: Book;
  /** Bytes of every request of the product, one entry per `sync` that reached Excel. */
  readonly requests: number[];
  /** Called before each request is answered, with its number from 1. */
  beforeRequest: (number: number) => void;
  /** A person is typing in a cell. */
  editing: 'nothing' | 'a cell';
  /** A person puts something into a cell or selects one. */
  type(sheet: string, row: number, column: number, entry: string | number): void;
  select(sheet: string, row: number, column: number): void;
  /** A cell asks for a custom function, as Excel does. */
  call(id: string, args: readonly unknown[]): Promise<FunctionAnswer>;
  /** A ribbon button or menu entry; resolves when the command says that it has ended. */
  press(action: string): Promise<void>;
}

export type FunctionAnswer = { readonly value: unknown } | { readonly error: string; readonly message: string };

/** Excel on the web takes and gives no more than this at a time. */
const LIMIT = 5 * 1024 * 1024;
const TOO_LARGE_REQUEST = 5103;
const TOO_LARGE_REPLY = 5104;
const CELL_EDIT_MODE = 5004;

const handlers = new Map<number, Handler>();
let current: { excel: SimulatedExcel; session: Session } | null = null;
let loaded: Promise<void> | null = null;
const waiting = new Map<number, (answer: FunctionAnswer) => void>();
const pressed: (() => void)[] = [];

/** Opens a workbook in the simulated Excel, in which the library then works. `calculate` stands in for the engine. */
export async function openSimulatedExcel(
  content: WorkbookContent,
  calculate: (formula: string) => CellValue = () => 0,
): Promise<SimulatedExcel> {
  const book = bookOf(content, calculate);
  const world: World = {
    book,
    sheetObject: (sheet) => sheetObject(world, sheet),
    tell: ({ kind, sheet, by }) => tell(EVENT[kind], sheet, by),
  };
  const session: Session = { root: workbookObject(world), service, references: new Map(), problems: [] };
  current = { excel: excelOf(book), session };
  loaded ??= loadOfficeLibrary(
    externalObject({ process: processRequest, commandCompleted: () => pressed.shift()?.() }, handlers),
  );
  await loaded;
  current.excel.requests.length = 0;
  return current.excel;
}

/** What was used and is not modelled since the workbook was opened; a test that sees any must fail. */
export function notModelled(): readonly string[] {
  return current?.session.problems ?? [];
}

function processRequest(body: string): string | number {
  if (!current) throw new Error('no workbook is open');
  const { excel, session } = current;
  const batch = JSON.parse(body) as Batch;
  if (isHousekeeping(batch)) return JSON.stringify(answer(session, batch));
  excel.requests.push(Buffer.byteLength(body));
  excel.beforeRequest(excel.requests.length);
  if (excel.editing === 'a cell') return CELL_EDIT_MODE;
  if (Buffer.byteLength(body) > LIMIT) return TOO_LARGE_REQUEST;
  const reply = JSON.stringify(answer(session, batch));
  return Buffer.byteLength(reply) > LIMIT ? TOO_LARGE_REPLY : reply;
}

/** What the library sends of its own accord: results of functions, and letting go of ranges. */
function isHousekeeping({ Actions, ObjectPaths }: Batch): boolean {
  return (
    Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === 2) ||
    Actions.every(({ Name, ActionType }) => Name === '_RemoveReference' || ActionType === 1)
  );
}

function excelOf(book: Book): SimulatedExcel {
  return {
    book,
    requests: [],
    beforeRequest: () => undefined,
    editing: 'nothing',
    type: (name, row, column, entry) => {
      const sheet = mustHave(book, name);
      enter(book, sheet, row, column, entry);
      tell(EVENT.changed, sheet, 'person');
    },
    select: (name, row, column) => {
      book.active = { sheet: name, row, column };
      tell(EVENT.selected, mustHave(book, name), 'person');
    },
    call: callFunction,
    press: (action) =>
      new Promise((resolve) => {
        pressed.push(resolve);
        handlers.get(COMMAND_EVENT)?.(COMMAND_EVENT, safeArray([action, action, '{}']));
      }),
  };
}

const EVENT = { changed: 10, activated: 11, selected: 14 } as const;

/** [category of events, type, target, arguments, from another computer] */
function tell(type: number, sheet: Sheet, by: 'person' | 'addin'): void {
  const args = { worksheetId: sheet.id, address: 'A1', source: 'Local', triggerSource: by === 'addin' ? 'ThisLocalAddin' : 'Unknown' };
  message([65536, type, 'Workbook', JSON.stringify(args), 0]);
}

/** News reaches the library after whatever is going on. */
function message(entry: readonly unknown[]): void {
  setTimeout(() => handlers.get(MESSAGE_EVENT)?.(MESSAGE_EVENT, safeArray([safeArray(entry)])), 0);
}

let invocations = 0;

function callFunction(id: string, args: readonly unknown[]): Promise<FunctionAnswer> {
  invocations += 1;
  const invocation = invocations;
  return new Promise((resolve) => {
    waiting.set(invocation, resolve);
    message([1, 1000, '', JSON.stringify([invocation, id, args, 'Sheet1!A1', 0]), 0]);
  });
}

const ERROR_NAMES: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!' };

interface InvocationResult {
  readonly id: number;
  readonly failed?: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
}

/** Services that the library talks to of its own accord. */
function service(name: string): Remote {
  if (name === 'Microsoft.InternalService.AddinInternalService') {
    return { type: name, calls: { NotifyActionHandlerReady: () => null } };
  }
  if (name === 'Microsoft.AppRuntime.AppRuntimeService') {
    // Visible: the pane is in front.
    return { type: name, calls: { SetAppRuntimeState: () => null, GetAppRuntimeState: () => 'Visible' } };
  }
  if (name !== 'Microsoft.ExcelServices.CustomFunctions') throw new NotModelled(name);
  return {
    type: name,
    calls: {
      _SetOsfControlContainerReadyForCustomFunctions: () => null,
      SetInvocationResults: (results: readonly InvocationResult[]) => {
        for (const { id, failed, value, errorCode } of results) {
          const error = ERROR_NAMES[errorCode ?? 7] ?? '#VALUE!';
          waiting.get(id)?.(failed ? { error, message: String(value) } : { value });
          waiting.delete(id);
        }
      },
    },
  };
}
