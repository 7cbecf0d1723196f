/** Workbooks as ExcelJS writes them; it is installed beside the measurements, `npm ci` in bench/. */
import { createRequire } from 'node:module';

const ExcelJS = createRequire(new URL('../../bench/package.json', import.meta.url))('exceljs');
const DAY = new Date('2026-04-03T09:00:00Z');

export async function byExcelJs(path, sheets) {
  const book = new ExcelJS.Workbook();
  book.creator = 'ExcelJS';
  book.created = book.modified = DAY;
  for (const given of sheets) await draw(book.addWorksheet(given.name), given);
  await book.xlsx.writeFile(path);
}

async function draw(sheet, { rows, merges = [], hidden = [], choices = {}, filter, freeze, guarded }) {
  rows.forEach((cells, row) => cells.forEach((value, column) => put(sheet.getCell(row + 1, column + 1), value)));
  for (const area of merges) sheet.mergeCells(area);
  for (const row of hidden) sheet.getRow(row).hidden = true;
  for (const [area, words] of Object.entries(choices)) sheet.dataValidations.add(area, { type: 'list', allowBlank: true, formulae: [`"${words.join()}"`] });
  if (filter) sheet.autoFilter = filter;
  if (freeze) sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: 1, topLeftCell: freeze }];
  if (guarded) await sheet.protect('', { spinCount: 1 });
}

function put(cell, given) {
  if (given === null || typeof given !== 'object' || 'error' in given) cell.value = given;
  else if ('f' in given) cell.value = { formula: given.f, result: given.v };
  else if ('like' in given) cell.value = { sharedFormula: given.like, result: given.v };
  else if ('runs' in given) cell.value = { richText: given.runs.map((text, index) => ({ text, font: { bold: index % 2 === 0 } })) };
  else if ('link' in given) cell.value = { text: given.link, hyperlink: given.to };
  else if ('percent' in given) Object.assign(cell, { value: given.percent, numFmt: '0%' });
  else throw new Error(JSON.stringify(given));
}
