import { dateWords, parseDate } from '../calendar/date';
import { GUIDE_SHEET } from '../ledger/generated';
import { periodTextZh } from '../periods.zh';
import { periodText, type PeriodUnit } from '../periods';
import { schemeInputs } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import { assemble, gap, row, type LaidRow } from '../sheets/layout';
import { columnPoints, lineCount, textHeight } from '../sheets/measure';
import { PAGE_NUMBER, PORTRAIT } from '../sheets/page';
import { EMPTY_PLAN, type CellStyle, type SheetPlan } from '../sheets/plan';
import { boxed, cell, FILL, font, HEADING_FACE, plain, SCREEN_FACE, SIZE } from '../sheets/styles';
import { inputWords } from '../sheets/template/inputColumn';
import type { LedgerSheets } from '../sheets/template';
import type { FilledRegister } from './formulas';
import type { BranchForm } from './forms';
import { GUIDE } from './messages.zh';
import { spanOf, type Sending } from './sending';

const WIDTHS = [17, 8, 32, 9, 24] as const;
const LAST = WIDTHS.length - 1;
const BODY = font(SCREEN_FACE, SIZE.no5);
const STYLE = {
  title: plain(font(HEADING_FACE, SIZE.small2), { horizontal: 'center' }),
  heading: plain(font(HEADING_FACE, SIZE.small4)),
  text: plain(BODY),
  header: boxed(font(HEADING_FACE, SIZE.no5), { fill: FILL.header }),
  cell: boxed(BODY, { horizontal: 'left' }),
} as const;
const SAMPLES: readonly (readonly [colour: string, word: string])[] = [[FILL.missing, '还没有填'], [FILL.wrong, '填得不对'], [FILL.result, '结果，不用填']];

/** Columns of the three-column tables: first and last column of each. */
const THREE = [[0, 0], [1, 2], [3, LAST]] as const;
const FIVE = WIDTHS.map((_, column) => [column, column] as const);
const FACT = [[0, 0], [1, LAST]] as const;
const WHOLE = [[0, LAST]] as const;

/** What the guide says of the other sheets of the workbook. */
export interface GuidedSheets {
  readonly ledger: Omit<LedgerSheets, 'registers' | 'events'> & { readonly events: SheetPlan | null; readonly registers: readonly FilledRegister[] };
  readonly forms: readonly BranchForm[];
  /** Whether formulas count the list of events. */
  readonly counted: 'some' | 'none';
}

/** 说明: how this workbook is filled in, until when, whom to ask, and each item with its clause. Nobody's name stands on it. */
export function guidePlan(scheme: Scheme, branch: string, sending: Sending, sheets: GuidedSheets): SheetPlan {
  const rows = [...headRows(scheme, branch, sending, sheets), ...itemRows(scheme)];
  return {
    ...EMPTY_PLAN,
    name: GUIDE_SHEET,
    columns: WIDTHS.map((width) => ({ width })),
    ...assemble(rows),
    print: {
      ...PORTRAIT,
      margins: { ...PORTRAIT.margins, top: 20, bottom: 20, left: 20, right: 20 },
      paper: 'A4',
      fit: 'width',
      titleRows: null,
      area: { row: 0, column: 0, rows: rows.length, columns: WIDTHS.length },
      breaksBefore: [],
      centred: 'horizontally',
      footer: PAGE_NUMBER,
    },
    protection: 'slips',
  };
}

function headRows(scheme: Scheme, branch: string, sending: Sending, { ledger, forms, counted }: GuidedSheets): LaidRow[] {
  const { sections, facts } = GUIDE;
  const byHand = ledger.registers.some(({ byHand: open }) => open === 'some') ? 'some' : 'none';
  const { deadline, contact, phone } = sending;
  const period = periodTextZh(periodText(spanOf(sending)));
  const has = (kind: BranchForm['kind']) => (forms.some((form) => form.kind === kind) ? 'some' : 'none');
  const until = deadline === null ? null : parseDate(deadline);
  return [
    spread([GUIDE.title(period)], WHOLE, STYLE.title, 30),
    gap(6),
    heading(sections.facts),
    ...[
      [facts.branch, branch],
      [facts.scheme, GUIDE.scheme(scheme.title, scheme.organisation, scheme.document)],
      [facts.period, period],
      [facts.deadline, GUIDE.deadline(until === null ? null : dateWords(until))],
      [facts.contact, GUIDE.contact(contact, phone)],
    ].map((texts) => spread(texts, FACT, STYLE.cell)),
    gap(8),
    heading(sections.steps),
    ...GUIDE.steps({ events: ledger.events === null ? 'none' : 'some', counted, summary: has('汇总表'), grades: has('等次表'), notice: has('公示表'), byHand }).map((text, index) => spread([`${index + 1}. ${text}`], WHOLE, STYLE.text)),
    gap(4),
    row(SAMPLES.map(([fill, word]) => cell(word, { ...STYLE.header, fill, font: BODY })), 20),
    gap(8),
    heading(sections.sheets),
    spread(GUIDE.sheetHeadings, THREE, STYLE.header),
    ...sheetLines({ ledger, forms }).map((texts) => spread(texts, THREE, STYLE.cell)),
    gap(8),
    heading(sections.notes),
    ...GUIDE.notes.map((text, index) => spread([`${index + 1}. ${text}`], WHOLE, STYLE.text)),
    gap(8),
  ];
}

function sheetLines({ ledger: { events, registers }, forms }: Omit<GuidedSheets, 'counted'>): (readonly string[])[] {
  const { sheet } = GUIDE;
  const entry = registers.filter(({ at }) => at === 'entry');
  const closing = registers.filter(({ at }) => at === 'closing');
  const units = [...new Set(entry.map(({ period }) => period.unit))];
  const names = (list: typeof registers): string[] => list.map(({ plan }) => plan.name);
  const ofUnit = (unit: PeriodUnit): readonly string[] => {
    const own = names(entry.filter(({ period }) => period.unit === unit));
    return sheet.entry(own[0] ?? '', own[own.length - 1] ?? '', own.length, unit);
  };
  return [
    sheet.roster,
    sheet.scheme,
    ...(events === null ? [] : [sheet.events]),
    ...units.map(ofUnit),
    ...(closing[0] === undefined ? [] : [sheet.closing(names(closing), closing[0].period.unit)]),
    ...formLines(forms),
  ];
}

/** Sheets of one kind and rhythm on one line. */
function formLines(forms: readonly BranchForm[]): (readonly string[])[] {
  return (['汇总表', '等次表', '公示表'] as const).flatMap((kind) => {
    const own = forms.filter((form) => form.kind === kind);
    const runs = [...new Set(own.map(({ period }) => period.unit))].map((unit) => GUIDE.sheet.run(own.filter(({ period }) => period.unit === unit).map(({ sheet }) => sheet)));
    return own.length === 0 ? [] : [[runs.join('；'), ...GUIDE.sheet.forms[kind]]];
  });
}

const drawn = new WeakMap<Scheme, readonly LaidRow[]>();

/** The same for every branch, so laid out once. */
function itemRows(scheme: Scheme): readonly LaidRow[] {
  const known = drawn.get(scheme);
  if (known !== undefined) return known;
  const rows = [
    heading(GUIDE.sections.items),
    spread(GUIDE.itemHeadings, FIVE, STYLE.header),
    ...schemeInputs(scheme).map((input) => {
      const { takes, basis } = inputWords(scheme, input);
      return spread([input.label, GUIDE.when(input.unit), takes, GUIDE.blank[input.blank], basis], FIVE, STYLE.cell);
    }),
  ];
  drawn.set(scheme, rows);
  return rows;
}

function heading(text: string): LaidRow {
  return spread([text], WHOLE, STYLE.heading, 22);
}

/** Texts over spans of columns, as high as the one with the most lines. */
function spread(texts: readonly string[], spans: readonly (readonly [first: number, last: number])[], style: CellStyle, least = 20): LaidRow {
  const height = texts.reduce((most, text, index) => {
    const [first = 0, last = 0] = spans[index] ?? [];
    return Math.max(most, textHeight(lineCount(text, style.font.size, columnPoints(WIDTHS.slice(first, last + 1)) - 6), style.font.size));
  }, least);
  const cells = WIDTHS.map((_, column) => {
    const index = spans.findIndex(([first, last]) => column >= first && column <= last);
    return cell(spans[index]?.[0] === column ? (texts[index] ?? null) : null, style);
  });
  return { cells, height, spans: spans.flatMap(([first, last]) => (last > first ? [{ column: first, columns: last - first + 1 }] : [])) };
}
