import type { CellPlan, SheetPlan } from '../../core';
import { a1, areaA1 } from '../../core';
import { heightsOf } from '../common/heights';
import { rectangles, styleKeys, styledAreas } from '../common/rectangles';
import { widest } from '../common/widest';
import type { CellInput } from '../types';
import { bringToFront, itemsOf, rangeOf, sheetNamed } from './book';
import { layChart } from './charts';
import { XL } from './constants';
import { freeze, layColumns, layRows } from './grid';
import type { EtApplication, EtBook, EtSheet } from './jsapi';
import { putName } from './names';
import { layPage } from './page';
import { attempt } from './problems';
import { highlight, validate } from './rules';
import { applyStyle } from './style';
import { groupedBy, onAll } from './unions';
import { toWpsVisibility } from './visibility';
import { writeBlock } from './write';
import type { Work } from './work';

/** Cells that are written at a time. */
const BLOCK = 5000;

/**
 * Draws a plan onto a new sheet: values first (while every cell is General, so that numbers stay numbers), then looks and
 * rules, protection last of all. Content and looks must succeed; what only makes the sheet handy (notes, rules for
 * entries, charts, frozen panes, print set-up, protection) is left out where this build refuses it.
 */
export function drawPieces(app: EtApplication, book: EtBook, plan: SheetPlan, after: string | null, work: Work): (() => void)[] {
  let drawn: EtSheet | null = null;
  const onSheet: OnSheet = (act) => () => act((drawn ??= sheetNamed(book, plan.name)));
  const handy: OnSheet = (act) => onSheet((sheet) => attempt(() => act(sheet)));
  return [
    () => {
      drawn = addSheet(book, plan.name, after, work);
    },
    ...valuePieces(plan, onSheet),
    ...plan.merges.map((area) => onSheet((sheet) => rangeOf(sheet, area).Merge(false))),
    ...stylePieces(plan, onSheet),
    ...formatPieces(plan, onSheet),
    ...notePieces(plan, handy),
    onSheet((sheet) => layColumns(sheet, plan.columns)),
    onSheet((sheet) => layRows(sheet, heightsOf(plan.rows))),
    ...plan.validations.map((validation) => handy((sheet) => validate(sheet, validation))),
    ...plan.highlights.map((one) =>
      handy((sheet) => {
        bringToFront(app, book, sheet);
        highlight(sheet, one);
      }),
    ),
    ...(plan.charts ?? []).map((chart) => handy((sheet) => layChart(sheet, chart))),
    ...(plan.print === null ? [] : [onSheet((sheet) => plan.print && layPage(sheet, plan.print))]),
    ...plan.names.map((name) => () => putName(book, name, work)),
    handy((sheet) => freeze(app, book, sheet, plan.frozen)),
    handy((sheet) => {
      if (plan.protection === 'slips') sheet.Protect(...PROTECTION);
    }),
    onSheet((sheet) => {
      if (plan.visibility !== 'visible') sheet.Visible = toWpsVisibility(plan.visibility);
    }),
  ];
}

/** The new sheet is deleted again when anything goes wrong, even before it has its name. */
function addSheet(book: EtBook, name: string, after: string | null, work: Work): EtSheet {
  const sheets = itemsOf(book.Sheets);
  const before = after === null ? sheets[sheets.length - 1] : sheetNamed(book, after);
  if (before === undefined) throw new Error('a workbook without sheets');
  const sheet = book.Sheets.Add(null, before);
  work.undoing(() => {
    // WPS does not delete what is very hidden.
    if (sheet.Visible === XL.visible.veryHidden) sheet.Visible = XL.visible.hidden;
    sheet.Delete();
  });
  sheet.Name = name;
  return sheet;
}

type OnSheet = (act: (sheet: EtSheet) => void) => () => void;

function valuePieces({ rows }: SheetPlan, onSheet: OnSheet): (() => void)[] {
  const columns = widest(rows.map(({ cells }) => cells));
  if (columns === 0) return [];
  const inputs = rows.map(({ cells }) => Array.from({ length: columns }, (_, column) => inputOf(cells[column] ?? null)));
  const size = Math.max(1, Math.floor(BLOCK / columns));
  return Array.from({ length: Math.ceil(inputs.length / size) }, (_, index) =>
    onSheet((sheet) => writeBlock(sheet, index * size, 0, inputs.slice(index * size, (index + 1) * size))),
  );
}

function inputOf(cell: CellPlan | null): CellInput {
  if (cell?.formula !== undefined) return { kind: 'formula', formula: cell.formula };
  return cell === null || typeof cell.value === 'object' || cell.value === '' ? { kind: 'blank' } : { kind: 'value', value: cell.value };
}

function stylePieces({ rows }: SheetPlan, onSheet: OnSheet): (() => void)[] {
  const keyOf = styleKeys();
  return groupedBy(styledAreas(rows), ({ style }) => keyOf(style)).map((group) =>
    onSheet((sheet) => onAll(sheet, group.map(({ area }) => areaA1(area)), (range) => applyStyle(range, group[0].style))),
  );
}

function formatPieces({ rows }: SheetPlan, onSheet: OnSheet): (() => void)[] {
  const formats = rows.map(({ cells }) => cells.map((cell) => (cell === null || cell.style.format === 'General' ? null : cell.style.format)));
  return groupedBy(rectangles(formats, (format) => format), ({ item }) => item).map((group) =>
    onSheet((sheet) =>
      onAll(sheet, group.map(({ area }) => areaA1(area)), (range) => {
        range.NumberFormat = group[0].item;
      }),
    ),
  );
}

function notePieces({ rows }: SheetPlan, onSheet: OnSheet): (() => void)[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const note = cell?.note;
      return note === undefined ? [] : [onSheet((sheet) => void sheet.Range(a1(row, column)).AddComment(note))];
    }),
  );
}

/**
 * People may still size, filter and sort what they see; no password. All in their places, because WPS takes what is left
 * out from the last time: password, drawings, contents, scenarios, interface only, formats of cells, of columns, of rows,
 * inserting columns, rows and links, deleting columns and rows, sorting, filtering, pivot tables.
 */
const PROTECTION = ['', true, true, true, false, false, true, true, false, false, false, false, false, true, true, false] as const;
