import { roundHalfUp, toNumber, type Exact } from '../../decimal';
import { a1, columnLetters } from '../../grid';
import type { SchemeInput } from '../../scheme/inputs';
import type { Scheme } from '../../scheme/schema';
import type { Member } from '../../scoring/member';
import { assemble, row, wideRow, type LaidRow } from '../layout';
import { NOT_GIVEN, TEMPLATE } from '../messages.zh';
import { columnPoints, textWidth } from '../measure';
import { PAGE_NUMBER, WORKING } from '../page';
import type { SheetPlan } from '../plan';
import { boxed, cell, FILL, font, plain, pointsFormat, SCREEN_FACE, SIZE } from '../styles';
import { inputValidation } from './inputColumn';

/** A sheet to be written in: a row for each member, a column for each input, and the results at the right. */
export interface Register {
  readonly name: string;
  readonly title: string;
  readonly inputs: readonly SchemeInput[];
  readonly results: readonly ResultColumn[];
  readonly members: readonly Member[];
}

export interface ResultColumn {
  readonly label: string;
  /** By member id; a column without figures stays empty until formulas are filled in. */
  readonly figures: ReadonlyMap<string, Exact>;
}

const HEAD = ['编号', '姓名'] as const;
const FIRST_ROW = 3;
const ROW_HEIGHT = 20;

export function registerPlan(scheme: Scheme, { name, title, inputs, results, members }: Register): SheetPlan {
  const widths = [8, 12, ...inputs.map(({ label }) => widthOf(label)), ...results.map(({ label }) => widthOf(label))];
  const paper = columnPoints(widths);
  const face = font(SCREEN_FACE, SIZE.五号);
  const rowCount = members.length === 0 ? 40 : members.length + 5;
  const header = boxed(font('黑体', SIZE.五号), { fill: FILL.header });
  const key = boxed(face, { format: '@', entry: 'unlocked' });
  const entry = boxed(face, { entry: 'unlocked' });
  const result = boxed(face, { fill: FILL.result, format: pointsFormat(scheme.publishing.places) });
  const memberRow = (member: Member | undefined): LaidRow => {
    const absent = member !== undefined && member.status !== '参加' ? NOT_GIVEN : null;
    return row(
      [
        cell(member?.id ?? null, key),
        cell(member?.name ?? null, key),
        ...inputs.map(() => cell(absent, entry)),
        ...results.map(({ figures }) => cell(figureOf(figures, member, scheme) ?? absent, result)),
      ],
      ROW_HEIGHT,
    );
  };
  const rows = [
    wideRow(title, plain(font('黑体', SIZE.小二), { horizontal: 'center' }), widths.length, paper),
    wideRow(TEMPLATE.hint(inputs.filter(({ blank }) => blank === 'none').map(({ label }) => label)), plain(face), widths.length, paper),
    row([...HEAD, ...inputs.map(({ label }) => label), ...results.map(({ label }) => label)].map((label) => cell(label, header)), 34),
    ...Array.from({ length: rowCount }, (_, index) => memberRow(members[index])),
  ];
  return {
    name,
    visibility: 'visible',
    columns: widths.map((width) => ({ width })),
    ...assemble(rows),
    frozen: { rows: FIRST_ROW, columns: HEAD.length },
    print: {
      ...WORKING,
      paper: 'A4',
      fit: 'width',
      titleRows: { first: FIRST_ROW - 1, last: FIRST_ROW - 1 },
      area: { row: 0, column: 0, rows: rows.length, columns: widths.length },
      breaksBefore: [],
      centred: 'horizontally',
      footer: PAGE_NUMBER,
    },
    validations: inputs.map((input, index) => ({ ...inputValidation(scheme, input), area: columnArea(HEAD.length + index, rowCount) })),
    highlights: inputs.flatMap(({ blank }, index) => (blank === 'missing' ? [missingHighlight(HEAD.length + index, rowCount)] : [])),
    protection: 'none',
    names: [],
  };
}

/** A cell that still has to be filled in, for a member who has a row. */
function missingHighlight(column: number, rows: number): SheetPlan['highlights'][number] {
  return {
    area: columnArea(column, rows),
    formula: `=AND($${columnLetters(HEAD.length - 1)}${FIRST_ROW + 1}<>"",${a1(FIRST_ROW, column)}="")`,
    fill: FILL.missing,
  };
}

function columnArea(column: number, rows: number): SheetPlan['highlights'][number]['area'] {
  return { row: FIRST_ROW, column, rows, columns: 1 };
}

function figureOf(figures: ReadonlyMap<string, Exact>, member: Member | undefined, scheme: Scheme): number | null {
  const figure = member === undefined ? undefined : figures.get(member.id);
  return figure === undefined ? null : toNumber(roundHalfUp(figure, scheme.publishing.places));
}

/** Headings take two lines at most. */
function widthOf(label: string): number {
  return Math.min(18, Math.max(9, Math.ceil(textWidth(label) / (textWidth(label) > 10 ? 2 : 1)) + 2));
}
