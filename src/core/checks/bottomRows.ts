import { compare, divide, equal, roundHalfUp, sum, toText, whole, type Exact } from '../decimal';
import { cellAt, isBlank, type SheetContent } from '../grid';
import type { BoundSheet } from '../ledger/collect';
import { roleOf } from '../ledger/roles';
import { cellText } from '../ledger/rows';
import { figureIn, handFigure, type Labelled } from './columns';
import { checkIssue, type CheckIssue } from './issues';

type Kind = 'sum' | 'mean' | 'highest' | 'lowest';

const WORDS: Record<Kind, RegExp> = { sum: /(?:小计|合计|总计):?$/, mean: /^(?:平均|平均分|平均值|人均):?$/, highest: /^最高分?:?$/, lowest: /^最低分?:?$/ };
const KINDS = Object.keys(WORDS) as Kind[];

/** 合计, 平均, 最高分 below the members: what stands there follows from the column above it. */
export function bottomIssues(sheet: BoundSheet, content: SheetContent, labels: readonly Labelled[]): CheckIssue[] {
  const members = sheet.rows.map(({ row }) => row);
  const known = new Set(members);
  const last = members[members.length - 1] ?? 0;
  const kinds = content.values.map((_, row) => (row <= sheet.header.last || known.has(row) ? null : kindOf(content, row, sheet)));
  const issues: CheckIssue[] = [];
  let since = sheet.header.last;
  for (let row = sheet.header.last + 1; row < content.values.length; row += 1) {
    const found = kinds[row] ?? null;
    if (found === null) continue;
    const isPart = found.kind === 'sum' && (row < last || /小计/.test(found.word));
    const own = members.filter((each) => (isPart ? each > since && each < row : each < row));
    if (isPart) since = row;
    const strangers = rowsBetween(isPart ? (own[0] ?? row) : sheet.header.last, row).filter((each) => !known.has(each) && (kinds[each] ?? null) === null);
    for (const label of labels) {
      // Somebody who was not recognised may be among the figures.
      if (isSummed(label) && strangers.every((each) => isBlank(cellAt(content, each, label.column)))) issues.push(...cellIssues(sheet, content, label, row, found, own));
    }
  }
  return issues;
}

function rowsBetween(after: number, before: number): number[] {
  return Array.from({ length: Math.max(0, before - after - 1) }, (_, index) => after + 1 + index);
}

/** A column of figures, not one that says who somebody is. */
function isSummed({ key }: Labelled): boolean {
  const role = roleOf([key]);
  return key !== '' && (role === null || role === 'score' || role === 'points' || role === 'times');
}

/** The word stands before the entries; a row with a person in it is none of these. */
function kindOf(content: SheetContent, row: number, { columns }: BoundSheet): { readonly kind: Kind; readonly word: string } | null {
  const first = Math.min(...columns.map(({ column }) => column));
  for (const value of (content.values[row] ?? []).slice(0, first)) {
    const word = cellText(value);
    const kind = KINDS.find((each) => WORDS[each].test(word));
    if (kind !== undefined) return { kind, word };
  }
  return null;
}

function cellIssues(sheet: BoundSheet, content: SheetContent, { column, label }: Labelled, row: number, { kind, word }: { readonly kind: Kind; readonly word: string }, members: readonly number[]): CheckIssue[] {
  const shown = handFigure(content, row, column);
  if (shown === null || members.length === 0) return [];
  const written = members.filter((each) => !isBlank(cellAt(content, each, column)));
  const figures = written.map((each) => figureIn(cellAt(content, each, column)));
  if (figures.length === 0 || figures.some((figure) => figure === null)) return [];
  const known = figures.flatMap((figure) => figure ?? []);
  const fitting = resultsOf(kind, known, members.length);
  const [computed] = fitting;
  if (computed === undefined || fitting.some((each) => isShown(each, shown))) return [];
  return [checkIssue('bottom-row-differs', { word, label, shown: toText(shown), computed: toText(roundHalfUp(computed, 2)), rows: members.length }, { sheet: sheet.name, row, column })];
}

/** A mean is over those who have a figure, or over everybody. */
function resultsOf(kind: Kind, figures: readonly Exact[], members: number): Exact[] {
  switch (kind) {
    case 'sum':
      return [sum(figures)];
    case 'mean':
      return [divide(sum(figures), whole(figures.length)), divide(sum(figures), whole(members))];
    case 'highest':
      return figures.length === 0 ? [] : [figures.reduce((most, each) => (compare(each, most) > 0 ? each : most))];
    case 'lowest':
      return figures.length === 0 ? [] : [figures.reduce((least, each) => (compare(each, least) < 0 ? each : least))];
  }
}

/** To as many decimals as are written; a mean that goes on for ever is never written in full. */
function isShown(figure: Exact, shown: Exact): boolean {
  const decimals = toText(shown).split('.')[1]?.length ?? 0;
  return equal(figure, shown) || (decimals > 0 && equal(roundHalfUp(figure, decimals), shown));
}
