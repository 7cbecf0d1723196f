import type { Builder } from './builder';
import { cellsOf, type Cells } from './cells';
import { standardsHeader, type Role, type RoleColumn } from './columns';
import type { DraftItem, DraftLine, DraftPart } from './draft';
import { headingLines, isHeading, statementsAboutPoints } from './headings';
import { draftWords } from './messages.zh';
import { shortName } from './names';
import type { SentenceReading } from './reading';
import { fromCell } from '../decimal';
import { plainText } from '../entries/text';
import type { SheetContent } from '../grid';

const TOTAL = /^(?:小计|合计|总计|共计|总分合计|总分|得分合计|总得分)/;

/** Where one is while going down a sheet. */
interface Place {
  readonly builder: Builder;
  readonly cells: Cells;
  columns: readonly RoleColumn[] | null;
  heading: DraftPart | null;
  project: DraftPart | null;
  item: DraftItem | null;
  /** What a cell of the standard said, by its first row, for the contents that it spans. */
  readonly spanning: Map<number, { readonly item: DraftItem; readonly lines: readonly DraftLine[] }>;
}

/**
 * Reads the standards tables of a sheet (考核项目｜考核内容｜评分标准｜分值); answers with the title above them, `null` where there
 * is no such table, or only one that another sheet had: a form that each member has filled in.
 */
export function readStandards(builder: Builder, sheet: SheetContent, known: Set<string>): { readonly title: string } | null {
  const cells = cellsOf(sheet);
  const first = cells.rows.findIndex((row) => standardsHeader(row) !== null);
  if (first < 0) return null;
  const words = wordsOf(cells, standardsHeader(cells.rows[first] ?? []) ?? [], first);
  if (known.has(words)) return null;
  known.add(words);
  const place: Place = { builder, cells, columns: null, heading: null, project: null, item: null, spanning: new Map() };
  let title = '';
  for (let row = 0; row < cells.rows.length; row += 1) {
    const header = standardsHeader(cells.rows[row] ?? []);
    if (header !== null) startTable(place, header);
    else if (place.columns === null && !isHeading(soleText(cells, row))) title = title === '' ? firstText(cells, row) : title;
    else readRow(place, row);
  }
  return { title };
}

/** What a table asks for, without what is filled in. */
function wordsOf(cells: Cells, columns: readonly RoleColumn[], first: number): string {
  const asked = columns.filter(({ role }) => role === 'project' || role === 'content' || role === 'standard');
  return JSON.stringify(cells.rows.slice(first).map((_, row) => asked.map(({ column }) => cells.text(first + row, column))));
}

function startTable(place: Place, header: readonly RoleColumn[]): void {
  place.columns = header;
  place.project = null;
  place.item = null;
  place.spanning.clear();
}

function readRow(place: Place, row: number): void {
  const filled = filledColumns(place.cells, row);
  const [only, second] = filled;
  if (only === undefined || TOTAL.test(plainText(place.cells.text(row, only)))) return;
  if (second === undefined && isAcross(place, row, only)) openHeading(place, row, only);
  else if (place.columns !== null) readItem(place, place.columns, row);
}

/** A row with one text left of the standard, or across it, is a heading of what follows. */
function isAcross({ cells, columns }: Place, row: number, column: number): boolean {
  if (columns === null) return true;
  const role = columns.find((each) => each.column === column)?.role;
  return cells.area(row, column).columns > 1 || role === 'number' || role === 'project';
}

function openHeading(place: Place, row: number, column: number): void {
  const text = place.cells.text(row, column);
  place.heading = place.builder.part(text, place.cells.at(row, column), null);
  place.project = null;
  place.item = null;
  headingLines(place.builder, place.heading, place.cells.at(row, column), text);
}

function readItem(place: Place, columns: readonly RoleColumn[], row: number): void {
  const { builder, cells } = place;
  const project = columnOf(columns, 'project');
  const content = columnOf(columns, 'content') ?? project;
  const standards = columns.filter(({ role }) => role === 'standard');
  if (project !== null && project !== content && opensProject(place, cells.text(row, project))) openProject(place, row, project);
  const above = standards.map(({ column }) => cells.area(row, column).row).find((top) => top < row);
  const spanned = above === undefined ? undefined : place.spanning.get(above);
  const vetoed = spanned?.lines.every(({ reading }) => reading.effect.kind === 'veto') === true;
  if (content !== null && cells.text(row, content) !== '') {
    const part = partOf(place, row);
    const text = cells.text(row, content);
    const at = cells.at(row, content);
    if (spanned === undefined || vetoed) place.item = builder.item(part, text, at);
    for (const statement of statementsAboutPoints(text)) builder.line(part, place.item, 'content', at, statement);
    if (vetoed) for (const line of spanned?.lines ?? []) builder.line(part, place.item, 'standard', line.at, line);
  } else if (place.item === null || (place.project !== null && place.item.part !== place.project.id)) {
    const part = partOf(place, row);
    place.item = builder.item(part, part.name, part.at);
  }
  readStandard(place, standards, row);
  for (const column of columns) if (column.role === 'points') readPoints(place, columns, column, row);
}

/** A project that is written again in each of its rows is still the same. */
function opensProject({ project }: Place, text: string): boolean {
  return text !== '' && (project === null || shortName(text) !== project.name);
}

function openProject(place: Place, row: number, column: number): void {
  const text = place.cells.text(row, column);
  const at = place.cells.at(row, column);
  place.project = place.builder.part(text, at, place.heading);
  place.item = null;
  headingLines(place.builder, place.project, at, text);
}

function readStandard(place: Place, standards: readonly RoleColumn[], row: number): void {
  const { builder, cells, item } = place;
  if (item === null) return;
  const part = partOf(place, row);
  for (const { column, direction } of standards) {
    const text = cells.text(row, column);
    if (text === '') continue;
    const lines = builder.cell(part, item, 'standard', cells.at(row, column), text, direction);
    if (cells.area(row, column).rows > 1) place.spanning.set(row, { item, lines });
  }
}

/** 分值: the full marks of the item, or of its whole part where the cell spans several items. */
function readPoints(place: Place, columns: readonly RoleColumn[], { column, direction }: RoleColumn, row: number): void {
  const { builder, cells, item } = place;
  const text = cells.text(row, column);
  if (text === '') return;
  const part = partOf(place, row);
  const height = cells.area(row, column).rows;
  const whole = height > 1 && columns.every((each) => (each.role !== 'content' && each.role !== 'standard') || cells.area(row, each.column).rows < height);
  const at = cells.at(row, column);
  const figure = figureOf(cells.rows[row]?.[column]);
  if (figure === null) builder.cell(part, whole ? null : item, 'points', at, text, direction);
  else builder.line(part, whole ? null : item, 'points', at, { text: `${draftWords.fullMarks} ${text}`, reading: { subject: '', effect: { kind: 'full', points: figure }, limits: [] } });
}

/** A number, or nothing but `10分`. */
function figureOf(value: unknown): Extract<SentenceReading['effect'], { kind: 'full' }>['points'] | null {
  const text = typeof value === 'string' ? /^(\d+(?:\.\d+)?)分?$/.exec(plainText(value))?.[1] : undefined;
  const number = typeof value === 'number' ? value : text === undefined ? null : Number(text);
  return number === null || number < 0 ? null : fromCell(number);
}

function partOf(place: Place, row: number): DraftPart {
  const known = place.project ?? place.heading;
  if (known !== null) return known;
  place.heading = place.builder.part(draftWords.onlyPart, place.cells.at(row, 0), null);
  return place.heading;
}

function columnOf(columns: readonly RoleColumn[], role: Role): number | null {
  return columns.find((each) => each.role === role)?.column ?? null;
}

function filledColumns(cells: Cells, row: number): number[] {
  return (cells.rows[row] ?? []).flatMap((_, column) => (cells.text(row, column) === '' ? [] : [column]));
}

function soleText(cells: Cells, row: number): string {
  const [only, second] = filledColumns(cells, row);
  return only === undefined || second !== undefined ? '' : cells.text(row, only);
}

function firstText(cells: Cells, row: number): string {
  return filledColumns(cells, row).map((column) => cells.text(row, column))[0] ?? '';
}
