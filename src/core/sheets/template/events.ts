import { periodText, type Period } from '../../periods';
import type { SchemeInput } from '../../scheme/inputs';
import type { Scheme } from '../../scheme/schema';
import { eventColumns } from '../../scheme/eventInputs';
import type { Member } from '../../scoring/member';
import { assemble, row, wideRow } from '../layout';
import { EVENTS } from '../messages.zh';
import { columnPoints, textHeight } from '../measure';
import { workingPrint } from '../page';
import type { SheetPlan, ValidationPlan } from '../plan';
import { boxed, cell, FILL, font, HEADING_FACE, plain, SCREEN_FACE, SIZE } from '../styles';

const EMPTY_ROWS = 300;
const FIRST_ROW = 4;
/** Longer lists are refused by spreadsheet programs; they then stand on the sheet, at the right of the table. */
const MOST_CHARACTERS = 255;

/** The list as it was laid out: where the steps of formulas find its cells. */
export interface PlacedEvents {
  readonly plan: SheetPlan;
  readonly inputs: readonly SchemeInput[];
  readonly columns: ReadonlyMap<EventsColumn, number>;
  readonly firstRow: number;
  readonly rows: number;
  readonly until: { readonly row: number; readonly column: number };
}

export type EventsColumn = ColumnKey;
type ColumnKey = keyof typeof EVENTS.columns;
type OptionalColumn = 'level' | 'matter' | 'points' | 'with';

function isOptional(key: ColumnKey): key is OptionalColumn {
  return key === 'level' || key === 'matter' || key === 'points' || key === 'with';
}

/** 事项登记: one row for each thing that happened, in the order in which it is written down. */
export function eventsPlan(scheme: Scheme, inputs: readonly SchemeInput[], members: readonly Member[], period: Period): PlacedEvents {
  const asked = eventColumns(scheme);
  const keys = (Object.keys(EVENTS.columns) as ColumnKey[]).filter((key) => !isOptional(key) || asked.has(key) || (key === 'points' && asked.has('quantity')));
  const columns = keys.map((key) => (key === 'points' && asked.has('quantity') ? EVENTS.pointsOrQuantity : EVENTS.columns[key]));
  const labels = inputs.map(({ label }) => label);
  const names = members.map(({ name }) => name);
  const widths = [...columns.map(({ width }) => width), 2, 26];
  const face = font(SCREEN_FACE, SIZE.no5);
  const header = boxed(font(HEADING_FACE, SIZE.no5), { fill: FILL.header });
  const text = boxed(face, { format: '@', entry: 'unlocked' });
  const entry = boxed(face, { entry: 'unlocked' });
  const day = boxed(face, { format: 'yyyy-mm-dd', entry: 'unlocked' });
  const paper = columnPoints(widths.slice(0, columns.length));
  const body = Array.from({ length: Math.max(EMPTY_ROWS, labels.length) }, (_, index) => [
    ...keys.map((key) => cell(null, key === 'date' ? day : key === 'points' || key === 'times' ? entry : text)),
    null,
    index < labels.length ? cell(labels[index] ?? null, plain(face)) : null,
  ]);
  const rows = [
    wideRow(EVENTS.title(periodText(period)), plain(font(HEADING_FACE, SIZE.small2), { horizontal: 'center' }), columns.length, paper),
    wideRow(EVENTS.hint, plain(face), columns.length, paper),
    row([cell(EVENTS.until, plain(font(HEADING_FACE, SIZE.no5))), null, cell(null, day)], textHeight(1, SIZE.no5)),
    row([...columns.map(({ label }) => cell(label, header)), null, cell(EVENTS.items, plain(font(HEADING_FACE, SIZE.no5)))], textHeight(2, SIZE.no5)),
    ...body.map((cells) => row(cells, 20)),
  ];
  const area = (key: ColumnKey) => ({ row: FIRST_ROW, column: keys.indexOf(key), rows: body.length, columns: 1 });
  const list = (key: ColumnKey, rule: ValidationPlan['rule']): ValidationPlan => ({ area: area(key), rule, ...EVENTS.validation[key === 'name' ? 'name' : 'item'] });
  const itemColumn = columns.length + 1;
  const plan: SheetPlan = {
    name: EVENTS.sheet,
    visibility: 'visible',
    columns: widths.map((width) => ({ width })),
    ...assemble(rows),
    frozen: { rows: FIRST_ROW, columns: 0 },
    print: workingPrint(FIRST_ROW - 1, rows.length, columns.length),
    validations: [
      list('item', { kind: 'cells', area: { row: FIRST_ROW, column: itemColumn, rows: labels.length, columns: 1 } }),
      ...(names.length > 0 && names.join(',').length <= MOST_CHARACTERS ? [list('name', { kind: 'list', values: names })] : []),
    ],
    highlights: [],
    protection: 'none',
    names: [],
  };
  return { plan, inputs, columns: new Map(keys.map((key, column) => [key, column])), firstRow: FIRST_ROW, rows: body.length, until: { row: FIRST_ROW - 2, column: 2 } };
}
