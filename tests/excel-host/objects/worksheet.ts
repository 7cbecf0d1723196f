import type { Visibility } from '../../../src/core';
import type { Sheet } from '../model';
import { areaOfA1, find, mustHave, newSheet, usedArea } from '../model';
import type { Remote } from '../remote';
import { Refusal, recorded } from '../remote';
import { chartsObject } from './charts';
import { rangeObject, type World } from './range';

const VISIBILITY: Record<Visibility, string> = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' };
const WHOLE = { row: 0, column: 0, rows: 1048576, columns: 16384 };
const PAGE = [
  'PaperSize', 'Orientation', 'Zoom', 'CenterHorizontally', 'FirstPageNumber',
  'TopMargin', 'RightMargin', 'BottomMargin', 'LeftMargin', 'HeaderMargin', 'FooterMargin',
];

export function sheetsObject(world: World): Remote {
  const { book } = world;
  const object = (sheet: Sheet | undefined): Remote | null => (sheet ? sheetObject(world, sheet) : null);
  const events = ['DataChanged', 'SelectionChanged', 'Activated'];
  return {
    type: 'WorksheetCollection',
    items: () => book.sheets.map((sheet) => sheetObject(world, sheet)),
    item: (key) => sheetObject(world, mustHave(book, key)),
    makes: {
      GetItem: (key: string) => sheetObject(world, mustHave(book, key)),
      GetItemOrNullObject: (key: string) => object(find(book, key)),
      GetFirst: () => object(book.sheets[0]),
      Add: (name?: string | null) => {
        mayRestructure(world);
        const sheet = newSheet(freeName(world, name ?? `Sheet${book.sheets.length + 1}`));
        book.sheets.push(sheet);
        return sheetObject(world, sheet);
      },
    },
    calls: Object.fromEntries(
      events.flatMap((event) => [[`_Register${event}Event`, () => null], [`_Unregister${event}Event`, () => null]]),
    ),
  };
}

export function sheetObject(world: World, sheet: Sheet): Remote {
  const { book } = world;
  const used = (valuesOnly: boolean): Remote | null => {
    const area = usedArea(sheet, valuesOnly ? 'filled' : 'formatted');
    return area ? rangeObject(world, sheet, area) : null;
  };
  const show = (name: unknown): void => {
    mayRestructure(world);
    const visibility = (Object.keys(VISIBILITY) as Visibility[]).find((one) => VISIBILITY[one] === name);
    if (visibility === undefined) throw new Refusal('InvalidArgument', String(name));
    if (visibility !== 'visible') othersVisible(world, sheet);
    sheet.visibility = visibility;
  };
  return {
    type: 'Worksheet',
    id: sheet.id,
    get: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Visibility: () => VISIBILITY[sheet.visibility],
      StandardWidth: () => 8.38,
    },
    set: {
      Name: (name) => {
        mayRestructure(world);
        const text = String(name);
        if (text.toLowerCase() !== sheet.name.toLowerCase()) freeName(world, text);
        sheet.name = text;
      },
      Visibility: show,
      Position: (position) => {
        mayRestructure(world);
        const place = Number(position);
        if (!(place >= 0 && place < book.sheets.length)) throw new Refusal('InvalidArgument', `position ${place}`);
        book.sheets = book.sheets.filter((one) => one !== sheet);
        book.sheets.splice(place, 0, sheet);
      },
    },
    objects: {
      Protection: () => ({
        type: 'WorksheetProtection',
        get: { Protected: () => sheet.protection !== null },
        calls: {
          Protect: (options: Record<string, unknown>) => {
            if (sheet.protection) throw new Refusal('InvalidOperation', 'The sheet is protected already.');
            sheet.protection = options;
          },
        },
      }),
      Charts: () => chartsObject(sheet),
      PageLayout: () => pageLayout(sheet),
      FreezePanes: () => freezePanes(sheet),
      HorizontalPageBreaks: () => ({
        type: 'PageBreakCollection',
        makes: {
          Add: (address: string) => {
            const breaks = (sheet.page.breaks ??= []) as number[];
            breaks.push(areaOfA1(address).row);
            return { type: 'PageBreak' };
          },
        },
      }),
    },
    makes: {
      GetUsedRangeOrNullObject: (valuesOnly: boolean) => used(valuesOnly),
      GetRange: (address?: string | null) => rangeObject(world, sheet, address ? areaOfA1(address) : WHOLE),
      GetRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        rangeObject(world, sheet, { row, column, rows, columns }),
    },
    calls: {
      Activate: () => {
        if (sheet.visibility !== 'visible') throw new Refusal('InvalidOperation', 'A hidden sheet cannot be activated.');
        book.active = { sheet: sheet.name, row: 0, column: 0 };
        world.tell({ kind: 'activated', sheet, by: 'addin' });
      },
      Delete: () => {
        mayRestructure(world);
        if (sheet.visibility === 'veryHidden') throw new Refusal('InvalidOperation', 'A very hidden sheet cannot be deleted.');
        othersVisible(world, sheet);
        book.sheets = book.sheets.filter((one) => one !== sheet);
      },
    },
  };
}

function pageLayout(sheet: Sheet): Remote {
  const { get = {}, set = {} } = recorded('PageLayout', PAGE, sheet.page);
  return {
    type: 'PageLayout',
    get,
    set,
    objects: {
      HeadersFooters: () => ({
        type: 'HeaderFooterGroup',
        objects: { DefaultForAllPages: () => recorded('HeaderFooter', ['CenterFooter'], sheet.page) },
      }),
    },
    calls: {
      SetPrintArea: ({ area }: Remote) => {
        sheet.page.printArea = area;
      },
      SetPrintTitleRows: (rows: string) => {
        if (!/^\$\d+:\$\d+$/.test(rows)) throw new Refusal('InvalidArgument', rows);
        sheet.page.titleRows = rows;
      },
    },
  };
}

function freezePanes(sheet: Sheet): Remote {
  const freeze = (rows: number, columns: number) => (): void => {
    sheet.frozen = { rows, columns };
  };
  return {
    type: 'WorksheetFreezePanes',
    calls: {
      FreezeAt: ({ area }: Remote) => freeze(area?.rows ?? 0, area?.columns ?? 0)(),
      FreezeRows: (count: number) => freeze(count, 0)(),
      FreezeColumns: (count: number) => freeze(0, count)(),
    },
  };
}

function mayRestructure({ book }: World): void {
  if (book.structure === 'protected') throw new Refusal('AccessDenied', 'The structure of the workbook is protected.');
}

function othersVisible({ book }: World, sheet: Sheet): void {
  if (!book.sheets.some((one) => one !== sheet && one.visibility === 'visible')) {
    throw new Refusal('InvalidOperation', 'A workbook must keep one visible sheet.');
  }
}

function freeName({ book }: World, name: string): string {
  if (find(book, name)) throw new Refusal('ItemAlreadyExists', `There is a sheet ${name} already.`);
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name)) throw new Refusal('InvalidArgument', `${name} cannot name a sheet.`);
  return name;
}
