import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asWorkbook, FileRefused, readCsv, readWorkbook } from '../../src/hosts/file';
import { zipOf } from '../hosts/xlsx/packages';
import { schemeOf } from '../support/ledgers';
import { testWith } from '../support/programs';
import { encoded, texts } from './cases/kinds';
import { storedByLibreOffice, type Stored } from './libreOffice';
import { told } from './told';

/** Files of other kinds than .xlsx: text files are ledgers like any other, the rest is refused with what to do. */
const SCHEME = schemeOf('zhangdian-2017');

describe('L24 L1 R1 the corpus: text files', () => {
  const expected = JSON.parse(readFileSync(join(__dirname, 'cases/kinds.json'), 'utf8')) as Readonly<Record<string, readonly string[]>>;

  test.each(texts.map((each) => [each.name, each] as const))('%s', (name, { file, encoding, text }) => {
    expect(told(readWorkbook(asWorkbook(encoded(text, encoding), file)), SCHEME)).toEqual(expected[name]);
  });

  test('nothing is expected of a file that is not there', () => {
    expect(Object.keys(expected)).toEqual(texts.map(({ name }) => name));
  });
});

function sentence(bytes: Uint8Array, file: string): string {
  try {
    readWorkbook(asWorkbook(bytes, file));
    return 'read';
  } catch (problem) {
    if (problem instanceof FileRefused) return problem.detail;
    throw problem;
  }
}

const RESAVE = '请用 Excel 或 WPS 打开后另存为 .xlsx，再试一次。';
const plain = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...list: readonly number[]): Uint8Array => Uint8Array.from([...list, ...new Array<number>(600).fill(0)]);
const typed = (type: string): Uint8Array =>
  zipOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="${type}"/></Types>`,
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="main.bin"/></Relationships>',
    'main.bin': 'x',
  });

/** A container of old Office with these entries in its directory. */
function container(...entries: readonly string[]): Uint8Array {
  const file = new Uint8Array(512 * 4);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...entries].forEach((name, index) => file.set(Buffer.from(name, 'utf16le'), 1024 + index * 128));
  return file;
}

describe('L25 the corpus: files that are refused', () => {
  test.each<[string, string, Uint8Array, string]>([
    ['an old workbook', '登记表.xls', container('Workbook'), `这是旧格式的表格（.xls 或 .et）。${RESAVE}`],
    ['one of WPS', '登记表.et', container('Workbook', 'ETExtData'), `这是旧格式的表格（.xls 或 .et）。${RESAVE}`],
    ['one of Excel 5', '登记表.xls', container('Book'), `这是旧格式的表格（.xls 或 .et）。${RESAVE}`],
    ['one of Excel 4', '登记表.xls', bytes(0x09, 0x04, 0x06, 0x00), `这是旧格式的表格（.xls 或 .et）。${RESAVE}`],
    ['a workbook with a password', '登记表.xlsx', container('EncryptionInfo', 'EncryptedPackage'), '文件加了密码。请打开后去掉密码，另存为 .xlsx，再试一次。'],
    ['an old workbook called .csv', '登记表.csv', container('Workbook'), `这是旧格式的表格（.xls 或 .et）。${RESAVE}`],
    ['a binary workbook', '登记表.xlsb', typed('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), `这是二进制工作簿（.xlsb）。${RESAVE}`],
    ['a workbook of OpenDocument', '登记表.ods', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), `这是 OpenDocument 表格（.ods）。${RESAVE}`],
    ['an old text document', '登记表.doc', container('WordDocument'), '这是文字文档（Word），不是工作簿。请把其中的表格复制到 Excel 或 WPS 表格里，另存为 .xlsx，再试一次。'],
    ['a text document', '登记表.docx', typed('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'), '这是文字文档（Word），不是工作簿。请把其中的表格复制到 Excel 或 WPS 表格里，另存为 .xlsx，再试一次。'],
    ['a text document of OpenDocument', '登记表.odt', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), '这是文字文档（Word），不是工作簿。请把其中的表格复制到 Excel 或 WPS 表格里，另存为 .xlsx，再试一次。'],
    ['slides', '汇报.pptx', typed('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'), '这是演示文稿，不是工作簿。请选择 .xlsx 或 .csv 文件。'],
    ['a PDF', '公示表.pdf', plain('%PDF-1.7\n'), '这是 PDF，里面的表读不出来。请向发来的人要原来的表格，另存为 .xlsx，再试一次。'],
    ['a photograph', '登记表.jpg', bytes(0xff, 0xd8, 0xff, 0xe0), '这是图片，里面的字读不出来。请向发来的人要原来的表格，另存为 .xlsx，再试一次。'],
    ['a picture of the screen', '登记表.xlsx', bytes(0x89, 0x50, 0x4e, 0x47), '这是图片，里面的字读不出来。请向发来的人要原来的表格，另存为 .xlsx，再试一次。'],
    ['a bitmap', '登记表.bmp', bytes(0x42, 0x4d, 0x36, 0x10, 0x00, 0x00), '这是图片，里面的字读不出来。请向发来的人要原来的表格，另存为 .xlsx，再试一次。'],
    ['a web page with the name of a workbook', '导出.xls', plain('\uFEFF\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>'), `这是网页，只是用了表格的扩展名（有的系统这样导出）。${RESAVE}`],
    ['a table of a web page', '导出.xls', encoded('<table border="1"><tr><td>姓名</td></tr></table>', 'GB18030'), `这是网页，只是用了表格的扩展名（有的系统这样导出）。${RESAVE}`],
    ['XML of 2003', '登记表.xls', plain('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'), `这是 XML 文件（如“XML 表格 2003”），不是 .xlsx。${RESAVE}`],
    ['a zip', '各支部.zip', zipOf({ '第一支部.xlsx': 'x' }), '这是压缩包。请先解开，再打开里面的 .xlsx。'],
    ['an archive of another kind', '各支部.rar', plain('Rar!\u001a\u0007'), '这是压缩包。请先解开，再打开里面的 .xlsx。'],
    ['nothing', '登记表.xlsx', new Uint8Array(), '文件是空的，可能没有存完或没有下载完。请重新保存或下载后再试。'],
    ['nothing in a .csv', '登记表.csv', new Uint8Array(), '文件是空的，可能没有存完或没有下载完。请重新保存或下载后再试。'],
    ['a text with the name of a workbook', '登记表.xlsx', plain('姓名,无故缺勤\n王芳,1'), `这不是 .xlsx 工作簿。${RESAVE}`],
    ['a .csv in no encoding we know', '登记表.csv', bytes(0xb1, 0x00, 0xff, 0x07), '文件的文字编码认不出来。请用 Excel 或 WPS 打开后另存为 .xlsx（或“CSV UTF-8”），再试一次。'],
    ['a .csv with a quote that is never closed', '登记表.csv', plain('姓名,备注\n王芳,"请假\n李强,\n'), '第 2 条记录的双引号没有成对，后面的内容分不出列。请补上引号，或用 Excel、WPS 打开后另存为 .xlsx，再试一次。'],
  ])('%s', (_what, file, content, expected) => {
    expect(sentence(content, file)).toBe(expected);
  });
});

describe('L24 a text file', () => {
  const read = (text: string, file = '名册.csv') => readCsv(plain(text), file);

  test('only plain decimals are numbers', () => {
    const fields = ['12', '-1.50', '0', '0.5', '001', '1,5', '1e3', '+5', ' 5', '95%', '340102199001011234', '1234567890.123456', '2026-03-01', 'TRUE', '=1+1', '.5'];
    expect(read(fields.join('\t')).values).toEqual([[12, -1.5, 0, 0.5, '001', '1,5', '1e3', '+5', ' 5', '95%', '340102199001011234', '1234567890.123456', '2026-03-01', 'TRUE', '=1+1', '.5']]);
  });

  test('quotes, doubled quotes and quotes that are letters', () => {
    expect(read('"甲""乙""",丙"丁",\n"一\r\n二",,\n""').values).toEqual([['甲"乙"', '丙"丁"', null], ['一\n二', null, null], [null]]);
  });

  test.each([
    ['登记表 2026-03.csv', '登记表 2026-03'],
    ['a/b\\名册.v2.CSV', '名册.v2'],
    ["'第一支部[1]'.csv", '第一支部 1'],
    ['.csv', 'Sheet1'],
    [`${'长'.repeat(40)}.csv`, '长'.repeat(31)],
  ])('%s is the sheet %s', (file, name) => {
    expect(read('姓名', file).name).toBe(name);
  });

  test('is a workbook whatever its name is, where it is one', () => {
    const workbook = asWorkbook(plain('姓名\n王芳'), '名册.csv');
    expect(asWorkbook(workbook, '名册.csv')).toBe(workbook);
  });

  test.each<[string, string, object]>([
    ['too many columns', ','.repeat(17000), { code: 'too-many-cells' }],
    ['too many rows', '\n'.repeat(1_100_000), { code: 'too-many-cells' }],
    ['too many cells', `${'1,'.repeat(999)}1\n`.repeat(2001), { code: 'too-many-cells' }],
    ['a text that no cell holds', `姓名\n${'长'.repeat(32768)}`, { code: 'text-too-long', sheet: '名册', cell: 'A2' }],
  ])('with %s is refused', (_what, text, refusal) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ refusal }));
  });
});

const UTF8 = '76';
const GB18030 = '85';
const UTF16 = '65535';
const csv = (file: string, separator: string, charset: string): Stored => ({ file, filter: 'Text - txt - csv (StarCalc)', option: { name: 'FilterOptions', value: `${separator},34,${charset},1` } });

testWith(['soffice'], 'L24 L25 files that LibreOffice stores are read, or refused with what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kinds-'));
  try {
    const rows = [['姓名', '无故缺勤'], ['王芳', 1], ['李强', 2.5]];
    const stored = storedByLibreOffice(folder, rows, [
      csv('gb18030.csv', '44', GB18030),
      csv('utf8.csv', '59', UTF8),
      csv('utf16.csv', '9', UTF16),
      { file: '旧.xls', filter: 'MS Excel 97' },
      { file: '加密.xlsx', filter: 'Calc MS Excel 2007 XML', option: { name: 'EncryptionData' } },
      { file: '表.ods', filter: 'calc8' },
      { file: '表.pdf', filter: 'calc_pdf_Export' },
      { file: '网页.xls', filter: 'HTML (StarCalc)' },
      { file: '2003.xls', filter: 'MS Excel 2003 XML' },
    ]);
    const read = (file: string): Uint8Array => stored.get(file) ?? new Uint8Array();
    for (const file of ['gb18030.csv', 'utf8.csv', 'utf16.csv']) expect(readCsv(read(file), file).values).toEqual(rows);
    expect(Buffer.from(read('gb18030.csv')).subarray(1, 3).toString('hex')).toBe('d0d5');
    expect(['旧.xls', '加密.xlsx', '表.ods', '表.pdf', '网页.xls', '2003.xls'].map((file) => sentence(read(file), file).replace(/。.*/, ''))).toEqual([
      '这是旧格式的表格（.xls 或 .et）',
      '文件加了密码',
      '这是 OpenDocument 表格（.ods）',
      '这是 PDF，里面的表读不出来',
      '这是网页，只是用了表格的扩展名（有的系统这样导出）',
      '这是 XML 文件（如“XML 表格 2003”），不是 .xlsx',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
