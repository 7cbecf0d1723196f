import { plainText } from '../entries/text';
import { isBlank, type SheetContent } from '../grid';
import { periodAround, periodText, type Period } from '../periods';
import type { Scheme } from '../scheme/schema';
import type { Above } from './above';
import type { UnboundColumn } from './bind';
import { findBlocks, type Block } from './blocks';
import { confirmedTargets } from './confirmed';
import { formColumns, type FormColumns } from './formColumns';
import { formLines, type FormCell, type FormContext, type FormGrid } from './formLines';
import { totalAbove, totalsBelow, type FormTotal } from './formTotals';
import { ledgerIssue, type LedgerIssue } from './issues';
import { idKey, labelKey, nameKey } from './labels';
import type { Mention } from './mentions';
import { headingPeriods, sheetPeriod, unitsOf, type PeriodClues } from './period';
import type { Table } from './table';
import type { PersonRow } from './who';

/** The form of one member, before it is known whom it is about. Several may stand on one sheet. */
export interface FormSheet {
  readonly table: Table;
  readonly about: PersonRow;
  /** The periods that it has columns for. */
  readonly periods: readonly Period[];
  readonly cells: readonly FormCell[];
  readonly unbound: readonly UnboundColumn[];
  /** Of all rows that name an item. */
  readonly labels: readonly string[];
  /** 得分合计: what the form adds up itself. */
  readonly totals: readonly FormTotal[];
  /** What stops the member whose form it is. */
  readonly issues: readonly LedgerIssue[];
}

export interface FormReading {
  readonly forms: readonly FormSheet[];
  /** Lists of events that are about one member each. */
  readonly lists: readonly Block[];
  readonly issues: readonly LedgerIssue[];
}

/** Reads the forms and lists of a sheet that name their member above them; `null` for any other sheet. */
export function readForms(sheet: SheetContent, context: FormContext): FormReading | null {
  const confirmed = confirmedTargets(context.store, sheet.name);
  const known = (keys: readonly string[]): boolean => keys.some((key) => context.index.has(key) || confirmed.has(key));
  const blocks = findBlocks(sheet, known);
  if (blocks.length === 0) return null;
  const read = blocks.flatMap((block) => (block.kind === 'form' ? (readForm(block, context) ?? []) : []));
  const lists = blocks.filter(({ kind }) => kind === 'list');
  if (read.length === 0 && lists.length === 0) return null;
  return {
    forms: read.flatMap((each) => (each.kind === 'form' ? [each.form] : [])),
    lists,
    issues: [...read.flatMap((each) => (each.kind === 'problem' ? [each.issue] : [])), ...stale(sheet, read, lists, context)],
  };
}

export function cluesOf(sheet: SheetContent, above: Above, { store, year }: Pick<FormContext, 'store' | 'year'>): PeriodClues {
  return { sheet: sheet.name, binding: store.sheets.find((each) => each.sheet === sheet.name)?.period ?? null, titles: above.titles, year };
}

/** Whom a table is about that names its member above it. */
export function aboutOf({ facts }: Above, sheet: SheetContent): PersonRow {
  const text = (fact: 'id' | 'name' | 'unit' | 'kind' | 'posts'): string => facts.get(fact)?.text ?? '';
  const at = facts.get('name')?.at ?? { sheet: sheet.name, row: 0, column: 0 };
  const [id, name, unit] = [plainText(text('id')), text('name'), text('unit')];
  return { row: at.row, at, who: { id, idKey: idKey(id), name, nameKey: nameKey(name), unit, unitKey: plainText(unit), kind: plainText(text('kind')), status: '', posts: text('posts'), leader: '', contact: '' } };
}

type Read = { readonly kind: 'form'; readonly form: FormSheet } | { readonly kind: 'problem'; readonly issue: LedgerIssue };

function readForm(block: Block, context: FormContext): Read | null {
  const { table, above } = block;
  const { sheet } = table;
  const columns = formColumns(table, above, context.scheme.rhythm.yearStart);
  if (columns.entries.length === 0 || columns.labels.length === 0) return null;
  const about = aboutOf(above, sheet);
  const clues = cluesOf(sheet, above, context);
  const spans = periodsOf(columns, clues, context.scheme);
  if (spans.kind === 'problem') return about.who.name === '' ? null : spans;
  const grid: FormGrid = { labels: columns.labels, ...spans };
  const { cells, unbound, labels, issues } = formLines(block, grid, context);
  if (about.who.name === '') {
    // An empty form to be copied for the next member is nothing to speak of.
    const filled = cells.some(({ figures }) => figures.some(({ value }) => !isBlank(value)));
    return filled ? { kind: 'problem', issue: ledgerIssue('form-without-member', { sheet: sheet.name }, about.at) } : null;
  }
  const periods = [...new Map(spans.entries.map(({ period }) => [periodText(period), period])).values()];
  const [only, another] = periods;
  const stated = only === undefined || another !== undefined ? [] : totalAbove(above, only);
  return { kind: 'form', form: { table, about, periods, cells, unbound, labels, totals: [...stated, ...totalsBelow(sheet, block.rows, grid)], issues } };
}

type Spans = ({ readonly kind: 'periods' } & Pick<FormGrid, 'entries' | 'sums'>) | { readonly kind: 'problem'; readonly issue: LedgerIssue };

/** Each entry column's period: the form's own, or that of its heading in the form's year. */
function periodsOf({ entries, sums }: FormColumns, clues: PeriodClues, scheme: Scheme): Spans {
  const at = clues.titles[0]?.at;
  const [first] = entries;
  if (first?.mention === null) {
    const reading = sheetPeriod(scheme, clues);
    if (reading.kind === 'problem') return reading;
    const { period } = reading;
    return { kind: 'periods', entries: entries.map(({ column, says }) => ({ column, says, period })), sums: [] };
  }
  const dated: FormGrid['entries'][number][] = [];
  const units = unitsOf(scheme);
  for (const { column, says, mention } of entries) {
    const [period, another] = mention === null ? [] : headingPeriods(scheme, mention, clues);
    if (period === undefined || another !== undefined) return { kind: 'problem', issue: ledgerIssue('sheet-period-unknown', { sheet: clues.sheet, found: mention?.text ?? null }, at) };
    if (units.includes(period.unit)) dated.push({ column, says, period });
  }
  const [one] = dated;
  if (one !== undefined) return { kind: 'periods', entries: samePeriods(dated), sums: sums.map(({ column, mention }) => ({ column, period: sumPeriod(scheme, one.period, mention, clues) })) };
  return { kind: 'problem', issue: ledgerIssue('sheet-period-unit', { sheet: clues.sheet, found: first?.mention?.text ?? '', units }, at) };
}

/** Columns of one period (3月 扣分, 3月 得分) have one object for it. */
function samePeriods(entries: FormGrid['entries']): FormGrid['entries'] {
  const known = new Map(entries.map(({ period }) => [periodText(period), period]));
  return entries.map((each) => ({ ...each, period: known.get(periodText(each.period)) ?? each.period }));
}

/** 第一季度合计 is a quarter's, 年度积分 and a bare 合计 the year's. */
function sumPeriod(scheme: Scheme, one: Period, mention: Mention | null, clues: PeriodClues): Period {
  const [period] = mention === null || mention.unit === 'month' ? [] : headingPeriods(scheme, mention, clues);
  return period ?? periodAround(one, 'year', scheme.rhythm.yearStart);
}

/** What was confirmed of this sheet and stands on it no longer. Of a list that is no wonder: what happened is struck out, or is not there yet. */
function stale(sheet: SheetContent, read: readonly Read[], lists: readonly Block[], { store, inputs }: FormContext): LedgerIssue[] {
  if (lists.length > 0) return [];
  const present = new Set(read.flatMap((each) => (each.kind === 'form' ? each.form.labels.map(labelKey) : [])));
  const gone = store.columns.filter(({ sheet: of, label, target }) => of === sheet.name && (!present.has(labelKey(label)) || (target.kind === 'input' && !inputs.some(({ id }) => id === target.id))));
  return gone.map(({ label }) => ledgerIssue('binding-stale', { sheet: sheet.name, label }));
}
