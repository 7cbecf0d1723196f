import { roundHalfUp, toNumber, type Exact } from '../../decimal';
import { asksOf, type SchemeInput } from '../../scheme/inputs';
import type { Scheme } from '../../scheme/schema';
import type { Member } from '../../scoring/member';
import { assemble, row, wideRow, type LaidRow } from '../layout';
import { NOT_GIVEN, TEMPLATE } from '../messages.zh';
import { columnPoints, textHeight, textWidth } from '../measure';
import { workingPrint } from '../page';
import type { SheetPlan, ValidationPlan } from '../plan';
import { boxed, cell, FILL, font, HEADING_FACE, plain, pointsFormat, SCREEN_FACE, SIZE } from '../styles';
import { missingHighlight, wrongHighlight } from './highlights';
import { inputValidation, insteadOf } from './inputColumn';

/** A sheet to be written in: a row for each member, a column for each input, and the results at the right. */
export interface Register {
  readonly name: string;
  readonly title: string;
  readonly inputs: readonly SchemeInput[];
  readonly result: ResultColumn;
  readonly members: readonly Member[];
  /** Classes of the scheme, where a member may be in another one in this period: a column 类别 says which. */
  readonly classes: readonly string[];
  /** Rows of the registers of other periods: rows that say the same are the same rows. */
  readonly shared: SharedRows;
}

export type SharedRows = Map<string, readonly LaidRow[]>;

/** A register as it was laid out: where formulas and other sheets find its cells. */
export interface PlacedRegister {
  readonly plan: SheetPlan;
  readonly members: readonly Member[];
  readonly firstRow: number;
  /** Members, then spare rows. */
  readonly rows: number;
  readonly idColumn: number;
  /** Columns of entries by input id. */
  readonly entries: ReadonlyMap<string, number>;
  readonly resultColumn: number;
}

export interface ResultColumn {
  readonly label: string;
  /** By member id; a column without figures stays empty until formulas are filled in. */
  readonly figures: ReadonlyMap<string, Exact>;
}

const HEAD = ['编号', '姓名'] as const;
const NAME_COLUMN = 1;
const FIRST_ROW = 3;
const ROW_HEIGHT = 20;
/** With more columns than this, headings are stacked so that the columns can be narrow. */
const MANY_COLUMNS = 16;

export function registerPlan(scheme: Scheme, { name, title, inputs, result, members, classes, shared }: Register): PlacedRegister {
  const head = classes.length === 0 ? HEAD : [...HEAD, TEMPLATE.class.label];
  const labels = [...inputs, result].map(({ label }) => label);
  const headerLines = labels.length > MANY_COLUMNS ? 4 : 2;
  const widths = [8, 12, ...(classes.length === 0 ? [] : [12]), ...labels.map((label) => widthOf(label, headerLines))];
  const paper = columnPoints(widths);
  const face = font(SCREEN_FACE, SIZE.no5);
  const rowCount = members.length === 0 ? 40 : members.length + 5;
  const header = boxed(font(HEADING_FACE, SIZE.no5), { fill: FILL.header });
  const key = boxed(face, { format: '@', entry: 'unlocked' });
  const entry = boxed(face, { entry: 'unlocked' });
  const figure = boxed(face, { fill: FILL.result, format: pointsFormat(scheme.publishing.places) });
  const insteadColumn = (index: number): number | null => {
    const input = inputs[index];
    const instead = input === undefined ? null : insteadOf(scheme, input);
    const column = inputs.findIndex(({ id }) => id === instead);
    return column < 0 ? null : head.length + column;
  };
  const memberRow = (member: Member | undefined): LaidRow => {
    const absent = member !== undefined && member.status !== '参加' ? NOT_GIVEN : null;
    const asked = (input: SchemeInput): string | null => (member === undefined || asksOf(input, member) ? absent : NOT_GIVEN);
    return row(
      [
        cell(member?.id ?? null, key),
        cell(member?.name ?? null, key),
        ...(classes.length === 0 ? [] : [cell(member?.class ?? null, key)]),
        ...inputs.map((input) => cell(asked(input), entry)),
        cell(figureOf(result.figures, member, scheme) ?? absent, figure),
      ],
      ROW_HEIGHT,
    );
  };
  const body = sharedRows(shared, { inputs, result, members }, () => Array.from({ length: rowCount }, (_, index) => memberRow(members[index])));
  const rows = [
    wideRow(title, plain(font(HEADING_FACE, SIZE.small2), { horizontal: 'center' }), widths.length, paper),
    wideRow(TEMPLATE.hint(labelsOf(inputs, 'missing'), labelsOf(inputs, 'none')), plain(face), widths.length, paper),
    row([...head, ...labels].map((label) => cell(label, header)), textHeight(headerLines, SIZE.no5)),
    ...body,
  ];
  const validations: readonly ValidationPlan[] = [
    ...(classes.length === 0 ? [] : [{ area: columnArea(HEAD.length, rowCount), rule: { kind: 'list', values: classes } as const, ...TEMPLATE.class.validation }]),
    ...inputs.map((input, index) => ({ ...inputValidation(scheme, input), area: columnArea(head.length + index, rowCount) })),
  ];
  const plan: SheetPlan = {
    name,
    visibility: 'visible',
    columns: widths.map((width) => ({ width })),
    ...assemble(rows),
    frozen: { rows: FIRST_ROW, columns: head.length },
    print: workingPrint(FIRST_ROW - 1, rows.length, widths.length),
    validations,
    highlights: [
      ...inputs.flatMap(({ blank }, index) => (blank === 'missing' ? [missingHighlight(columnArea(head.length + index, rowCount), NAME_COLUMN, insteadColumn(index))] : [])),
      ...validations.flatMap((validation) => wrongHighlight(validation) ?? []),
    ],
    protection: 'none',
    names: [],
  };
  const entries = new Map(inputs.map(({ id }, index) => [id, head.length + index]));
  return { plan, members, firstRow: FIRST_ROW, rows: rowCount, idColumn: 0, entries, resultColumn: head.length + inputs.length };
}

/** Without results only inputs and members make a difference. */
function sharedRows(shared: SharedRows, { inputs, result, members }: Pick<Register, 'inputs' | 'result' | 'members'>, make: () => readonly LaidRow[]): readonly LaidRow[] {
  if (result.figures.size > 0) return make();
  const key = [...inputs, '', ...members].map((each) => (typeof each === 'string' ? each : each.id)).join('\n');
  const known = shared.get(key) ?? make();
  shared.set(key, known);
  return known;
}

function labelsOf(inputs: readonly SchemeInput[], blank: SchemeInput['blank']): string[] {
  return inputs.filter((input) => input.blank === blank).map(({ label }) => label);
}

function columnArea(column: number, rows: number): SheetPlan['highlights'][number]['area'] {
  return { row: FIRST_ROW, column, rows, columns: 1 };
}

function figureOf(figures: ReadonlyMap<string, Exact>, member: Member | undefined, scheme: Scheme): number | null {
  const figure = member === undefined ? undefined : figures.get(member.id);
  return figure === undefined ? null : toNumber(roundHalfUp(figure, scheme.publishing.places));
}

function widthOf(label: string, lines: number): number {
  const least = lines > 2 ? 6 : 9;
  return Math.min(18, Math.max(least, 2 * Math.ceil(textWidth(label) / 2 / (textWidth(label) > least ? lines : 1)) + 2));
}
