import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeWorkbook } from '../../../src/hosts/file';
import { lintWorkbook } from '../../support/xlsxLint';
import { notice } from '../workbook';

const sound = writeWorkbook([notice]);

/** The file with one text in one part replaced. */
function spoilt(part: string, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(sound);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to spoil in ${part}`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

test('a workbook that we wrote is sound', () => {
  expect(lintWorkbook(sound)).toEqual([]);
});

const WORKBOOK = 'xl/workbook.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';

test.each([
  ['no visible sheet', WORKBOOK, ' r:id', ' state="hidden" r:id'],
  ['name twice', WORKBOOK, '</definedNames>', '<definedName name="公示区">1</definedName></definedNames>'],
  ['name local to no sheet', WORKBOOK, 'localSheetId="0"', 'localSheetId="7"'],
  ['name refers to no sheet', WORKBOOK, "'公示表 2026-H1'!", "'没有'!"],
  ['row 2 after row 2', SHEET, '<row r="3"', '<row r="2"'],
  ['A2 is out of order', SHEET, 'r="B2"', 'r="A2"'],
  ['has no style', SHEET, 's="1"', 's="999"'],
  ['is no number', SHEET, '<v>82.15</v>', '<v>NaN</v>'],
  ['longer than 32767', SHEET, '党员积分公示表', '长'.repeat(32768)],
  ['merges overlap', SHEET, '</mergeCells>', '<mergeCell ref="B1:D2"/></mergeCells>'],
  ['rule without its look', SHEET, 'dxfId="0"', 'dxfId="5"'],
  ['bad sqref', SHEET, 'sqref="C3:C5"', 'sqref="C3:"'],
  ['prompt longer than 255', SHEET, '0 到 100 分', '长'.repeat(256)],
  ['footer longer than 255', SHEET, '— &amp;P —', '长'.repeat(256)],
  ['has no font', STYLES, 'fontId="1"', 'fontId="99"'],
  ['count of cellXfs is wrong', STYLES, /<cellXfs count="\d+"/, '<cellXfs count="77"'],
  ['content type of a missing part', '[Content_Types].xml', 'sheet1.xml', 'sheet9.xml'],
])('a file with the mistake "%s" is noticed', (problem, part, from, to) => {
  expect(lintWorkbook(spoilt(part, from, to)).join('\n')).toContain(problem);
});
