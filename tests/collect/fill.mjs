// Fills in workbooks with hucre, a program that is not ours: `node fill.mjs LIST`, a JSON file of
// [{"from", "to", "typed": {SHEET: {A1: VALUE}}}]. Like other programs that do not calculate, it leaves formulas without results.
import { readFileSync, writeFileSync } from 'node:fs';
import { openXlsx, saveXlsx } from 'hucre/xlsx';

for (const { from, to, typed } of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  const workbook = await openXlsx(readFileSync(from));
  for (const sheet of workbook.sheets) {
    for (const [address, value] of Object.entries(typed[sheet.name] ?? {})) {
      const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address);
      const column = [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const row = Number(digits) - 1;
      while (sheet.rows.length <= row) sheet.rows.push([]);
      while (sheet.rows[row].length <= column) sheet.rows[row].push(null);
      sheet.rows[row][column] = value;
      const cell = sheet.cells?.get(`${row},${column}`);
      if (cell !== undefined) sheet.cells.set(`${row},${column}`, { ...cell, value, type: typeof value });
    }
  }
  writeFileSync(to, await saveXlsx(workbook));
}
