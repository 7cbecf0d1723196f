/** @jest-environment jsdom */
import type { Change } from '../../src/hosts/types';
import { openExcelHost } from '../../src/hosts/excel';
import { contractWorkbook, ledger, notice, smallPlan } from '../hosts/workbook';
import { emptyBook } from './books';
import type { Sheet } from './model';
import { peek } from '../hosts/simulatedCells';
import { notModelled, openSimulatedExcel } from './simulatedExcel';

async function drawn(plan = notice): Promise<Sheet> {
  const excel = await openSimulatedExcel(emptyBook);
  await openExcelHost().apply([{ kind: 'draw', plan, after: null }]);
  const sheet = excel.book.sheets[1];
  if (!sheet) throw new Error('nothing was drawn');
  return sheet;
}

const last = notice.rows.length - 1;

describe('a plan drawn in Excel', () => {
  test('has the look of every cell', async () => {
    const sheet = await drawn();
    notice.rows.forEach(({ cells }, row) =>
      cells.forEach((cell, column) => {
        if (!cell) return;
        const { look, format } = peek(sheet, row, column);
        expect(format).toBe(cell.style.format);
        expect(look).toMatchObject({
          'font/name': cell.style.font.name,
          'font/size': cell.style.font.size,
          wraptext: cell.style.wrap === 'wrap',
        });
        expect(look['font/bold'] ?? false).toBe(cell.style.font.bold ?? false);
        expect(look['fill/color']).toBe(cell.style.fill === undefined ? undefined : `#${cell.style.fill}`);
        expect(look['borders/edgetop/style']).toBe(cell.style.border === 'thin' ? 'Continuous' : undefined);
        expect(look['protection/locked']).toBe(cell.style.entry === 'unlocked' ? false : undefined);
      }),
    );
    expect(peek(sheet, 0, 0).look.horizontalalignment).toBe('Center');
  });

  test('keeps numbers as numbers, also under a text format, and texts as texts', async () => {
    const text = { ...smallPlan('甲').rows[0]?.cells[0]?.style, format: '@' };
    const style = { ...notice.rows[last]?.cells[0]?.style, ...text } as NonNullable<(typeof notice.rows)[0]['cells'][0]>['style'];
    const sheet = await drawn({ ...smallPlan('甲'), rows: [{ cells: [{ value: 5, style }, { value: '5', style }] }] });
    expect(peek(sheet, 0, 0)).toMatchObject({ value: 5, format: '@' });
    expect(peek(sheet, 0, 1)).toMatchObject({ value: '5', format: '@' });
  });

  test('has its widths in points, as measured on an untouched column', async () => {
    // An untouched column of this Excel is 8.38 characters and 54 points (72 pixels) wide: a figure takes 8 pixels.
    const { columns } = await drawn();
    expect([0, 1, 2].map((column) => columns.get(column)?.width)).toEqual([
      (6 * 8 + 5) * 0.75,
      (24 * 8 + 5) * 0.75,
      (12 * 8 + 5) * 0.75,
    ]);
    expect(columns.get(3)?.hidden).toBe(true);
  });

  test('has its heights, merges, frozen panes and protection', async () => {
    const sheet = await drawn();
    expect([0, 1, 2, last - 1, last].map((row) => sheet.rows.get(row)?.height)).toEqual([40, undefined, 20, 20, undefined]);
    expect(sheet.merges).toMatchObject(notice.merges);
    expect(sheet.frozen).toEqual({ rows: 2, columns: 1 });
    expect(sheet.protection).not.toBeNull();
    expect(sheet.visibility).toBe('visible');
  });

  test('is set up for A4 paper, as wide as the page, with its title rows and breaks', async () => {
    const { page } = await drawn();
    expect(page).toMatchObject({
      PaperSize: 'A4',
      Orientation: 'Portrait',
      Zoom: { horizontalFitToPages: 1 },
      CenterHorizontally: true,
      FirstPageNumber: 1,
      CenterFooter: '— &P —',
      titleRows: '$1:$2',
      printArea: { row: 0, column: 0, rows: notice.print?.area.rows, columns: 3 },
      breaks: [14],
    });
    expect(page.TopMargin).toBeCloseTo(104.88, 2);
    expect(page.LeftMargin).toBeCloseTo(79.37, 2);
  });

  test('checks entries and highlights as planned', async () => {
    const { validations, highlights } = await drawn();
    expect(validations).toMatchObject([
      {
        area: { row: 2, column: 2, rows: 3, columns: 1 },
        settings: {
          Rule: { decimal: { formula1: '0', formula2: '100', operator: 'Between' } },
          Prompt: { showPrompt: true, title: '积分', message: '0 到 100 分' },
          ErrorAlert: { style: 'Stop', title: '积分不对' },
        },
      },
      { settings: { Rule: { list: { inCellDropDown: true, source: '优秀,良好' } }, ErrorAlert: { style: 'Warning' } } },
    ]);
    expect(highlights).toMatchObject([
      { area: { row: 2, column: 2, rows: 3, columns: 1 }, settings: { Formula: '=C3<60', Color: '#FFC7CE' } },
    ]);
  });
});

describe('what Excel has no room for', () => {
  const [, choice] = notice.validations;
  if (!choice) throw new Error('the notice has a list');

  test('a message is cut to what Excel shows', async () => {
    const error = { title: '题'.repeat(40), text: '字'.repeat(300) };
    const { validations } = await drawn({ ...notice, validations: [{ ...choice, error }] });
    expect(validations[0]?.settings.ErrorAlert).toMatchObject({ title: `${'题'.repeat(31)}…`, message: `${'字'.repeat(224)}…` });
  });

  test.each([
    ['too long', Array.from({ length: 60 }, (_, index) => `第${index}党小组`)],
    ['with a comma in a value', ['好,很好', '差']],
  ])('a list %s is refused before anything is drawn', async (_what, values) => {
    const drawing = drawn({ ...notice, validations: [{ ...choice, rule: { kind: 'list', values } }] });
    await expect(drawing).rejects.toMatchObject({ code: 'unsupported', applied: 0 });
  });
});

describe('writing into cells of the user', () => {
  const writeInto = async (format: string, cell: Extract<Change, { kind: 'write' }>['cells'][0][0]) => {
    const excel = await openSimulatedExcel(contractWorkbook);
    const sheet = excel.book.sheets[0];
    if (!sheet) throw new Error('the book has a sheet');
    sheet.cells.set('8:1', { value: null, formula: null, format, look: {} });
    await openExcelHost().apply([{ kind: 'write', sheet: ledger, row: 8, column: 1, cells: [[cell]] }]);
    return peek(sheet, 8, 1);
  };

  test.each(['@', 'General', '0.00'])('a formula counts and the format %s stays', async (format) => {
    expect(await writeInto(format, { kind: 'formula', formula: '=B3+1' })).toMatchObject({ formula: '=B3+1', format });
  });

  test.each(['@', '0.00'])('a number stays a number under %s', async (format) => {
    expect(await writeInto(format, { kind: 'value', value: 5 })).toMatchObject({ value: 5, format });
  });

  test.each(['@', '0.00'])('a text stays a text under %s', async (format) => {
    expect(await writeInto(format, { kind: 'value', value: '0012' })).toMatchObject({ value: '0012', format });
  });
});

test('U14 a chart takes its figures from the sheet, with our names, colours and scale', async () => {
  const plan = smallPlan('比较');
  const { cells } = plan.rows[0] ?? { cells: [] };
  const sheet = await drawn({
    ...plan,
    rows: [{ cells: [...cells, ...cells] }, { cells: [...cells, ...cells] }],
    charts: [{ kind: 'bars', title: '平均分（坐标从 70 起）', cells: { row: 0, column: 0, rows: 2, columns: 2 }, series: [{ name: '平均分', colour: '5B9BD5' }], format: '0.00', from: 70, over: { row: 3, column: 0, rows: 2, columns: 6 } }],
  });
  expect(sheet.charts).toEqual([
    {
      type: 'BarClustered',
      by: 'Columns',
      source: { row: 0, column: 0, rows: 2, columns: 2, sheet: sheet.id },
      over: { row: 3, column: 0, rows: 2, columns: 6 },
      settings: {
        ChartTitle: { Text: '平均分（坐标从 70 起）' },
        ChartLegend: { Visible: false },
        ChartDataLabels: { ShowValue: true, NumberFormat: '0.00' },
        value: { Minimum: 70 },
        category: { ReversePlotOrder: true },
        'series 0': { Name: '平均分', Fill: '#5B9BD5' },
      },
    },
  ]);
});

describe('reading', () => {
  test('a spilled array has its formula in the first cell only', async () => {
    const excel = await openSimulatedExcel(emptyBook, () => 60);
    const sheet = excel.book.sheets[0];
    if (!sheet) throw new Error('the book has a sheet');
    excel.type('名册', 1, 1, '=积分表(C2:K2,C3:K5,办法)');
    excel.type('名册', 2, 1, 70);
    excel.type('名册', 3, 1, 80);
    sheet.spills.push({ row: 1, column: 1, rows: 3, columns: 1 });
    const [content] = (await openExcelHost().read()).sheets;
    expect([...(content?.formulas ?? [])]).toEqual([['B2', '=积分表(C2:K2,C3:K5,办法)']]);
    expect(content?.values.slice(1).map((row) => row[1])).toEqual([60, 70, 80]);
  });
});

afterEach(() => {
  expect(notModelled()).toEqual([]);
});
