import { plainText } from '../entries/text';
import type { SheetContent } from '../grid';
import type { Builder } from './builder';
import { cellsOf, type Cells } from './cells';
import type { DraftItem, DraftPart } from './draft';
import { headingLines } from './headings';
import { draftWords } from './messages.zh';
import { readStatements } from './sentence';

/** Sheets that hold a regulation as plain text are called like one. */
const NAMED = /细则|标准|办法|规则|制度/;
const STYLES: readonly RegExp[] = [/^第[一二三四五六七八九十百\d]+[章条部]/, /^[一二三四五六七八九十]{1,3}[、.．]/, /^[(（][一二三四五六七八九十]{1,3}[)）]/, /^\d{1,2}[、.．](?!\d)/, /^[(（]\d{1,2}[)）]/, /^[①-⑳]/];
const LONGEST_HEADING = 120;
/** 扣分标准：… below a list of duties is about all of them. */
const LED = /^(?:扣分|评分|加分|计分|积分)(?:标准|办法|细则|情形)?:/;

interface Line {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** Which numbering it begins with; −1 for none. */
  readonly style: number;
}

interface Open {
  readonly style: number;
  readonly part: DraftPart;
}

/** Reads a regulation that stands on a sheet as lines of text with numbered headings; `null` where the sheet is none. */
export function readOutline(builder: Builder, sheet: SheetContent): { readonly title: string } | null {
  if (!NAMED.test(sheet.name)) return null;
  const cells = cellsOf(sheet);
  const lines = linesOf(cells);
  if (!lines.some(({ text }) => readStatements(text).some(({ reading: { effect } }) => effect.kind !== 'none' && effect.kind !== 'unread'))) return null;
  let open: readonly Open[] = [];
  let item: DraftItem | null = null;
  const root = (): DraftPart => builder.part(draftWords.onlyPart, cells.at(0, 0), null);
  for (const [index, line] of lines.entries()) {
    const at = cells.at(line.row, line.column);
    const same = open.findIndex(({ style }) => line.style >= 0 && style === line.style);
    if (same >= 0) open = open.slice(0, same);
    if (isHeading(line, lines[index + 1], open)) {
      const part = builder.part(line.text, at, open[open.length - 1]?.part ?? null);
      headingLines(builder, part, at, line.text);
      open = [...open, { style: line.style, part }];
      item = null;
      continue;
    }
    if (index === 0 && line.style < 0) continue;
    if (open.length === 0) open = [{ style: -1, part: root() }];
    const part = open[open.length - 1]?.part;
    if (part === undefined) continue;
    const own = line.style < 0 && LED.test(plainText(line.text));
    if (own) item = builder.item(part, part.name, at);
    else if (line.style >= 0 || item === null || item.part !== part.id) item = builder.item(part, line.text, at);
    builder.cell(part, item, 'standard', at, line.text);
  }
  return { title: lines[0]?.style === -1 ? lines[0].text : '' };
}

/** A numbered line that charges nothing, with a deeper numbering below it. */
function isHeading({ text, style }: Line, below: Line | undefined, open: readonly Open[]): boolean {
  if (style < 0 || text.length > LONGEST_HEADING) return false;
  const deeper = below !== undefined && below.style !== style && !open.some((each) => each.style === below.style) && below.style >= 0;
  const quiet = readStatements(text).every(({ reading: { effect } }) => effect.kind === 'none' || effect.kind === 'full' || (effect.kind === 'veto' && text.length <= 12) || effect.kind === 'limit' || (effect.kind === 'points' && effect.direction === null));
  return quiet && (deeper || (style <= 2 && text.length <= 40));
}

function linesOf(cells: Cells): Line[] {
  return cells.rows.flatMap((row, index) => {
    const columns = row.flatMap((_, column) => (cells.text(index, column) === '' ? [] : [column]));
    const text = columns.map((column) => cells.text(index, column)).join(' ');
    return text === '' ? [] : [{ text, row: index, column: columns[0] ?? 0, style: STYLES.findIndex((style) => style.test(text)) }];
  });
}
