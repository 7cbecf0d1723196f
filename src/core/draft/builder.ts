import type { CellAddress } from '../grid';
import { asksForDecision, type Draft, type DraftItem, type DraftLine, type DraftPart, type HeaderColumn, type Side } from './draft';
import type { Direction, Effect, SentenceReading, Statement } from './reading';
import { readStatements } from './sentence';
import { sideOf } from './side';
import { shortName } from './names';

/** More lines than anybody would review; what is beyond is left out and told by `isFull`. */
const MOST_LINES = 2000;

/** Collects what is found in the order of the workbook, and numbers it. */
export interface Builder {
  part(name: string, at: CellAddress, above: DraftPart | null, side?: Side): DraftPart;
  item(part: DraftPart, name: string, at: CellAddress): DraftItem;
  /** Adds what a cell says; `hint` is the way its figures go where it does not say. */
  cell(part: DraftPart, item: DraftItem | null, from: DraftLine['from'], at: CellAddress, text: string, hint?: Direction): readonly DraftLine[];
  line(part: DraftPart, item: DraftItem | null, from: DraftLine['from'], at: CellAddress, statement: Statement): DraftLine | null;
  column(column: HeaderColumn): void;
  finish(source: Draft['source'], title: string | null, sheets: readonly string[]): Draft;
}

export function createBuilder(): Builder {
  const parts: DraftPart[] = [];
  const items: DraftItem[] = [];
  const lines: DraftLine[] = [];
  const columns: HeaderColumn[] = [];
  /** What stands below 一票否决 is a veto, also where its own sentence does not say so again. */
  const nameVeto = (item: DraftItem): void => {
    const part = parts.find(({ id }) => id === item.part);
    if (part?.side !== 'veto') return;
    const own = lines.flatMap((line, index) => (line.item === item.id ? [{ line, index }] : []));
    if (own.some(({ line }) => line.reading.effect.kind !== 'none')) return;
    const [first] = own;
    if (first === undefined) builder.line(part, item, 'content', item.at, { text: item.name, reading: { subject: item.name, effect: { kind: 'veto' }, limits: [] } });
    else lines[first.index] = { ...first.line, reading: { ...first.line.reading, effect: { kind: 'veto' } } };
  };
  const builder: Builder = {
    part(name, at, above, side) {
      const part = { id: `part${parts.length + 1}`, name: shortName(name), at, side: side ?? sideOf(name) ?? above?.side ?? 'base', above: above?.id ?? null };
      parts.push(part);
      return part;
    },
    item(part, name, at) {
      const item = { id: `item${items.length + 1}`, part: part.id, name: shortName(name), at };
      items.push(item);
      return item;
    },
    cell(part, item, from, at, text, hint = null) {
      return readStatements(text).flatMap((statement) => builder.line(part, item, from, at, { ...statement, reading: directed(statement.reading, hint) }) ?? []);
    },
    line(part, item, from, at, { text, reading }) {
      if (lines.length >= MOST_LINES) return null;
      const line: DraftLine = { id: `line${lines.length + 1}`, part: part.id, item: item?.id ?? null, at, text, reading: directed(reading, directionOf(part.side)), from };
      lines.push(line);
      return line;
    },
    column: (column) => void columns.push(column),
    finish(source, title, sheets) {
      for (const item of items) nameVeto(item);
      return { source: lines.some(asksForDecision) ? source : 'none', title, sheets, parts, items, lines, columns };
    },
  };
  return builder;
}

/** 2分/次 in a column 扣分标准 or below 扣分项 is a deduction. */
function directed(reading: SentenceReading, hint: Direction): SentenceReading {
  const { effect } = reading;
  if (hint === null || !('direction' in effect) || effect.direction !== null) return reading;
  const settled: Effect = { ...effect, direction: hint };
  return { ...reading, effect: settled };
}

function directionOf(side: Side): Direction {
  return side === 'bonus' ? 'add' : side === 'deduction' ? 'deduct' : null;
}
