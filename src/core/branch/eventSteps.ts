import { cellOn, columnOn, type EventList, type EventStep } from '../formulas';
import { MISSING, WRONG } from '../formulas/messages.zh';
import { quoted } from '../formulas/text';
import { a1, columnLetters, fixedA1 } from '../grid';
import { MOST_TIMES } from '../ledger/collectEvents';
import { SERIALS } from '../ledger/dates';
import { ROSTER_SHEET, STEP_PREFIX } from '../ledger/generated';
import { UNFILLED } from '../scheme/figure';
import type { Scheme } from '../scheme/schema';
import type { FigurePlaces } from '../scheme/sheet/places';
import { NOT_GIVEN } from '../sheets/messages.zh';
import type { CellPlan, RowPlan, SheetPlan } from '../sheets/plan';
import { cell, FILL } from '../sheets/styles';
import type { EventsColumn, PlacedEvents } from '../sheets/template';
import { eventKinds, type KindLine, type Way } from './eventKinds';
import { reachOf } from './formulas';
import { EVENT_STEPS } from './messages.zh';
import { STEP, STEP_HEADER, STEP_WIDTH } from './stepStyles';

/** 事项登记 with its steps at the right; `list` is `null` where formulas cannot count it. */
export interface SteppedEvents {
  readonly plan: SheetPlan;
  readonly list: EventList | null;
}

type Step = keyof typeof EVENT_STEPS.steps;
type KindColumn = keyof typeof EVENT_STEPS.kinds;

const STEPS = Object.keys(EVENT_STEPS.steps) as Step[];
const KIND_COLUMNS = Object.keys(EVENT_STEPS.kinds) as KindColumn[];
/** Above the header, out of the way of 登记截止日期. */
const READY_ROW = 1;
/** What the roster keeps where: its header is the first row. */
const ROSTER = { first: 1, id: 0, name: 1 } as const;

/**
 * The columns of steps of a list of events: whom each row is about, what it is, when, how often and its points, or a word
 * for what is wrong; and what may be written, with its figures. They are the same in all branches.
 */
export function eventSteps(scheme: Scheme, figures: FigurePlaces): (events: PlacedEvents, rosterRows: number) => SteppedEvents {
  const drawn = new Map<number, readonly (readonly CellPlan[])[]>();
  return (events, rosterRows) => {
    const known = eventKinds(scheme, figures, events.inputs);
    if (known === null || known.lines.length > events.rows) return { plan: events.plan, list: null };
    const { lines, kinds } = known;
    const at = placesOf(events, reachOf(rosterRows), lines.length);
    const added = drawn.get(at.reach) ?? cellsOf(events, at, lines);
    drawn.set(at.reach, added);
    const name = events.plan.name;
    const column = (step: EventStep): string => columnOn(name, at.step(step), events.firstRow, events.rows);
    const list: EventList = {
      until: cellOn(name, READY_ROW, at.step('who')),
      columns: { who: column('who'), kind: column('kind'), day: column('day'), times: column('times'), points: column('points') },
      roster: at.ids,
      kinds,
    };
    return { plan: widened(events, added, at), list };
  };
}

interface Places {
  readonly reach: number;
  readonly ids: string;
  readonly names: string;
  step(step: Step): number;
  kind(column: KindColumn): number;
  /** All lines of a column of what may be written. */
  lines(column: KindColumn): string;
}

function placesOf({ plan, firstRow }: PlacedEvents, reach: number, lines: number): Places {
  const first = plan.columns.length;
  const kind = (column: KindColumn): number => first + STEPS.length + KIND_COLUMNS.indexOf(column);
  return {
    reach,
    ids: columnOn(ROSTER_SHEET, ROSTER.id, ROSTER.first, reach),
    names: columnOn(ROSTER_SHEET, ROSTER.name, ROSTER.first, reach),
    step: (step) => first + STEPS.indexOf(step),
    kind,
    lines: (column) => fixedA1({ row: firstRow, column: kind(column), rows: lines, columns: 1 }),
  };
}

function widened({ plan, columns, firstRow, rows }: PlacedEvents, added: readonly (readonly CellPlan[])[], at: Places): SheetPlan {
  const [width, first] = [plan.columns.length, at.step('row')];
  const table = { row: firstRow, column: 0, rows, columns: columns.size };
  return {
    ...plan,
    columns: [...plan.columns, ...[...STEPS, ...KIND_COLUMNS].map(() => ({ width: STEP_WIDTH }))],
    rows: plan.rows.map((row, index): RowPlan => {
      const own = added[index] ?? [];
      return own.length === 0 ? row : { ...row, cells: [...row.cells, ...Array.from({ length: width - row.cells.length }, () => null), ...own] };
    }),
    highlights: [...plan.highlights, { area: table, formula: `=COUNTIF($${a1(firstRow, first)}:$${a1(firstRow, first + STEPS.length - 1)},${quoted(WRONG)})>0`, fill: FILL.wrong }],
  };
}

/** Cells to the right of each row of the sheet. */
function cellsOf(events: PlacedEvents, at: Places, lines: readonly KindLine[]): readonly (readonly CellPlan[])[] {
  const { plan, firstRow } = events;
  return plan.rows.map((_, row): CellPlan[] => {
    if (row === READY_ROW) return [cell(`${STEP_PREFIX}${EVENT_STEPS.ready}`, STEP), step(readyFormula(events, at))];
    if (row === firstRow - 1) return [...STEPS.map((key) => EVENT_STEPS.steps[key]), ...KIND_COLUMNS.map((key) => EVENT_STEPS.kinds[key])].map((label) => cell(`${STEP_PREFIX}${label}`, STEP_HEADER));
    if (row < firstRow) return [];
    const formulas = stepFormulas(row, events, at, new Set(lines.map(({ way }) => way)));
    const line = lines[row - firstRow];
    return [...STEPS.map((key) => step(formulas[key])), ...(line === undefined ? [] : lineCells(line))];
  });
}

function step(formula: string): CellPlan {
  return { value: null, formula, style: STEP };
}

function lineCells({ text, way, figure, least, most }: KindLine): CellPlan[] {
  const figureCell = (formula: string | null): CellPlan => (formula === null ? cell(null, STEP) : step(formula));
  return [cell(text, STEP), cell(EVENT_STEPS.ways[way], STEP), figureCell(figure), figureCell(least), figureCell(most)];
}

/** The day up to which the list is kept, once every row of it can be counted. */
function readyFormula({ until, firstRow, rows }: PlacedEvents, at: Places): string {
  const steps = fixedA1({ row: firstRow, column: at.step('row'), rows, columns: STEPS.length });
  const points = fixedA1({ row: firstRow, column: at.step('points'), rows, columns: 1 });
  const day = a1(until.row, until.column);
  const dated = `IF(${day}="",${quoted(MISSING)},${quoted(WRONG)})`;
  const within = `IF(ISNUMBER(${day}),IF(AND(${day}>=${SERIALS.first},${day}<=${SERIALS.last}),${day},${quoted(WRONG)}),${dated})`;
  return `=IF(COUNTIF(${steps},${quoted(WRONG)})>0,${quoted(WRONG)},IF(COUNTIF(${points},${quoted(UNFILLED)})>0,${quoted(UNFILLED)},${within}))`;
}

/** One row of the list. A row in which nothing is written says nothing; a word in place of a figure keeps the whole list from being counted. */
function stepFormulas(row: number, { columns }: PlacedEvents, at: Places, ways: ReadonlySet<Way>): Readonly<Record<Step, string>> {
  const given = (key: EventsColumn): string | null => {
    const column = columns.get(key);
    return column === undefined ? null : `$${columnLetters(column)}${row + 1}`;
  };
  const own = (key: Step): string => `$${a1(row, at.step(key))}`;
  const [wrong, dash] = [quoted(WRONG), quoted(NOT_GIVEN)];
  const [date, id, name, item, times] = (['date', 'id', 'name', 'item', 'times'] as const).map((key) => given(key) ?? '""');
  const level = given('level');
  const written = [...columns].flatMap(([key]) => (key === 'note' ? [] : (given(key) ?? []))).join('&');
  const unlessBlank = (formula: string): string => `=IF(${own('row')}="","",${formula})`;
  const rowOf = (text: string | undefined, list: string, otherwise: string): string => `IF(${text}<>"",IFERROR(MATCH(${text},${list},0),${wrong}),${otherwise})`;
  const place = `MATCH(${own('what')},${at.lines('text')},0)`;
  const ofKind = (column: KindColumn): string => `INDEX(${at.lines(column)},${own('kind')})`;
  const onRoster = (list: string): string => `INDEX(${list},${own('row')})`;
  const kept = (condition: string): string => `IF(${condition},${own('row')},${wrong})`;
  return {
    row: `=IF(${written}="","",${rowOf(id, at.ids, rowOf(name, at.names, wrong))})`,
    // A star in a look-up finds anything, so what was found must be the same.
    who: `=IF(ISNUMBER(${own('row')}),IF(${id}<>"",${kept(`AND(${onRoster(at.ids)}=${id},OR(${name}="",${onRoster(at.names)}=${name}))`)},${kept(`AND(${onRoster(at.names)}=${name},COUNTIF(${at.names},${name})=1)`)}),${own('row')})`,
    what: `=${item}${level === null ? '&""' : `&IF(${level}="","",${quoted(EVENT_STEPS.stroke)}&${level})`}`,
    kind: unlessBlank(`IF(ISNUMBER(${place}),IF(INDEX(${at.lines('text')},${place})=${own('what')},${place},${wrong}),${wrong})`),
    day: unlessBlank(`IF(ISNUMBER(${date}),IF(AND(${date}>=${SERIALS.first},${date}<=${SERIALS.last}),INT(${date}),${wrong}),${wrong})`),
    times: unlessBlank(`IF(OR(${times}="",${times}=${dash}),1,IF(ISNUMBER(${times}),IF(AND(${times}>=1,${times}<=${MOST_TIMES},${times}=INT(${times})),${times},${wrong}),${wrong}))`),
    way: `=IF(ISNUMBER(${own('kind')}),${ofKind('way')},${own('kind')})`,
    figure: `=IF(ISNUMBER(${own('kind')}),${ofKind('figure')},${own('kind')})`,
    each: `=IF(ISNUMBER(${own('kind')}),${eachFormula(given('points'), { way: own('way'), figure: own('figure'), least: ofKind('least'), most: ofKind('most') }, ways)},${own('kind')})`,
    points: `=IF(COUNT(${own('each')},${own('times')})=2,${own('each')}*${own('times')},${own('each')})`,
  };
}

/** The points of one event, or the quantity: what the regulation gives, which may be repeated and not changed, or what is written. */
function eachFormula(points: string | null, { way, figure, least, most }: Readonly<Record<'way' | 'figure' | 'least' | 'most', string>>, ways: ReadonlySet<Way>): string {
  if (points === null) return figure;
  const wrong = quoted(WRONG);
  const size = `ABS(${points})`;
  const byWay = (wanted: Way, then: string, otherwise: string): string => (ways.has(wanted) ? `IF(${way}=${quoted(EVENT_STEPS.ways[wanted])},${then},${otherwise})` : otherwise);
  const number = (then: string): string => `IF(ISNUMBER(${points}),${then},${wrong})`;
  const kept = (value: string, counts: string): string => number(`IF(OR(${points}=0,AND(${value}>=${least},${value}<=${most})),${counts},${wrong})`);
  const open = number(byWay('down', `-${size}`, byWay('up', size, byWay('counted', wrong, points))));
  const priced = `IF(OR(${points}="",${points}=${quoted(NOT_GIVEN)}),${figure},IF(ISNUMBER(${figure}),${number(`IF(${size}=ABS(${figure}),${figure},${wrong})`)},${open}))`;
  return byWay('added', kept(points, points), byWay('deducted', kept(size, `-${size}`), byWay('quantity', number(`IF(${points}>=0,${points},${wrong})`), priced)));
}
