import { unzipSync } from 'fflate';
import type { SheetPlan } from '../../../src/core';
import { openZip, readWorkbook, storedEntry, workbookWriter, writeWorkbook } from '../../../src/hosts/file';
import { lintWorkbook } from '../../support/xlsxLint';
import { notice, smallPlan, style } from '../workbook';

/** Many workbooks by one writer: each as if it had been written alone. */
const shared = notice;
const own = (text: string): SheetPlan => ({ ...smallPlan('自己的'), rows: [{ cells: [{ value: text, style }] }] });
const listed = (values: readonly string[]): SheetPlan => ({
  ...smallPlan('下拉'),
  validations: [{ area: { row: 0, column: 0, rows: 3, columns: 1 }, rule: { kind: 'list', values }, prompt: null, onError: 'stop', error: { title: '不在其中', text: '请选择' } }],
});

test('a sheet that comes again is the same in every workbook, wherever it stands', () => {
  const write = workbookWriter();
  const books = [write([shared, own('甲')]), write([own('乙'), shared]), write([own('丙'), { ...smallPlan('空') }, shared], { identity: '丙' })];
  const sheets = books.map((book) => readWorkbook(book).sheets.find(({ name }) => name === shared.name));
  expect(sheets[0]).toEqual(readWorkbook(writeWorkbook([shared])).sheets[0]);
  expect(sheets[1]).toEqual(sheets[0]);
  expect(sheets[2]).toEqual(sheets[0]);
  for (const book of books) expect(lintWorkbook(book)).toEqual([]);
});

test('nothing of one workbook is in the next, long lists of choices neither', () => {
  const write = workbookWriter();
  const names = (branch: string): string[] => Array.from({ length: 90 }, (_, index) => `${branch}${index}号`);
  const first = write([listed(names('甲')), own('甲的')], { identity: '甲' });
  const second = write([listed(names('乙')), own('乙的')], { identity: '乙' });
  const text = (book: Uint8Array): string => Object.values(unzipSync(book)).map((part) => new TextDecoder().decode(part)).join('');
  expect(text(first)).toContain('甲89号');
  expect(text(second)).not.toContain('甲');
  expect(readWorkbook(second).sheets.find(({ name }) => name === '_选项')?.values).toHaveLength(90);
});

test('a row that several sheets share is drawn at its own place in each', () => {
  const cells = [{ value: '同一行', style }];
  const at = (row: number): SheetPlan => ({ ...smallPlan(`第${row}行`), rows: [...Array.from({ length: row }, () => ({ cells: [] })), { cells }, { height: 30, cells }] });
  const { sheets } = readWorkbook(workbookWriter()([at(0), at(1), at(2)]));
  expect(sheets.map(({ values }) => values.map((row) => row[0] ?? null))).toEqual([['同一行', '同一行'], [null, '同一行', '同一行'], [null, null, '同一行', '同一行']]);
});

test('programs are asked to compute where there are formulas, and only there', () => {
  const cell = (value: number | null, formula?: string): SheetPlan => ({ ...smallPlan('算'), rows: [{ cells: [{ value, ...(formula === undefined ? {} : { formula }), style }] }] });
  const asks = (plan: SheetPlan): boolean => new TextDecoder().decode(unzipSync(writeWorkbook([plan]))['xl/workbook.xml']).includes('fullCalcOnLoad="1"');
  expect([cell(3), cell(3, '=1+2'), cell(null, '=1+2')].map(asks)).toEqual([false, true, true]);
});

test('sheets of one name, and names that no program takes, are refused', () => {
  expect(() => writeWorkbook([smallPlan('表'), smallPlan('表')])).toThrow(expect.objectContaining({ code: 'sheet-exists' }));
  expect(() => writeWorkbook([smallPlan('a/b')])).toThrow(expect.objectContaining({ code: 'refused-file' }));
});

test('a zip is refused before it has more files than its format can tell', () => {
  const zip = openZip(() => undefined);
  const entry = storedEntry('空', new Uint8Array());
  for (let count = 0; count < 65_535; count += 1) zip.add(entry);
  expect(() => zip.add(entry)).toThrow(expect.objectContaining({ detail: expect.stringContaining('存到文件夹') }));
});
