import { strToU8, unzipSync, zipSync } from 'fflate';
import { collect, type CollectSource } from '../../src/actions/collect';
import { findingText, summaryPlans, type Collection } from '../../src/core';
import { readWorkbook, writeWorkbook } from '../../src/hosts/file';
import { handMade, patchDirectory, sheetPart, withRows, zipOf } from '../hosts/xlsx/packages';
import { filledBranch, returnedFile, sentTo } from './branches';

/** Files that mean harm, beside one honest file: each is refused with a sentence, and the honest one is summed up. */
const honest = filledBranch(1);
const file = returnedFile(honest);
const SHEET = 'xl/worksheets/sheet1.xml';

function collected(sources: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<Collection> {
  const given = sources.map(([name, bytes]): CollectSource => ({ name, read: () => Promise.resolve(bytes) }));
  return collect({ sources: given, sending: sentTo([honest.branch]), former: null, date: '2026-07-11' });
}

function words({ reports }: Collection, index = 0): string {
  const [found] = reports[index]?.findings ?? [];
  return found === undefined ? '' : findingText(found);
}

/** The honest workbook with parts added or replaced. */
function repacked(change: (parts: Record<string, Uint8Array>) => Record<string, string>): Uint8Array {
  const parts = unzipSync(file);
  const added = Object.entries(change(parts)).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ ...parts, ...Object.fromEntries(added) });
}

const text = (part: Uint8Array | undefined): string => new TextDecoder().decode(part);
const relation = (type: string, target: string): string => `<Relationship Id="rId999" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

/** The beginning of a file of old Office programs, with one entry in its directory. */
function container(entry: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set([...entry].flatMap((letter) => [letter.charCodeAt(0), 0]), 512);
  return bytes;
}

const HOSTILE: readonly (readonly [what: string, bytes: () => Uint8Array, says: string])[] = [
  ['an empty file', () => new Uint8Array(0), '文件是空的'],
  ['a text', () => strToU8('姓名,分数\n王芳,90'), '不是 .xlsx 工作簿'],
  ['a letter in another format', () => zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }), '不是 .xlsx 工作簿'],
  ['an old .xls', () => container('Workbook'), '旧格式的表格'],
  ['a workbook with a password', () => container('EncryptedPackage'), '密码'],
  ['a container of nothing known', () => container(''), '不是 .xlsx 工作簿'],
  ['a workbook cut off', () => file.slice(0, file.length / 2), '已损坏'],
  ['a byte flipped in a sheet', () => flipped(), '已损坏'],
  ['a zip with a password', () => patchDirectory(file, SHEET, 8, 0x00080001), '加了密码'],
  ['macros', () => repacked((parts) => ({ '[Content_Types].xml': text(parts['[Content_Types].xml']).replace('spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main').replace('vnd.openxmlformats-officedocument.ms-excel', 'vnd.ms-excel') })), '带有宏'],
  ['links to other files', () => repacked((parts) => ({ 'xl/_rels/workbook.xml.rels': text(parts['xl/_rels/workbook.xml.rels']).replace('</Relationships>', relation('externalLink', 'file:///c:/x.xlsx')) })), '引用了 1 个其他文件'],
  ['a zip bomb', () => handMade({ [SHEET]: new Uint8Array(60e6).fill(32) }), '展开后超过 48 MB'],
  ['a zip bomb that lies about its size', () => patchDirectory(handMade({ [SHEET]: new Uint8Array(30e6).fill(32) }), SHEET, 24, 5000), '已损坏'],
  ['eight megabytes of noise', () => handMade({ 'xl/media/image1.png': noise(9e6) }), '文件超过 8 MB'],
  ['nesting without end', () => withRows('<a>'.repeat(100)), '不是表格软件会写出的内容'],
  ['a document type with entities', () => handMade({ [SHEET]: `<!DOCTYPE x [<!ENTITY a "b">]>${sheetPart('')}` }), '不是表格软件会写出的内容'],
  ['a million cells', () => withRows(`<row>${'<c><v>1</v></c>'.repeat(10_000)}</row>`.repeat(61)), '单元格超过 60 万个'],
  ['a value in the last column of every row', () => withRows(Array.from({ length: 200 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`).join('')), '单元格超过 60 万个'],
  ['some other workbook', () => handMade(), '不是下发的工作簿'],
];

function flipped(): Uint8Array {
  const bad = file.slice();
  const at = Math.floor(bad.length / 3);
  bad[at] = (bad[at] ?? 0) ^ 0xff;
  return bad;
}

function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24);
}

test.each(HOSTILE)('U12 %s is refused in a sentence', async (_what, bytes, says) => {
  const started = Date.now();
  const collection = await collected([['坏.xlsx', bytes()], ['好.xlsx', file]]);
  expect(collection.reports.map(({ state }) => state)).toEqual(['refused', 'accepted']);
  expect(words(collection)).toContain(says);
  expect(words(collection)).toMatch(/请.*。$/);
  expect(Date.now() - started).toBeLessThan(15_000);
});

describe('zips of returned files', () => {
  test('U13 each file in a zip is one of its own, whatever folder it lies in; what systems leave there is passed over', async () => {
    const packed = zipSync({ '甲/1.xlsx': file, '__MACOSX/甲/._1.xlsx': strToU8('x'), '.DS_Store': strToU8('x'), '~$1.xlsx': strToU8('x'), '甲/': new Uint8Array(0), '说明.txt': strToU8('请查收') });
    const { reports } = await collected([['报来.zip', packed]]);
    expect(reports.map((report) => [report.file, report.state])).toEqual([['报来.zip/甲/1.xlsx', 'accepted'], ['报来.zip/说明.txt', 'refused']]);
  });

  test('U13 names that Windows wrote in its own code page are read', async () => {
    const packed = zipSync({ 'XX.xlsx': file });
    const gbk = [0xbc, 0xd7]; // 甲
    for (let at = 0; at + 1 < packed.length; at += 1) if (packed[at] === 0x58 && packed[at + 1] === 0x58) packed.set(gbk, at);
    expect((await collected([['报来.zip', packed]])).reports[0]?.file).toBe('报来.zip/甲.xlsx');
  });

  test.each([
    ['a name that leads out of the folder', '../../甲.xlsx'],
    ['a name from the top of a disk', '/etc/甲.xlsx'],
    ['a name on a drive', 'C:\\甲.xlsx'],
    ['a name that climbs in the middle', 'a/../../甲.xlsx'],
  ])('U12 %s is refused, the other files are read', async (_what, name) => {
    const collection = await collected([['报来.zip', zipSync({ [name]: file, '1.xlsx': file })]]);
    expect(collection.reports.map(({ state }) => state)).toEqual(['refused', 'accepted']);
    expect(words(collection)).toContain('指向别的文件夹');
  });

  test('U12 a zip in a zip is refused', async () => {
    const collection = await collected([['报来.zip', zipSync({ '又一个.zip': zipSync({ '1.xlsx': file }), '1.xlsx': file })]]);
    expect(collection.reports.map(({ state }) => state)).toEqual(['refused', 'accepted']);
    expect(words(collection)).toContain('压缩包里还有压缩包');
  });

  test('U12 a zip that claims gigabytes is refused before anything is unpacked', async () => {
    const packed = zipSync({ '1.xlsx': file, '2.xlsx': file });
    const collection = await collected([['报来.zip', patchDirectory(packed, '1.xlsx', 24, 0x7fffffff)]]);
    expect(words(collection)).toContain('展开后超过 1 GB');
  });

  test('U12 a large entry is refused by itself', async () => {
    const collection = await collected([['报来.zip', zipSync({ '大.xlsx': new Uint8Array(9e6), '1.xlsx': file })]]);
    expect(collection.reports.map(({ state }) => state)).toEqual(['refused', 'accepted']);
  });
});

test('U12 a file that cannot be read at all is one refused file, not the end of the round', async () => {
  const broken: CollectSource = { name: '坏盘.xlsx', read: () => Promise.reject(new Error('EIO')) };
  const collection = await collect({ sources: [broken, { name: '好.xlsx', read: () => Promise.resolve(file) }], sending: sentTo([honest.branch]), former: null, date: '2026-07-11' });
  expect(collection.reports.map(({ state }) => state)).toEqual(['refused', 'accepted']);
});

test('U12 random damage to a returned workbook ends in a report, never in an exception, and never in other figures', async () => {
  const right = (await collected([['好.xlsx', file]])).parts[0]?.members;
  let seed = 20260711;
  const random = (below: number): number => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 1) % below;
  const damaged = Array.from({ length: 60 }, (_, index): readonly [string, Uint8Array] => {
    const bad = file.slice();
    for (let change = 0; change <= random(3); change += 1) bad[random(bad.length)] = random(256);
    return [`${index}.xlsx`, bad];
  });
  const { reports } = await collected(damaged);
  expect(reports).toHaveLength(60);
  for (const { state, members } of reports) if (state === 'accepted') expect(members).toEqual(right);
  expect(reports.filter(({ state }) => state === 'refused').length).toBeGreaterThan(30);
});

test('U12 names of files and branches are texts in the summary', async () => {
  const collection = await collected([['=cmd|calc!A1.xlsx', strToU8('x')]]);
  const sheets = readWorkbook(writeWorkbook(summaryPlans(collection))).sheets;
  expect(sheets.flatMap(({ values }) => values.flat())).toContain('=cmd|calc!A1.xlsx');
  expect(sheets.find(({ name }) => name.startsWith('问题清单'))?.formulas.size).toBe(0);
});
