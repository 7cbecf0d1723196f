/** Ledgers in the own formats of LibreOffice and Gnumeric, for these to open and save as .xlsx. */
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const letters = (text) => [...text].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

function place(cell) {
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(cell);
  return { row: Number(row) - 1, column: letters(column) - 1 };
}

function area(text) {
  const [first, last] = text.split(':').map(place);
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

const SPACES = ['office', 'table', 'text', 'style', 'number', 'fo'];
const NAMESPACES = {
  office: 'office:1.0', table: 'table:1.0', text: 'text:1.0', style: 'style:1.0', number: 'datastyle:1.0', fo: 'xsl-fo-compatible:1.0',
};

/** A flat OpenDocument spreadsheet. */
export function flatOds(sheets) {
  const spaces = SPACES.map((space) => `xmlns:${space}="urn:oasis:names:tc:opendocument:xmlns:${NAMESPACES[space]}"`).join(' ');
  const styles = `<number:percentage-style style:name="P"><number:number number:decimal-places="1"/><number:text>%</number:text></number:percentage-style><number:date-style style:name="D"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style><number:boolean-style style:name="B"><number:boolean/></number:boolean-style><style:style style:name="percent" style:family="table-cell" style:data-style-name="P"/><style:style style:name="date" style:family="table-cell" style:data-style-name="D"/><style:style style:name="boolean" style:family="table-cell" style:data-style-name="B"/><style:style style:name="line" style:family="table-cell"><style:table-cell-properties fo:border-bottom="0.5pt solid #000000"/></style:style><style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${spaces} xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets.map(odsTable).join('')}</office:spreadsheet></office:body></office:document>`;
}

function odsTable({ name, rows, merges = [], hidden = [], looksTo }) {
  const merged = merges.map(area);
  const width = Math.max(...rows.map((cells) => cells.length));
  const edge = looksTo === undefined ? null : place(looksTo);
  const line = (row) => {
    const cells = Array.from({ length: width }, (_, column) => odsCell(rows[row][column] ?? null, merged, row, column)).join('');
    const rest = edge === null ? '' : `<table:table-cell table:style-name="line" table:number-columns-repeated="${edge.column + 1 - width}"/>`;
    return `<table:table-row${hidden.includes(row + 1) ? ' table:visibility="collapse"' : ''}>${cells}${rest}</table:table-row>`;
  };
  const below = edge === null ? '' : `<table:table-row table:number-rows-repeated="${edge.row + 1 - rows.length}"><table:table-cell table:style-name="line" table:number-columns-repeated="${edge.column + 1}"/></table:table-row>`;
  return `<table:table table:name="${escaped(name)}">${rows.map((_, row) => line(row)).join('')}${below}</table:table>`;
}

function odsCell(given, merged, row, column) {
  const over = merged.find((each) => row >= each.row && row < each.row + each.rows && column >= each.column && column < each.column + each.columns);
  const first = over !== undefined && over.row === row && over.column === column;
  if (over !== undefined && !first) return '<table:covered-table-cell/>';
  const span = first ? ` table:number-columns-spanned="${over.columns}" table:number-rows-spanned="${over.rows}"` : '';
  const { attributes, text } = odsValue(given);
  return `<table:table-cell${span}${attributes}>${text}</table:table-cell>`;
}

function odsValue(given) {
  const typed = (type, value, style = '') => ({ attributes: ` office:value-type="${type}" ${value}${style && ` table:style-name="${style}"`}`, text: '' });
  if (given === null) return { attributes: '', text: '' };
  if (typeof given === 'number') return typed('float', `office:value="${given}"`);
  if (typeof given === 'boolean') return typed('boolean', `office:boolean-value="${given}"`, 'boolean');
  if (typeof given === 'string') return { attributes: ' office:value-type="string"', text: given.split('\n').map((line) => `<text:p>${escaped(line)}</text:p>`).join('') };
  if ('percent' in given) return typed('percentage', `office:value="${given.percent}"`, 'percent');
  if ('date' in given) return typed('date', `office:date-value="${given.date}"`, 'date');
  if ('runs' in given) return { attributes: ' office:value-type="string"', text: `<text:p>${given.runs.map((run) => `<text:span text:style-name="bold">${escaped(run)}</text:span>`).join('')}</text:p>` };
  if ('f' in given) return { attributes: ` table:formula="of:=${escaped(given.f.replace(/([A-Z]+\d+)(?::([A-Z]+\d+))?/g, (_all, from, to) => `[.${from}${to === undefined ? '' : `:.${to}`}]`).replace(/,/g, ';'))}"`, text: '' };
  throw new Error(JSON.stringify(given));
}

/** A workbook of Gnumeric. */
export function gnumericXml(sheets) {
  const names = sheets.map(({ name }) => `<gnm:SheetName gnm:Cols="256" gnm:Rows="65536">${escaped(name)}</gnm:SheetName>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gnm:Workbook xmlns:gnm="http://www.gnumeric.org/v10.dtd"><gnm:Version Epoch="1" Major="12" Minor="55" Full="1.12.55"/><gnm:SheetNameIndex>${names}</gnm:SheetNameIndex><gnm:Sheets>${sheets.map(gnumericSheet).join('')}</gnm:Sheets></gnm:Workbook>`;
}

function gnumericSheet({ name, rows, merges = [], hidden = [] }) {
  const cells = rows.flatMap((values, row) => values.map((value, column) => gnumericCell(value, `Row="${row}" Col="${column}"`))).join('');
  const infos = hidden.map((row) => `<gnm:RowInfo No="${row - 1}" Unit="12.75" Hidden="1"/>`).join('');
  const merged = merges.length === 0 ? '' : `<gnm:MergedRegions>${merges.map((text) => `<gnm:Merge>${text}</gnm:Merge>`).join('')}</gnm:MergedRegions>`;
  return `<gnm:Sheet><gnm:Name>${escaped(name)}</gnm:Name><gnm:MaxCol>-1</gnm:MaxCol><gnm:MaxRow>-1</gnm:MaxRow><gnm:Rows DefaultSizePts="12.75">${infos}</gnm:Rows><gnm:Cells>${cells}</gnm:Cells>${merged}</gnm:Sheet>`;
}

const STRING = 60;
const NUMBER = 40;
const ERROR = 50;

function gnumericCell(given, at) {
  const typed = (type, text, format = '') => `<gnm:Cell ${at} ValueType="${type}"${format && ` ValueFormat="${format}"`}>${escaped(text)}</gnm:Cell>`;
  if (given === null) return '';
  if (typeof given === 'number') return typed(NUMBER, String(given));
  if (typeof given === 'string') return typed(STRING, given);
  if ('percent' in given) return typed(NUMBER, String(given.percent), '0%');
  if ('date' in given) return typed(NUMBER, String(serial(given.date)), 'yyyy-mm-dd');
  if ('error' in given) return typed(ERROR, given.error);
  if ('f' in given) return `<gnm:Cell ${at}>=${escaped(given.f)}</gnm:Cell>`;
  throw new Error(JSON.stringify(given));
}

const FIRST_DAY = Date.UTC(1899, 11, 30);

function serial(date) {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - FIRST_DAY) / 86_400_000);
}
