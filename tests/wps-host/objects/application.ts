import { newSheet } from '../model';
import { kept, strict } from '../strict';
import { AUTOMATIC, change, recalculate, type World } from '../world';
import { rangeObject } from './range';
import { sheetObject, sheetsObject } from './worksheet';

/** `wps` and `Application` are one object, except that some builds have the events only on the first. */
export function rootObject(world: World, on: 'wps' | 'Application'): object {
  const { book, settings } = world;
  const setting = <K extends keyof World['settings']>(name: K) => ({
    get: { [name]: () => settings[name] },
    set: {
      [name]: (value: never) => {
        if (world.editing === 'a cell') throw new Error('应用程序正在编辑单元格');
        settings[name] = value;
        if (name === 'Calculation' && settings.Calculation === AUTOMATIC) recalculate(world);
      },
    },
  });
  const all = (['ScreenUpdating', 'Calculation', 'EnableEvents', 'DisplayAlerts'] as const).map(setting);
  return strict(world, 'WPS.AddonRoot & WPS.EtAddonRoot & Et.Application', {
    get: {
      ...Object.assign({}, ...all.map(({ get }) => get)) as Record<string, () => unknown>,
      Application: () => rootObject(world, 'Application'),
      Workbooks: () => strict(world, 'Et.Workbooks', {}),
      ActiveWorkbook: () => (world.front === 'ours' ? workbookObject(world) : anotherWorkbook(world)),
      ActiveCell: () => rangeObject(world, book.active, { ...book.active.selected, rows: 1, columns: 1 }),
      ActiveWindow: () => windowObject(world),
      WorksheetFunction: () => strict(world, 'Et.WorksheetFunction', { call: { CountA: (range: RangeLike) => countA(world, range) } }),
      DebugTools: () => undoSteps(world),
      PluginStorage: () => pluginStorage(world),
      ApiEvent: () => (hasEvents(world, on) ? events(world) : undefined),
    },
    set: Object.assign({}, ...all.map(({ set }) => set)) as Record<string, (value: never) => void>,
    call: {
      AddCustomFunction: (namespace: string, name: string, callback: (...args: unknown[]) => unknown, metadata: { readonly parameters: readonly unknown[] }) => {
        if (world.profile.functions === 'namespaced' && namespace === '') throw new Error('namespace is required');
        if (world.profile.functions !== 'dead') world.functions.set(name, { callback, parameters: metadata.parameters.length, answers: new Map() });
      },
      CreateTaskPane: (url: string, title: string) => {
        if (!/^(file|https?):/.test(url)) throw new Error(`not an absolute address: ${url}`);
        const pane: Record<string, unknown> = { ID: world.panes.size + 1, url, title, Visible: false };
        world.panes.set(world.panes.size + 1, pane);
        return paneObject(world, pane);
      },
      GetTaskPane: (id: number) => {
        const pane = world.panes.get(id);
        return pane === undefined ? null : paneObject(world, pane);
      },
    },
  });
}

type RangeLike = { readonly Worksheet: { readonly Name: string }; readonly Row: number; readonly Column: number; readonly Rows: { readonly Count: number }; readonly Columns: { readonly Count: number } };

function countA({ book }: World, range: RangeLike): number {
  const sheet = book.sheets.find(({ name }) => name === range.Worksheet.Name);
  const area = { row: range.Row - 1, column: range.Column - 1, rows: range.Rows.Count, columns: range.Columns.Count };
  let count = 0;
  for (const [key, { value, formula }] of sheet?.cells ?? []) {
    const [row = 0, column = 0] = key.split(':').map(Number);
    const inside = row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
    if (inside && (value !== null || formula !== null)) count += 1;
  }
  return count;
}

function workbookObject(world: World): object {
  const { book } = world;
  return strict(world, 'Et.Workbook', {
    get: {
      FullName: () => 'D:\\积分\\第一支部.xlsx',
      Sheets: () => sheetsObject(world),
      Worksheets: () => sheetsObject(world),
      Names: () => namesObject(world),
      ActiveSheet: () => sheetObject(world, book.active),
      ProtectStructure: () => book.structure === 'protected',
      Windows: () => strict(world, 'Et.Windows', { call: { Item: () => strict(world, 'Et.Window', { get: { Hwnd: () => 4711 } }) } }),
    },
    call: { Activate: () => void (world.front = 'ours') },
  });
}

/** Known apart from ours by its path, as two of one name are. */
function anotherWorkbook(world: World): object {
  return strict(world, 'Et.Workbook', {
    get: {
      FullName: () => 'E:\\别的.xlsx',
      Windows: () => strict(world, 'Et.Windows', { call: { Item: () => strict(world, 'Et.Window', { get: { Hwnd: () => 4712 } }) } }),
    },
  });
}

function namesObject(world: World): object {
  const { book } = world;
  const nameObject = (entry: World['book']['names'][number]): object =>
    strict(world, 'Et.Name', {
      get: { Name: () => entry.name, RefersTo: () => entry.refersTo, Comment: () => entry.comment },
      set: {
        RefersTo: (value: string) => change(world, () => void (entry.refersTo = value)),
        Comment: (value: string) => change(world, () => void (entry.comment = value)),
      },
      call: { Delete: () => change(world, () => void (book.names = book.names.filter((other) => other !== entry))) },
    });
  return strict(world, 'Et.Names', {
    get: { Count: () => book.names.length },
    call: {
      Item: (index: number) => {
        const entry = book.names[index - 1];
        if (entry === undefined) throw new Error('名称不存在');
        return nameObject(entry);
      },
      Add: (name: string, refersTo: string) => {
        const entry = { name, refersTo, comment: '' };
        change(world, () => void book.names.push(entry));
        return nameObject(entry);
      },
    },
  });
}

/** The window shows the active sheet; its panes are that sheet's. */
function windowObject(world: World): object {
  const sheet = world.front === 'ours' ? world.book.active : newSheet('别的');
  const state = { SplitRow: sheet.frozen.rows, SplitColumn: sheet.frozen.columns };
  const { get, set } = kept(state, ['SplitRow', 'SplitColumn']);
  return strict(world, 'Et.Window', {
    get: { ...get, FreezePanes: () => sheet.frozen.rows + sheet.frozen.columns > 0 },
    set: {
      ...set,
      FreezePanes: (value: boolean) => change(world, () => void (sheet.frozen = value ? { rows: state.SplitRow, columns: state.SplitColumn } : { rows: 0, columns: 0 })),
    },
  });
}

function undoSteps(world: World): object {
  const { undo } = world;
  return strict(world, 'Et.DebugTools', {
    call: {
      UndoTransBegin: () => void (undo.open += 1),
      UndoTransEnd: (_book: object, cancel: boolean, words: string) => {
        if (cancel) throw new Error('nobody knows what this does');
        undo.open -= 1;
        undo.steps.push(words);
      },
    },
  });
}

function pluginStorage(world: World): object {
  return strict(world, 'WPS.PluginStorage', {
    call: {
      getItem: (key: string) => world.storage.get(key) ?? null,
      setItem: (key: string, value: string) => void world.storage.set(key, String(value)),
      removeItem: (key: string) => void world.storage.delete(key),
    },
  });
}

function paneObject(world: World, pane: Record<string, unknown>): object {
  const { get, set } = kept(pane, ['Visible', 'DockPosition', 'Width']);
  return strict(world, 'WPS.CustomTaskpane', { get: { ...get, ID: () => pane['ID'] }, set });
}

function hasEvents({ profile }: World, on: 'wps' | 'Application'): boolean {
  return profile.events === 'everywhere' || (profile.events === 'on wps only' && on === 'wps');
}

function events(world: World): object {
  const of = (name: string): ((...args: unknown[]) => void)[] => world.listeners.get(name) ?? [];
  return strict(world, 'WPS.EtApiEvent', {
    call: {
      AddApiEventListener: (name: string, listener: (...args: unknown[]) => void) => void world.listeners.set(name, [...of(name), listener]),
      RemoveApiEventListener: (name: string, listener: (...args: unknown[]) => void) => void world.listeners.set(name, of(name).filter((other) => other !== listener)),
    },
  });
}
