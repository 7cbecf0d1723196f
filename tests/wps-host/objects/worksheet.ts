import { ALL_COLUMNS, ALL_ROWS, areaOfAddress, newSheet, sheetNamed, usedArea, type Sheet } from '../model';
import { kept, strict } from '../strict';
import { change, tell, type World } from '../world';
import { shapesObject } from './charts';
import { rangeObject } from './range';

const PAGE = [
  'PaperSize', 'Orientation', 'TopMargin', 'RightMargin', 'BottomMargin', 'LeftMargin', 'HeaderMargin', 'FooterMargin', 'CenterHorizontally',
  'Zoom', 'FitToPagesWide', 'FitToPagesTall', 'FirstPageNumber', 'CenterFooter', 'PrintArea', 'PrintTitleRows',
];

export function sheetObject(world: World, sheet: Sheet): object {
  const here = (): Sheet => {
    if (!world.book.sheets.includes(sheet)) throw new Error('对象已被删除');
    return sheet;
  };
  return strict(world, 'Et.Worksheet', {
    get: {
      Name: () => here().name,
      Visible: () => here().visible,
      Cells: () => rangeObject(world, here(), { row: 0, column: 0, rows: ALL_ROWS, columns: ALL_COLUMNS }),
      UsedRange: () => rangeObject(world, here(), usedArea(sheet)),
      ProtectContents: () => here().protection !== null,
      PageSetup: () => pageSetup(world, here()),
      Shapes: () => shapesObject(world, here()),
      HPageBreaks: () => strict(world, 'Et.HPageBreaks', { call: { Add: (before: { readonly Row: number }) => change(world, () => refusing(world, () => void sheet.breaks.push(before.Row - 1))) } }),
    },
    set: {
      Name: (value: string) => change(world, () => rename(world, here(), value)),
      Visible: (value: number) => change(world, () => show(world, here(), value)),
    },
    call: {
      Range: (address: string) => {
        const [first = '', ...others] = address.split(',');
        if (others.length > 0 && (address.length > 255 || world.profile.unions === 'refused')) throw new Error(`not a range: ${address}`);
        return rangeObject(world, here(), areaOfAddress(first), others.map(areaOfAddress));
      },
      Activate: () => activate(world, here()),
      Delete: () => change(world, () => remove(world, here())),
      Protect: (...options: never[]) => change(world, () => void (here().protection = options)),
    },
  });
}

function pageSetup(world: World, sheet: Sheet): object {
  const { get, set } = kept(sheet.page, PAGE);
  const guarded = Object.fromEntries(
    Object.entries(set).map(([name, act]) => [
      name,
      (value: never) =>
        change(world, () =>
          refusing(world, () => {
            act(value);
            // The print area is a name of the sheet.
            if (name === 'PrintArea') world.book.names.push({ name: `'${sheet.name}'!Print_Area`, refersTo: `='${sheet.name}'!${String(value)}`, comment: '' });
          }),
        ),
    ]),
  );
  return strict(world, 'Et.PageSetup', { get, set: guarded });
}

function refusing({ profile }: World, act: () => void): void {
  if (profile.pageSetup === 'refuses') throw new Error('没有安装打印机');
  act();
}

function rename({ book }: World, sheet: Sheet, name: string): void {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name)) throw new Error(`工作表名无效: ${name}`);
  if (book.sheets.some((other) => other !== sheet && other.name.toLowerCase() === name.toLowerCase())) throw new Error(`工作表名已存在: ${name}`);
  if (book.structure === 'protected') throw new Error('工作簿受保护');
  const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'!`;
  const former = quoted(sheet.name);
  for (const each of book.names) each.refersTo = each.refersTo.split(former).join(quoted(name));
  for (const other of book.sheets) for (const cell of other.cells.values()) if (cell.formula !== null) cell.formula = cell.formula.split(former).join(quoted(name));
  sheet.name = name;
}

function show({ book }: World, sheet: Sheet, visible: number): void {
  if (visible !== -1 && !book.sheets.some((other) => other !== sheet && other.visible === -1)) throw new Error('至少要有一张可见工作表');
  if (book.structure === 'protected') throw new Error('工作簿受保护');
  sheet.visible = visible;
  if (visible !== -1 && book.active === sheet) book.active = book.sheets.find((other) => other.visible === -1) ?? book.active;
}

function activate(world: World, sheet: Sheet): void {
  if (sheet.visible !== -1) throw new Error('类 Worksheet 的 Activate 方法无效');
  world.book.active = sheet;
  tell(world, 'SheetActivate', sheetObject(world, sheet));
}

/** Without questions; with them a person may say no, and nothing is thrown. */
function remove(world: World, sheet: Sheet): void {
  const { book } = world;
  if (world.settings.DisplayAlerts) return;
  if (sheet.visible === 2) throw new Error('类 Worksheet 的 Delete 方法无效');
  if (!book.sheets.some((other) => other !== sheet && other.visible === -1)) throw new Error('至少要有一张可见工作表');
  book.sheets = book.sheets.filter((other) => other !== sheet);
  book.names = book.names.filter(({ name }) => !name.startsWith(`'${sheet.name}'!`));
  if (book.active === sheet) book.active = book.sheets.find((other) => other.visible === -1) ?? book.active;
}

export function sheetsObject(world: World): object {
  const { book } = world;
  return strict(world, 'Et.Sheets', {
    get: { Count: () => book.sheets.length },
    call: {
      Item: (key: string | number) => {
        const sheet = typeof key === 'number' ? book.sheets[key - 1] : sheetNamed(book, key);
        if (sheet === undefined) throw new Error(`下标越界: ${key}`);
        return sheetObject(world, sheet);
      },
      Add: (before: null, after: { readonly Name: string }) => {
        const made = newSheet(freeName(world));
        change(world, () => {
          if (book.structure === 'protected') throw new Error('工作簿受保护');
          if (before !== null) throw new Error('not modelled: Sheets.Add before a sheet');
          book.sheets.splice(book.sheets.indexOf(sheetNamed(book, after.Name)) + 1, 0, made);
          book.active = made;
        });
        return sheetObject(world, made);
      },
    },
  });
}

function freeName({ book }: World): string {
  for (let number = 1; ; number += 1) if (!book.sheets.some(({ name }) => name === `Sheet${number}`)) return `Sheet${number}`;
}

