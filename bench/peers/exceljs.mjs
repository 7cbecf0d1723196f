// The sheets of plans.json written by ExcelJS; prints its processor time in milliseconds.
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { areaA1 } from './cells.mjs';

const books = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const start = process.cpuUsage();
for (const plans of books) {
  const book = new ExcelJS.Workbook();
  for (const plan of plans) draw(book, plan);
  await book.xlsx.writeBuffer();
}
const { user, system } = process.cpuUsage(start);
console.log((user + system) / 1000);

function draw(book, plan) {
  const { frozen, print } = plan;
  const sheet = book.addWorksheet(plan.name, {
    state: plan.visibility,
    views: [frozen.rows + frozen.columns > 0 ? { state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows } : {}],
    pageSetup: print === null ? {} : { paperSize: 9, orientation: print.orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true, printArea: areaA1(print.area) },
    headerFooter: print === null ? {} : { oddFooter: `&C${print.footer}` },
  });
  plan.columns.forEach(({ width, visibility }, index) => Object.assign(sheet.getColumn(index + 1), { width, hidden: visibility === 'hidden' }));
  plan.rows.forEach(({ height, cells }, at) => {
    const row = sheet.getRow(at + 1);
    if (height !== undefined) row.height = height;
    cells.forEach((cell, column) => {
      if (cell === null) return;
      const target = row.getCell(column + 1);
      target.value = cell.formula === undefined ? cell.value : { formula: cell.formula.slice(1) };
      target.style = styleOf(cell.style);
    });
  });
  for (const { row, column, rows, columns } of plan.merges) if (rows * columns > 1) sheet.mergeCells(row + 1, column + 1, row + rows, column + columns);
  for (const { area, rule, prompt, onError, error } of plan.validations) {
    const formulae = rule.kind === 'list' ? [`"${rule.values.join(',')}"`] : rule.kind === 'cells' ? [areaA1(rule.area)] : rule.max === null ? [Number(rule.min)] : [Number(rule.min), Number(rule.max)];
    const words = { showErrorMessage: true, errorStyle: onError === 'stop' ? 'stop' : 'warning', errorTitle: error.title, error: error.text, showInputMessage: prompt !== null, promptTitle: prompt?.title, prompt: prompt?.text };
    sheet.dataValidations.add(areaA1(area), { type: rule.kind === 'cells' ? 'list' : rule.kind, operator: 'max' in rule && rule.max === null ? 'greaterThanOrEqual' : 'between', allowBlank: true, formulae, ...words });
  }
  plan.highlights.forEach(({ area, formula, fill }, index) =>
    sheet.addConditionalFormatting({ ref: areaA1(area), rules: [{ type: 'expression', priority: index + 1, formulae: [formula.slice(1)], style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${fill}` } } } }] }),
  );
  if (plan.protection === 'slips') sheet.sheetProtection = { sheet: true, objects: true, scenarios: true, formatColumns: false, formatRows: false };
  for (const { name, refersTo } of plan.names) book.definedNames.add(refersTo.slice(1), name);
  if (print?.titleRows) sheet.pageSetup.printTitlesRow = `${print.titleRows.first + 1}:${print.titleRows.last + 1}`;
}

function styleOf({ font, fill, border, horizontal, vertical, wrap, format, entry }) {
  const thin = { style: 'thin' };
  return {
    font: { name: font.name, size: font.size, bold: font.bold, ...(font.colour === undefined ? {} : { color: { argb: `FF${font.colour}` } }) },
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } } }),
    ...(border === 'thin' ? { border: { left: thin, right: thin, top: thin, bottom: thin } } : {}),
    alignment: { horizontal, vertical: vertical === 'center' ? 'middle' : vertical, wrapText: wrap === 'wrap' },
    numFmt: format,
    protection: { locked: entry === 'locked' },
  };
}
