import { strToU8, zipSync } from 'fflate';
import { FileRefused, openFileHost, readWorkbook, type Refusal } from '../../../src/hosts/file';
import { handMade, patchDirectory, patchLocal, sheetPart, stringsPart, withRows, zipOf } from './packages';

const SHEET = 'xl/worksheets/sheet1.xml';
const SIZE_IN_DIRECTORY = 24;
const OFFSET_IN_DIRECTORY = 42;

function refusalOf(file: Uint8Array): Refusal | null {
  try {
    readWorkbook(file);
    return null;
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal;
    throw error;
  }
}

const damagedSheet = (fault: string): object => ({ code: 'damaged', part: SHEET, fault });

describe('what is no plain workbook is named', () => {
  const types = (type: string): Uint8Array =>
    handMade({
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    });

  test.each<[string, () => Uint8Array, object]>([
    ['an empty file', () => new Uint8Array(0), { code: 'empty-file' }],
    ['a text', () => strToU8('姓名,分数\n王芳,90'), { code: 'not-a-workbook' }],
    ['a zip of something else', () => zipOf({ 'word/document.xml': '<w/>' }), { code: 'other-format', format: 'archive' }],
    ['a container with nothing in it', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]), { code: 'not-a-workbook' }],
    ['a zip with a password', () => patchDirectory(handMade(), SHEET, 8, 0x00080001), { code: 'encrypted' }],
    ['a signed file', () => handMade({ '_xmlsignatures/origin.sigs': 'x' }), { code: 'signed' }],
    ['macros', () => types('application/vnd.ms-excel.sheet.macroEnabled.main+xml'), { code: 'other-format', format: 'xlsm' }],
    ['.xlsb', () => types('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), { code: 'other-format', format: 'xlsb' }],
    ['a template', () => types('application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'), { code: 'other-format', format: 'template' }],
    [
      'Strict Open XML',
      () => handMade({ 'xl/workbook.xml': '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheets/></workbook>' }),
      { code: 'other-format', format: 'strict' },
    ],
    ['33 MB', () => new Uint8Array(33 * 1024 * 1024), { code: 'file-too-large', bytes: 33 * 1024 * 1024 }],
  ])('%s', (_, file, refusal) => {
    expect(refusalOf(file())).toEqual(refusal);
  });
});

describe('a zip that lies is refused before it costs anything', () => {
  test.each<[string, () => Uint8Array, object]>([
    ['cut in half', () => handMade().slice(0, 900), { code: 'damaged', part: 'zip', fault: 'directory' }],
    ['an entry of 70 MB', () => patchDirectory(handMade(), SHEET, SIZE_IN_DIRECTORY, 70e6), { code: 'part-too-large', part: SHEET }],
    [
      'three entries of 60 MB',
      () => [SHEET, 'xl/workbook.xml', '_rels/.rels'].reduce((file, part) => patchDirectory(file, part, SIZE_IN_DIRECTORY, 60e6), handMade()),
      { code: 'total-too-large' },
    ],
    ['600 entries', () => handMade(Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`x/${index}.xml`, '<x/>']))), { code: 'too-many-entries', entries: 605 }],
    ['more content than the directory says', () => lyingBomb(), damagedSheet('size')],
    ['less content than the directory says', () => patchBoth(handMade(), SIZE_IN_DIRECTORY, 22, 5000), damagedSheet('size')],
    ['a header that disagrees with the directory', () => patchLocal(handMade(), SHEET, 22, 77), damagedSheet('size')],
    ['a wrong checksum', () => patchDirectory(handMade(), SHEET, 16, 12345), damagedSheet('checksum')],
    ['broken deflate data', () => brokenDeflate(), damagedSheet('compression')],
    ['an entry inside another one', () => overlapping(), { code: 'damaged', part: 'b.xml', fault: 'overlap' }],
    ['an entry that points at another one', () => patchDirectory(handMade(), SHEET, OFFSET_IN_DIRECTORY, 0), damagedSheet('directory')],
    ['one name twice', () => handMade({ 'XL/WORKBOOK.XML': '<x/>' }), { code: 'damaged', part: 'zip', fault: 'directory' }],
  ])('%s', (_, file, refusal) => {
    const bytes = file();
    const started = Date.now();
    expect(refusalOf(bytes)).toEqual(refusal);
    expect(Date.now() - started).toBeLessThan(2000);
  });

  /** 60 MB of spaces that claim to be 5000 bytes. */
  function lyingBomb(): Uint8Array {
    return patchBoth(handMade({ [SHEET]: new Uint8Array(60e6).fill(32) }), SIZE_IN_DIRECTORY, 22, 5000);
  }

  function patchBoth(file: Uint8Array, directory: number, local: number, value: number): Uint8Array {
    return patchLocal(patchDirectory(file, SHEET, directory, value), SHEET, local, value);
  }

  /** The first byte of deflate data says which kind of block follows; kind 3 does not exist. */
  function brokenDeflate(): Uint8Array {
    return patchLocal(handMade(), SHEET, 30 + SHEET.length, 0xffffffff);
  }

  /** `a.bin` holds a whole entry `b.xml`, and the directory says that `b.xml` is there. */
  function overlapping(): Uint8Array {
    const whole = zipSync({ 'b.xml': strToU8('<b/>') });
    const entry = whole.slice(0, whole.length - 22 - 46 - 'b.xml'.length);
    const file = zipSync({ 'a.bin': [entry, { level: 0 }], 'b.xml': strToU8('<b/>') });
    return patchDirectory(file, 'b.xml', OFFSET_IN_DIRECTORY, 30 + 'a.bin'.length);
  }
});

describe('XML that no spreadsheet program writes', () => {
  test.each<[string, () => Uint8Array, object]>([
    ['a document type', () => handMade({ [SHEET]: `<!DOCTYPE x [<!ENTITY a "b">]>${sheetPart('')}` }), { code: 'doctype', part: SHEET }],
    [
      'a document type in the workbook part',
      () => handMade({ 'xl/workbook.xml': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><workbook/>' }),
      { code: 'doctype', part: 'xl/workbook.xml' },
    ],
    ['an unknown entity', () => withRows('<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>'), damagedSheet('xml')],
    ['nesting without end', () => withRows('<a>'.repeat(100)), { code: 'too-deep', part: SHEET }],
    ['cut in half', () => handMade({ [SHEET]: sheetPart('<row r="1">').slice(0, 90) }), damagedSheet('xml')],
    ['a mismatched tag', () => withRows('<row r="1"></c>'), damagedSheet('xml')],
    ['bytes that are no UTF-8', () => handMade({ [SHEET]: new Uint8Array([0x3c, 0x61, 0xff, 0xc0, 0x3e]) }), damagedSheet('encoding')],
    ['four thousand million rows', () => withRows('<row r="4294967295"><c><v>1</v></c></row>'), damagedSheet('address')],
    ['row 0', () => withRows('<row r="0"/>'), damagedSheet('address')],
    ['a cell off the sheet', () => withRows('<row r="1"><c r="ZZZ99999999999"><v>1</v></c></row>'), damagedSheet('address')],
    ['a merge off the sheet', () => withRows('', '', '<mergeCells><mergeCell ref="A1:ZZZ9999999"/></mergeCells>'), damagedSheet('address')],
    ['a number that is none', () => withRows('<row r="1"><c r="A1"><v>1e999</v></c></row>'), damagedSheet('value')],
    ['a string that is not there', () => handMade({ 'xl/sharedStrings.xml': stringsPart('<si><t>a</t></si>'), [SHEET]: sheetPart('<row r="1"><c r="A1" t="s"><v>1</v></c></row>') }), damagedSheet('value')],
    ['a last column filled in every row', () => withRows(Array.from({ length: 1000 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`).join('')), { code: 'too-many-cells' }],
  ])('%s', (_, file, refusal) => {
    expect(refusalOf(file())).toEqual(refusal);
  });

  test('more than two million cells, packed into a few kilobytes', () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(10_000)}</row>`;
    expect(refusalOf(withRows(row.repeat(201)))).toEqual({ code: 'too-many-cells' });
  });

  test('a shared formula that would unfold into gigabytes', () => {
    const formula = `${'A1+'.repeat(2000)}A1`;
    const children = Array.from({ length: 20_000 }, (_, row) => `<row r="${row + 2}"><c r="A${row + 2}"><f t="shared" si="0"/><v>1</v></c></row>`);
    const file = withRows(`<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A20001">${formula}</f></c></row>${children.join('')}`);
    expect(refusalOf(file)).toEqual({ code: 'too-many-cells' });
  });
});

describe('what only looks hostile is read', () => {
  test('a value in the last cell of the sheet', () => {
    const { sheets } = readWorkbook(withRows('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>'));
    expect(sheets[0]?.values[1048575]?.[16383]).toBe(7);
  });

  test('columns, merges and names that cover whole sheets', () => {
    const file = withRows('<row r="1"><c r="A1"><v>1</v></c></row>', '<cols><col min="1" max="2000000000" width="9"/></cols>', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>');
    expect(readWorkbook(file).sheets[0]?.merges).toEqual([{ row: 0, column: 0, rows: 1048576, columns: 16384 }]);
  });

  test('a sheet named like a property of every object', () => {
    const file = handMade({
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="__proto__" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="constructor">表!$A$1</definedName></definedNames></workbook>',
    });
    expect(readWorkbook(file)).toMatchObject({ sheets: [{ name: '__proto__' }], names: [{ name: 'constructor' }] });
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });

  test('relationships that lead out of the package or nowhere', () => {
    const file = handMade({
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://x/customXml" Target="../customXml/item1.xml"/><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
    });
    expect(readWorkbook(file).sheets[0]?.values).toEqual([[1]]);
  });
});

test('every refusal is a sentence that says what to do next', () => {
  const faults: Refusal[] = [
    { code: 'not-a-workbook' }, { code: 'old-format' }, { code: 'signed' }, { code: 'encrypted' }, { code: 'total-too-large' },
    { code: 'too-many-cells' }, { code: 'file-too-large', bytes: 4e7 }, { code: 'too-many-entries', entries: 600 },
    { code: 'damaged', part: SHEET, fault: 'checksum' }, { code: 'doctype', part: SHEET }, { code: 'other-format', format: 'xlsm' },
    { code: 'sheet-in-use', sheet: '甲', user: '乙' }, { code: 'text-too-long', sheet: '甲', cell: 'A1' },
  ];
  for (const refusal of faults) {
    const error = new FileRefused(refusal);
    expect(error.code).toBe('refused-file');
    expect(error.detail).toMatch(/请.+。$/);
  }
});

test('random damage never ends in anything but a refusal or a reading', () => {
  const good = handMade({ 'xl/sharedStrings.xml': stringsPart('<si><t>甲</t></si>'), [SHEET]: sheetPart('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1</f></c></row>') });
  let seed = 20260101;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  let refused = 0;
  for (let round = 0; round < 400; round += 1) {
    const bad = good.slice();
    for (let change = 0; change <= random(4); change += 1) bad[random(bad.length)] = random(256);
    try {
      openFileHost(bad);
      readWorkbook(bad);
    } catch (error) {
      expect(error).toBeInstanceOf(FileRefused);
      refused += 1;
    }
  }
  expect(refused).toBeGreaterThan(100);
});
