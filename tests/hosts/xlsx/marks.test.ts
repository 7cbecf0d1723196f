import { unzipSync, strFromU8 } from 'fflate';
import { MARK_CONDITION } from '../../../src/hosts/common/marks';
import { openFileHost } from '../../../src/hosts/file';
import { handMade, sheetPart } from './packages';

const SHEET = 'xl/worksheets/sheet1.xml';
const rule = (priority: number, formula: string): string => `<cfRule type="expression" dxfId="0" priority="${priority}"><formula>${formula.replace(/^=/, '').replace('>', '&gt;')}</formula></cfRule>`;
const own = `<cfRule type="duplicateValues" dxfId="1" priority="4"/>${rule(3, 'B3>5')}`;
const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row>';

const savedSheet = (file: Uint8Array): string => strFromU8(unzipSync(openFileHost(file).save())[SHEET] ?? new Uint8Array());

test('Z8 colours that a spreadsheet program saved with the file do not leave with it; all else stays as it is', () => {
  const marked = `<conditionalFormatting sqref="B2">${rule(1, MARK_CONDITION)}</conditionalFormatting><conditionalFormatting sqref="C2">${own}${rule(2, MARK_CONDITION)}</conditionalFormatting>`;
  const sheet = savedSheet(handMade({ [SHEET]: sheetPart(ROWS, '', marked) }));
  expect(sheet).toBe(sheetPart(ROWS, '', `<conditionalFormatting sqref="C2">${own}</conditionalFormatting>`));
});

test('a sheet without such colours is not touched', () => {
  const part = sheetPart(ROWS, '', `<conditionalFormatting sqref="C2">${own}</conditionalFormatting><conditionalFormatting sqref="D2"></conditionalFormatting>`);
  expect(savedSheet(handMade({ [SHEET]: part }))).toBe(part);
});
