import { strToU8, zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export type PartTexts = Readonly<Record<string, string | Uint8Array>>;

/** The smallest workbook, written by hand: one sheet `表`. Parts given replace or extend it; `''` leaves one out. */
export function handMade(parts: PartTexts = {}): Uint8Array {
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheetPart('<row r="1"><c r="A1"><v>1</v></c></row>'),
    ...parts,
  });
}

export function sheetPart(rows: string, before = '', after = ''): string {
  return `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function stringsPart(items: string): string {
  return `<sst xmlns="${MAIN}">${items}</sst>`;
}

/** A workbook whose only sheet has these rows. */
export function withRows(rows: string, before = '', after = ''): Uint8Array {
  return handMade({ 'xl/worksheets/sheet1.xml': sheetPart(rows, before, after) });
}

export function zipOf(parts: PartTexts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content !== '') files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { level: 6, mtime: new Date(2026, 0, 1) });
}

/** Changes one field of the directory entry (`offset` as in the zip specification) of a part. */
export function patchDirectory(file: Uint8Array, part: string, offset: number, value: number): Uint8Array {
  const patched = file.slice();
  const at = find(patched, [0x50, 0x4b, 0x01, 0x02], 46, part);
  new DataView(patched.buffer).setUint32(at + offset, value, true);
  return patched;
}

/** The same for the entry's own header. */
export function patchLocal(file: Uint8Array, part: string, offset: number, value: number): Uint8Array {
  const patched = file.slice();
  const at = find(patched, [0x50, 0x4b, 0x03, 0x04], 30, part);
  new DataView(patched.buffer).setUint32(at + offset, value, true);
  return patched;
}

function find(bytes: Uint8Array, signature: readonly number[], nameOffset: number, name: string): number {
  const wanted = strToU8(name);
  for (let at = 0; at < bytes.length; at += 1) {
    if (signature.every((byte, index) => bytes[at + index] === byte) && wanted.every((byte, index) => bytes[at + nameOffset + index] === byte)) return at;
  }
  throw new Error(`no ${name} in the zip`);
}
