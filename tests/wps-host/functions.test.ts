import { openStorage, registerFunctions } from '../../src/hosts/wps';
import { functionTable } from '../../src/wps/functionTable';
import { drawn, schemeOf } from '../support/ledgers';
import { schemeToSheet, type CellValue, type WorkbookContent } from '../../src/core';
import { opened, otherwise, type Opened } from './books';
import { sheetNamed } from './model';
import { peek } from '../hosts/simulatedCells';
import type { Profile } from './profiles';
import { expectWholeAndTidy } from './standIn';
import { OMITTED } from './world';

const LABELS = ['无故缺勤', '因事请假', '党费', '爱岗敬业', '志愿服务', '团结守纪', '组织工作', '违规违纪'];
const WANG = [1, 0, '足额', '优秀', 9, 10, '良好 12', null];

function book(record: readonly CellValue[] = WANG): WorkbookContent {
  const ledger = { name: '登记表', visibility: 'visible' as const, values: [LABELS, record], formulas: new Map(), merges: [] };
  const scheme = schemeToSheet(schemeOf('zhangdian-2017'));
  return { sheets: [ledger, drawn(scheme)], names: scheme.names };
}

function registered(record?: readonly CellValue[], difference: Partial<Profile> = {}): Opened {
  const all = opened(book(record), otherwise(difference));
  openStorage(all.found.root).set('functions', registerFunctions(all.found.root, functionTable));
  return all;
}

function result({ wps }: Opened, formula: string): CellValue {
  wps.type('登记表', 5, 9, formula);
  return peek(sheetNamed(wps.book, '登记表'), 5, 9).value;
}

describe('functions registered with WPS', () => {
  test('give a member’s points under the short and the long name, of the workbook’s regulation and of a built-in one', () => {
    const wps = registered();
    expect(result(wps, '=积分(A1:H1,A2:H2,办法)')).toBe(81);
    expect(result(wps, '=积分值(A1:H1,A2:H2,"zhangdian-2017")')).toBe(81);
    expect(result(wps, '=积分值(A1:H1,A2:H2,办法,"2026-03")')).toBe(81);
  });

  test('F3 a blank entry is no 0: an error, and the words stand in 积分说明', () => {
    const wps = registered([null, ...WANG.slice(1)]);
    expect(result(wps, '=积分(A1:H1,A2:H2,办法)')).toEqual({ error: '#VALUE!' });
    expect(result(wps, '=积分说明(A1:H1,A2:H2,办法)')).toContain('“无故缺勤”未填');
  });

  test('积分表 fills a block, with the words in a column of their own', () => {
    const wps = registered([null, ...WANG.slice(1)]);
    expect(result(wps, '=积分表(A1:H1,A2:H2,办法)')).toBe('');
    expect(peek(sheetNamed(wps.wps.book, '登记表'), 5, 10).value).toContain('无故缺勤');
  });

  test('F1 errors of other cells are told apart from words and numbers', () => {
    const wps = registered([{ error: '#DIV/0!' }, ...WANG.slice(1)]);
    result(wps, '=积分表(A1:H1,A2:H2,办法)');
    expect(peek(sheetNamed(wps.wps.book, '登记表'), 5, 10).value).toContain('#DIV/0!');
  });

  test('are described from the one table: blocks in, what is left out marked', () => {
    const seen: unknown[][] = [];
    const { found } = opened();
    registerFunctions({ ...found.root, AddCustomFunction: (...args) => void seen.push(args) }, functionTable);
    const [namespace, name, , metadata] = seen[0] ?? [];
    expect([namespace, name]).toEqual(['', '积分值']);
    expect(metadata).toMatchObject({ result: { type: 'any' }, parameters: [{ name: '项目', type: 'any[][]' }, {}, {}, { name: '期间', type: 'any[][]?' }] });
    expect(seen.map((args) => args[1])).toEqual(expect.arrayContaining(['积分', '等次', '名次']));
  });

  test.each<[string, unknown]>([
    ['rows of rows', [LABELS]],
    ['a flat list', LABELS.map((label) => [label]).flat()],
    ['a range object', { Value2: [LABELS], Rows: { Count: 1 }, Columns: { Count: LABELS.length } }],
    ['a range object with items', { Value2: { Item: (_row: number, column: number) => LABELS[column - 1] }, Rows: { Count: 1 }, Columns: { Count: LABELS.length } }],
  ])('take cells as %s', (_how, labels) => {
    const calls = new Map<string, (...args: unknown[]) => unknown>();
    const { found } = opened();
    registerFunctions({ ...found.root, AddCustomFunction: (_namespace, name, callback) => void calls.set(name, callback) }, functionTable);
    const record = Array.isArray(labels) && !Array.isArray(labels[0]) ? WANG : [WANG];
    // A column of labels needs a column of entries beside it: only the number of cells counts.
    expect(calls.get('积分')?.(labels, record, [['zhangdian-2017']], OMITTED)).toBe(81);
    expect(calls.get('积分')?.(labels, record, 'zhangdian-2017', [[OMITTED]])).toBe(81);
  });
});

describe('what the host says of the functions', () => {
  const names = (from: Opened): Promise<string> => from.host.shortNames();

  test.each<[string, Partial<Profile>, string]>([
    ['work', {}, 'ready'],
    ['work a little later', { functions: 'answer late' }, 'ready'],
    ['are taken and never called', { functions: 'dead' }, 'absent'],
    ['would take a blank for 0', { blankArguments: 'zero' }, 'absent'],
  ])('where they %s', async (_how, difference, answer) => {
    const all = registered(WANG, difference);
    expect(all.host.features.has('functions')).toBe(true);
    expect(await names(all)).toBe(answer);
    expect(all.host.features.has('functions')).toBe(answer === 'ready');
    expect(all.wps.book.sheets.map(({ name }) => name)).toEqual(['登记表', '积分办法']);
    expect(all.wps.book.active.name).toBe('登记表');
    expectWholeAndTidy(all.wps);
  });

  test.each<[string, Partial<Profile>]>([
    ['are too new for the build', { absent: ['WPS.EtAddonRoot.AddCustomFunction'] }],
    ['want a namespace', { functions: 'namespaced' }],
  ])('where they %s there are none', (_why, difference) => {
    expect(registered(WANG, difference).host.features.has('functions')).toBe(false);
  });

  test('a name of the user’s is kept; one that Excel’s side left behind goes, because it would hide the function', async () => {
    const all = registered();
    all.wps.book.names.push({ name: '积分', refersTo: '=LAMBDA(x,x)', comment: 'jifenbu:function' });
    expect(await names(all)).toBe('ready');
    expect(all.wps.book.names.map(({ name }) => name)).toEqual(['办法']);
    all.wps.book.names.push({ name: '积分', refersTo: '=登记表!$A$1', comment: '本单位' });
    expect(await names(all)).toBe('taken');
    expect(all.wps.book.names.map(({ name }) => name)).toEqual(['办法', '积分']);
  });

  test('in a protected workbook nothing can be tried, and that is said', async () => {
    const all = registered();
    all.wps.book.structure = 'protected';
    await expect(names(all)).rejects.toMatchObject({ code: 'protected' });
    expect(all.wps.world.changes).toBe(0);
  });

  test('a trial that fails half-way leaves no sheet behind', async () => {
    const all = registered();
    all.wps.world.beforeChange = (number) => {
      if (number === 2) throw new Error('操作失败');
    };
    await expect(names(all)).rejects.toMatchObject({ code: 'host' });
    expect(all.wps.book.sheets.map(({ name }) => name)).toEqual(['登记表', '积分办法']);
    expectWholeAndTidy(all.wps);
  });

  test('spilling is promised only where the build knows it', () => {
    expect(opened().host.features.has('spill')).toBe(true);
    expect(opened(undefined, otherwise({ absent: ['Et.Range.Formula2'] })).host.features.has('spill')).toBe(false);
  });
});
