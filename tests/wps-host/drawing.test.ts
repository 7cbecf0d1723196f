import type { SheetPlan } from '../../src/core';
import type { Change } from '../../src/hosts/types';
import { contractWorkbook, ledger, notice, smallPlan } from '../hosts/workbook';
import { opened, otherwise } from './books';
import { sheetNamed, type Sheet } from './model';
import { cellOf, peek } from '../hosts/simulatedCells';
import type { Profile } from './profiles';

async function drawn(plan: SheetPlan = notice, profile?: Profile): Promise<Sheet> {
  const { wps, host } = opened(contractWorkbook, profile, () => 491.25);
  await host.apply([{ kind: 'draw', plan, after: null }]);
  return sheetNamed(wps.book, plan.name);
}

const last = notice.rows.length - 1;

describe.each([
  ['several places at a time', {}],
  ['one place after the other', { unions: 'refused' }],
] as const)('a plan drawn in WPS, %s,', (_how, difference) => {
  test('has the look of every cell, blue first', async () => {
    const sheet = await drawn(notice, otherwise(difference));
    notice.rows.forEach(({ cells }, row) =>
      cells.forEach((cell, column) => {
        if (!cell) return;
        const { look, format } = peek(sheet, row, column);
        expect(format).toBe(cell.style.format);
        expect(look).toMatchObject({ 'Font.Name': cell.style.font.name, 'Font.Size': cell.style.font.size, VerticalAlignment: -4108 });
        expect(look['Font.Bold'] ?? false).toBe(cell.style.font.bold ?? false);
        expect(look['Interior.Color']).toBe(cell.style.fill === 'D9E1F2' ? 0xf2e1d9 : undefined);
        expect(look['Borders.LineStyle']).toBe(cell.style.border === 'thin' ? 1 : undefined);
        expect(look['WrapText']).toBe(cell.style.wrap === 'wrap' ? true : undefined);
        expect(look['Locked']).toBe(cell.style.entry === 'unlocked' ? false : undefined);
      }),
    );
    expect(peek(sheet, 0, 0).look['HorizontalAlignment']).toBe(-4108);
  });

  test('has its widths in characters, heights, merges, frozen panes and protection', async () => {
    const sheet = await drawn(notice, otherwise(difference));
    expect([0, 1, 2, 3].map((column) => sheet.columns.get(column))).toEqual([{ width: 6 }, { width: 24 }, { width: 12 }, { width: 9, hidden: true }]);
    expect([0, 1, 2, last - 1, last].map((row) => sheet.rows.get(row))).toEqual([40, undefined, 20, 20, undefined]);
    expect(sheet.merges).toEqual(notice.merges);
    expect(sheet.frozen).toEqual({ rows: 2, columns: 1 });
    expect(sheet.protection).toEqual(['', true, true, true, false, false, true, true, false, false, false, false, false, true, true, false]);
  });
});

describe('a plan drawn in WPS', () => {
  test('keeps numbers as numbers, also under a text format, and texts as texts', async () => {
    const style = { ...(notice.rows[last]?.cells[0] ?? notice.rows[0]?.cells[0])?.style, format: '@' } as NonNullable<SheetPlan['rows'][0]['cells'][0]>['style'];
    const sheet = await drawn({ ...smallPlan('甲'), rows: [{ cells: [{ value: 5, style }, { value: '5', style }] }] });
    expect(peek(sheet, 0, 0)).toMatchObject({ value: 5, format: '@' });
    expect(peek(sheet, 0, 1)).toMatchObject({ value: '5', format: '@' });
  });

  test('is set up for A4 paper, as wide as the page, with its title rows and breaks', async () => {
    const { page, breaks } = await drawn();
    expect(page).toMatchObject({
      PaperSize: 9,
      Orientation: 1,
      Zoom: false,
      FitToPagesWide: 1,
      FitToPagesTall: false,
      CenterHorizontally: true,
      FirstPageNumber: 1,
      CenterFooter: '— &P —',
      PrintTitleRows: '$1:$2',
      PrintArea: '$A$1:$C$25',
    });
    expect(page['TopMargin']).toBeCloseTo(104.88, 2);
    expect(breaks).toEqual([14]);
  });

  test('is drawn all the same where there is no printer', async () => {
    const sheet = await drawn(notice, otherwise({ pageSetup: 'refuses' }));
    expect(sheet.page).toEqual({});
    expect(peek(sheet, 0, 0).value).toBe('党员积分公示表');
    expect(sheet.protection).not.toBeNull();
  });

  test('checks entries and highlights as planned, counted from its own first cell', async () => {
    const { validations, highlights } = await drawn();
    expect(validations).toMatchObject([
      { area: { row: 2, column: 2, rows: 3, columns: 1 }, settings: { Type: 2, AlertStyle: 1, Operator: 1, Formula1: '0', Formula2: '100', InputTitle: '积分', InputMessage: '0 到 100 分', ErrorTitle: '积分不对' } },
      { settings: { Type: 3, AlertStyle: 2, Formula1: '优秀,良好', ErrorTitle: '不在档次里' } },
    ]);
    expect(highlights).toMatchObject([{ area: { row: 2, column: 2, rows: 3, columns: 1 }, formula: '=C3<60', settings: { Color: 0xcec7ff } }]);
  });

  test('leaves the sheet that was before the eyes there', async () => {
    const { wps, host } = opened();
    await host.apply([{ kind: 'draw', plan: notice, after: null }]);
    expect(wps.book.active.name).toBe(ledger);
    await host.apply([{ kind: 'draw', plan: smallPlan('甲'), after: null }, { kind: 'activate', sheet: '甲' }]);
    expect(wps.book.active.name).toBe('甲');
  });

  test('is drawn in its own workbook, also when a person brings another to the front meanwhile', async () => {
    const { wps, host } = opened();
    const plans = Array.from({ length: 12 }, (_, index) => ({ ...notice, name: `表 ${index}`, names: [] }));
    wps.world.beforeChange = (number) => {
      if (number % 40 === 0) wps.world.front = 'another';
    };
    await host.apply(plans.map((plan) => ({ kind: 'draw', plan, after: null })));
    for (const { name } of plans) expect(sheetNamed(wps.book, name)).toMatchObject({ frozen: { rows: 2, columns: 1 }, highlights: [{ formula: '=C3<60' }] });
  });

  test('is one step for Ctrl+Z where the build has such steps', async () => {
    const { wps, host } = opened();
    await host.apply([{ kind: 'draw', plan: notice, after: null }]);
    expect(wps.world.undo).toEqual({ open: 0, steps: ['积分簿'] });
  });
});

describe('a chart', () => {
  const base = smallPlan('比较');
  const { cells } = base.rows[0] ?? { cells: [] };
  const plan: SheetPlan = {
    ...base,
    rows: [{ cells: [...cells, ...cells] }, { cells: [...cells, ...cells] }],
    charts: [{ kind: 'bars', title: '平均分（坐标从 70 起）', cells: { row: 0, column: 0, rows: 2, columns: 2 }, series: [{ name: '平均分', colour: '5B9BD5' }], format: '0.00', from: 70, over: { row: 3, column: 0, rows: 2, columns: 6 } }],
  };

  test.each([
    ['as builds do', []],
    ['by the older call', ['Et.Shapes.AddChart2']],
  ])('U14 takes its figures from the sheet, with our names, colours and scale, %s', async (_how, absent) => {
    const { charts } = await drawn(plan, otherwise({ absent }));
    expect(charts).toEqual([
      {
        type: 57,
        place: [0, 3 * 14.25, 6 * 54, 2 * 14.25],
        source: { row: 0, column: 0, rows: 2, columns: 2 },
        settings: {
          chart: { HasTitle: true, HasLegend: false },
          title: { Text: '平均分（坐标从 70 起）' },
          'axis 1': { ReversePlotOrder: true },
          'axis 2': { MinimumScale: 70 },
          'series 1': { Name: '平均分', HasDataLabels: true, Color: 0xd59b5b },
        },
      },
    ]);
  });

  test('U14 is left out where the build draws none; the sheet is whole', async () => {
    const sheet = await drawn(plan, otherwise({ absent: ['Et.Shapes.AddChart2', 'Et.Shapes.AddChart'] }));
    expect([sheet.charts, peek(sheet, 1, 1).value]).toEqual([[], peek(sheet, 0, 0).value]);
  });
});

describe('writing into cells of the user', () => {
  const writeInto = async (format: string, cell: Extract<Change, { kind: 'write' }>['cells'][0][0], difference: Partial<Profile> = {}) => {
    const { wps, host } = opened(contractWorkbook, otherwise(difference));
    const sheet = sheetNamed(wps.book, ledger);
    cellOf(sheet, 8, 1).format = format;
    await host.apply([{ kind: 'write', sheet: ledger, row: 8, column: 1, cells: [[cell]] }]);
    return peek(sheet, 8, 1);
  };

  test.each(['@', 'General', '0.00'])('a formula counts and the format %s stays', async (format) => {
    expect(await writeInto(format, { kind: 'formula', formula: '=B3+1' })).toMatchObject({ formula: '=B3+1', format });
  });

  test.each(['@', '0.00'])('a number stays a number under %s', async (format) => {
    expect(await writeInto(format, { kind: 'value', value: 5 })).toMatchObject({ value: 5, format });
  });

  test.each(['@', '0.00'])('a text stays a text under %s, also where an apostrophe would show', async (format) => {
    expect(await writeInto(format, { kind: 'value', value: '0012' })).toMatchObject({ value: '0012', format });
    expect(await writeInto(format, { kind: 'value', value: '0012' }, { apostrophe: 'part' })).toMatchObject({ value: '0012', format });
  });
});
