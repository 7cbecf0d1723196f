import { strFromU8, unzipSync } from 'fflate';
import type { SheetContent } from '../../../src/core';
import { openFileHost, readWorkbook } from '../../../src/hosts/file';
import type { Change } from '../../../src/hosts/types';
import { lintWorkbook } from '../../support/xlsxLint';
import { notice, smallPlan } from '../workbook';
import { withRows, zipOf } from './packages';
import { richWorkbook } from './richWorkbook';

const original = richWorkbook();

async function edited(...changes: Change[]): Promise<Uint8Array> {
  const host = openFileHost(original);
  await host.apply(changes);
  return host.save();
}

/** Names of the parts that are not the same bytes in both files. */
function differences(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names.filter((name) => !old[name] || !now[name] || Buffer.compare(old[name], now[name]) !== 0).sort();
}

function part(file: Uint8Array, name: string): string {
  return strFromU8(unzipSync(file)[name] ?? new Uint8Array());
}

function sheet(file: Uint8Array, name: string): SheetContent | undefined {
  return readWorkbook(file).sheets.find((one) => one.name === name);
}

const draw = (name: string, after: string | null): Change => ({ kind: 'draw', plan: { ...notice, name, names: [] }, after });

describe('a user’s workbook as it is read', () => {
  test('rich text without pronunciation, escaped characters, shared formulas, dates as numbers', () => {
    const ledger = sheet(original, '登记表');
    expect(ledger?.values).toEqual([['姓名'], ['王 小明', 1.5, 3.75], ['李芳\r', 2, 6.5], ['_x0041_', 46022, 115058.5]]);
    expect([...(ledger?.formulas ?? [])]).toEqual([
      ['C2', '=B2*$B$2+SUM(B$2:B2)'],
      ['C3', '=B3*$B$2+SUM(B$2:B3)'],
      ['C4', '=B4*$B$2+SUM(B$2:B4)'],
    ]);
  });

  test('prefixed elements and cells without addresses', () => {
    expect(sheet(original, '说明')?.values).toEqual([['第一行', 2], [3]]);
  });

  test('without the names of our own functions', async () => {
    const { names } = await openFileHost(original).read();
    expect(names).toEqual([{ name: '姓名', refersTo: '=登记表!$A$2:$A$4', comment: '支部名册' }]);
    expect(part(openFileHost(original).save(), 'xl/workbook.xml')).not.toContain('LAMBDA');
  });
});

describe('adding a sheet in the middle', () => {
  test('changes only the parts that list sheets and styles', async () => {
    const file = await edited(draw('公示表', '登记表'));
    expect(differences(original, file)).toEqual([
      '[Content_Types].xml', 'docProps/app.xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet4.xml',
    ]);
    expect(lintWorkbook(file)).toEqual([]);
  });

  test('keeps styles of the user in their place', async () => {
    const before = part(original, 'xl/styles.xml');
    const after = part(await edited(draw('公示表', null)), 'xl/styles.xml');
    const users = /<xf numFmtId="14"[^>]*\/><xf numFmtId="2".*?<\/xf>/.exec(before)?.[0] ?? '';
    expect(users).not.toBe('');
    expect(after.indexOf(users)).toBeGreaterThan(0);
    expect(/<cellXfs count="(\d+)"/.exec(after)?.[1]).not.toBe('3');
  });

  test('moves print titles and the tab in front along with their sheets', async () => {
    const workbook = part(await edited(draw('公示表', '登记表')), 'xl/workbook.xml');
    expect(workbook).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">登记表!$1:$2');
    expect(workbook).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">图表!$A$1:$D$9');
    expect(workbook).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="3">说明!$1:$1');
    expect(workbook).toMatch(/firstSheet="2" activeTab="2"/);
  });

  test('drawing, deleting and drawing again does not make the file grow', async () => {
    const once = await edited(draw('公示表', null));
    const host = openFileHost(once);
    for (let round = 0; round < 5; round += 1) await host.apply([{ kind: 'delete', sheet: '公示表' }, draw('公示表', null)]);
    expect(host.save().length - once.length).toBeLessThan(50);
  });
});

describe('taking a sheet out', () => {
  test('takes what only it used and leaves the rest', async () => {
    const file = await edited({ kind: 'delete', sheet: '图表' });
    const gone = differences(original, file).filter((name) => !unzipSync(file)[name]);
    expect(gone).toEqual([
      'xl/calcChain.xml', 'xl/charts/chart1.xml', 'xl/drawings/_rels/drawing1.xml.rels', 'xl/drawings/drawing1.xml',
      'xl/worksheets/_rels/sheet2.xml.rels', 'xl/worksheets/sheet2.xml',
    ]);
    expect(part(file, 'xl/workbook.xml')).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">说明!$1:$1');
    expect(part(file, 'xl/workbook.xml')).not.toContain('图表');
    expect(lintWorkbook(file)).toEqual([]);
  });

  test('is refused while a name or a chart still uses it, and nothing is changed', async () => {
    const host = openFileHost(original);
    const before = host.save();
    await expect(host.apply([draw('公示表', null), { kind: 'delete', sheet: '登记表' }])).rejects.toMatchObject({
      code: 'refused-file',
      refusal: { code: 'sheet-in-use', sheet: '登记表', user: '姓名' },
    });
    await expect(host.apply([{ kind: 'unname', name: '姓名' }, { kind: 'delete', sheet: '登记表' }])).rejects.toMatchObject({
      refusal: { code: 'sheet-in-use', user: '图表' },
    });
    expect(differences(before, host.save())).toEqual([]);
  });

  test('is allowed where a new sheet of that name takes its place', async () => {
    const file = await edited({ kind: 'delete', sheet: '登记表' }, { kind: 'draw', plan: smallPlan('登记表', '新'), after: null });
    expect(sheet(file, '登记表')?.values).toEqual([['新']]);
    expect(part(file, 'xl/charts/chart1.xml')).toContain('登记表!$B$2');
  });

  test('never leaves a workbook without a visible sheet', async () => {
    const hide = ['登记表', '图表', '说明'].map((name): Change => ({ kind: 'visibility', sheet: name, visibility: 'hidden' }));
    await expect(edited(...hide)).rejects.toMatchObject({ refusal: { code: 'last-sheet' } });
  });

  test('puts a visible sheet in front when the one in front goes or is hidden', async () => {
    const file = await edited({ kind: 'visibility', sheet: '图表', visibility: 'hidden' });
    expect(part(file, 'xl/workbook.xml')).toContain('activeTab="0"');
    expect(part(file, 'xl/worksheets/sheet2.xml')).not.toContain('tabSelected');
  });
});

describe('renaming a sheet', () => {
  test('takes its own names and the workbook’s names along', async () => {
    const file = await edited({ kind: 'rename', sheet: '图表', name: "支部 '图' 一" });
    expect(part(file, 'xl/workbook.xml')).toContain(`localSheetId="1">'支部 ''图'' 一'!$A$1:$D$9`);
    expect(lintWorkbook(file)).toEqual([]);
  });

  test('is refused while a formula or chart elsewhere says the old name', async () => {
    await expect(edited({ kind: 'rename', sheet: '登记表', name: '新表' })).rejects.toMatchObject({ refusal: { code: 'sheet-in-use', user: '图表' } });
  });

  test.each(['', '表/一', "'表", '一'.repeat(32), '表:二'])('is refused for the impossible name %j', async (name) => {
    await expect(edited({ kind: 'rename', sheet: '说明', name })).rejects.toMatchObject({ refusal: { code: 'bad-sheet-name' } });
  });
});

describe('writing cells', () => {
  const write = (sheetName: string, row: number, column: number, value: string | number): Change => ({
    kind: 'write', sheet: sheetName, row, column, cells: [[{ kind: 'value', value }]],
  });

  test('keeps the format of the cell, of its column, and all other characters of the sheet', async () => {
    const file = await edited(write('登记表', 1, 1, 9), write('登记表', 6, 1, '新'));
    const text = part(file, 'xl/worksheets/sheet1.xml');
    expect(text).toContain('<c r="B2" s="2"><v>9</v></c>');
    expect(text).toContain('<row r="7"><c r="B7" s="2" t="inlineStr">');
    expect(text).toContain('<dimension ref="A1:C7"/>');
    const undone = text
      .replace('<c r="B2" s="2"><v>9</v></c>', '<c r="B2" s="2"><v>1.5</v></c>')
      .replace(/<row r="7">.*?<\/row>/, '')
      .replace('A1:C7', 'A1:C4')
      .replace('<row r="2">', '<row r="2" spans="1:3">');
    expect(undone).toBe(part(original, 'xl/worksheets/sheet1.xml'));
    expect(part(file, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    expect(lintWorkbook(file)).toEqual([]);
  });

  test('over the first cell of a shared formula leaves the others their formula', async () => {
    const file = await edited(write('登记表', 1, 2, 100));
    expect([...(sheet(file, '登记表')?.formulas ?? [])]).toEqual([
      ['C3', '=B3*$B$2+SUM(B$2:B3)'],
      ['C4', '=B4*$B$2+SUM(B$2:B4)'],
    ]);
  });

  test('among cells without addresses moves none of them', async () => {
    const file = await edited(write('说明', 0, 3, '右'), write('说明', 1, 1, '后'), write('说明', 4, 0, '下'));
    expect(sheet(file, '说明')?.values).toEqual([['第一行', 2, null, '右'], [3, '后'], [], [], ['下']]);
    expect(lintWorkbook(file)).toEqual([]);
  });

  test('before the first and between cells of a row, and into an empty row', async () => {
    const host = openFileHost(withRows('<row r="2"/><row r="3"><c r="B3"><v>2</v></c><c r="D3"><v>4</v></c></row>'));
    const one = (value: number) => ({ kind: 'value', value }) as const;
    await host.apply([{ kind: 'write', sheet: '表', row: 0, column: 0, cells: [[one(1)], [one(2)], [one(3), null, one(3), null, one(5)]] }]);
    expect(sheet(host.save(), '表')?.values).toEqual([[1], [2], [3, 2, 3, 4, 5]]);
    expect(lintWorkbook(host.save())).toEqual([]);
  });

  test('outside the sheet is refused', async () => {
    await expect(edited(write('登记表', 1048576, 0, 1))).rejects.toMatchObject({ refusal: { code: 'off-the-sheet' } });
  });
});

test('a cancelled run leaves the file as it was', async () => {
  const host = openFileHost(original);
  const before = host.save();
  const control = new AbortController();
  const many = Array.from({ length: 200 }, (_, index) => draw(`表${index}`, null));
  const running = host.apply(many, { signal: control.signal, onProgress: (done) => done === 3 && control.abort() });
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  expect(differences(before, host.save())).toEqual([]);
});

test('a locked list of sheets is respected', async () => {
  const { 'xl/workbook.xml': workbook = new Uint8Array(), ...rest } = unzipSync(original);
  const locked = zipOf({ ...rest, 'xl/workbook.xml': strFromU8(workbook).replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>') });
  await expect(openFileHost(locked).apply([draw('公示表', null)])).rejects.toMatchObject({ name: 'HostError', code: 'protected', detail: '公示表' });
});

test('what marks the workbook as ours is a document property, and writing it twice changes it', () => {
  const once = openFileHost(original).save({ identity: '登记表 1' });
  const twice = openFileHost(once).save({ identity: '登记表 2' });
  expect(part(once, 'docProps/custom.xml')).toContain('登记表 1');
  expect(part(twice, 'docProps/custom.xml').match(/<property /g)).toHaveLength(1);
  expect([original, once, twice].map((file) => openFileHost(file).identity())).toEqual([null, '登记表 1', '登记表 2']);
});
