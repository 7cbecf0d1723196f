// The cells, formulas, merges and widths of plans.json written by hucre; prints its processor time in milliseconds.
import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';

const books = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const start = process.cpuUsage();
for (const plans of books) await writeXlsx({ sheets: plans.map(sheetOf) });
const { user, system } = process.cpuUsage(start);
console.log((user + system) / 1000);

function sheetOf(plan) {
  const cells = new Map();
  const rows = plan.rows.map((row, at) =>
    row.cells.map((cell, column) => {
      if (cell === null) return null;
      cells.set(`${at},${column}`, { style: styleOf(cell.style), ...(cell.formula === undefined ? {} : { formula: cell.formula.slice(1) }) });
      return cell.value;
    }),
  );
  const merges = plan.merges.map(({ row, column, rows: down, columns }) => ({ startRow: row, startCol: column, endRow: row + down - 1, endCol: column + columns - 1 }));
  return { name: plan.name, hidden: plan.visibility !== 'visible', rows, cells, merges, columns: plan.columns.map(({ width }) => ({ width })) };
}

function styleOf({ font, fill, border, horizontal, vertical, wrap, format, entry }) {
  const thin = { style: 'thin' };
  return {
    font: { name: font.name, size: font.size, bold: font.bold === true },
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(border === 'thin' ? { border: { left: thin, right: thin, top: thin, bottom: thin } } : {}),
    alignment: { horizontal, vertical, wrapText: wrap === 'wrap' },
    numFmt: format,
    protection: { locked: entry === 'locked' },
  };
}
