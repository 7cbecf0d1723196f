import { summaryFormulas, type ScoreSheet } from '../formulas';
import type { CellValue } from '../grid';
import { outputName } from '../ledger/generated';
import { periodText, type Period } from '../periods';
import type { Scheme } from '../scheme/schema';
import type { FigurePlaces } from '../scheme/sheet/places';
import type { Member } from '../scoring/member';
import { onTheRoll, participationOf } from '../standing/participation';
import { gradesOf } from '../sheets/grades';
import { columnPoints, lineCount, textHeight } from '../sheets/measure';
import { NOT_GIVEN } from '../sheets/messages.zh';
import { workingPrint } from '../sheets/page';
import { EMPTY_PLAN, type CellPlan, type CellStyle, type SheetPlan } from '../sheets/plan';
import { boxed, cell, FILL, font, HEADING_FACE, plain, pointsFormat, SCREEN_FACE, SIZE } from '../sheets/styles';
import type { GradesForm } from './forms';
import { GRADES_FORM } from './messages.zh';

const FACE = font(SCREEN_FACE, SIZE.no5);
const WIDTH = 14;
const WHY_WIDTH = 30;
/** 编号 and 姓名: what stands there is a text, however it begins. */
const TEXT_COLUMNS = 2;
const TITLE = plain(font(HEADING_FACE, SIZE.small2), { wrap: 'clip' });
const NOTE = plain(FACE, { wrap: 'clip' });
const PLACES = plain(FACE);
const HEADER = boxed(font(HEADING_FACE, SIZE.no5), { fill: FILL.header });
const CELL = boxed(FACE);
const STEP = boxed({ ...font(SCREEN_FACE, 9), colour: '7F7F7F' });
/** Confirmed by people. */
const CONFIRMED = boxed(FACE, { entry: 'unlocked' });
/** A grade that no formula can say is written in by people. */
const OPEN = boxed(FACE, { fill: FILL.missing, entry: 'unlocked' });

export interface PlacedGrades {
  readonly plan: SheetPlan;
  readonly form: GradesForm;
}

/**
 * 等次表 before there is a result: ranks, places and suggested grades by formulas over the scores, beside open cells for the
 * grade that people confirm; `null` for a scheme without any.
 */
export function gradesForm(scheme: Scheme, figures: FigurePlaces, period: Period, members: readonly Member[], scores: ScoreSheet): PlacedGrades | null {
  const scored = members.flatMap((member) => {
    const { kind } = participationOf(scheme, member).participation;
    return kind === 'graded' || kind === 'pointsOnly' ? [{ member, part: kind }] : [];
  });
  if ((scheme.grades.length === 0 && scheme.quotas.length === 0) || scored.length === 0) return null;
  const roll = members.filter((member) => onTheRoll(member) === 'member').length;
  const { cells, firstRow, columns } = summaryFormulas({ scheme, figures, period, scores, members: scored, onTheRoll: roll, values: () => null, confirming: scheme.grades.length === 0 ? 'absent' : 'asked' });
  const score: CellStyle = { ...CELL, fill: FILL.result, format: pointsFormat(scheme.publishing.places) };
  const width = Math.max(...cells.map((row) => row.length));

  const styleOf = (row: number, column: number): CellStyle => {
    if (row === 0) return TITLE;
    if (row === 1) return NOTE;
    if (row < firstRow - 1) return PLACES;
    if (row === firstRow - 1) return HEADER;
    if (column >= columns.firstStep) return STEP;
    return column === columns.score ? score : CELL;
  };
  const { confirming } = columns;
  const planned = (row: number, column: number): CellPlan | null => {
    const value = cells[row]?.[column] ?? null;
    const style = styleOf(row, column);
    if (row >= firstRow && (column === confirming?.grade || column === confirming?.why)) return confirmingCell(scored[row - firstRow]?.part === 'graded' ? 'asked' : 'absent');
    if (typeof value === 'object') return row < firstRow ? null : cell(null, column >= TEXT_COLUMNS && column < columns.firstStep ? OPEN : style);
    if (typeof value === 'string' && value.startsWith('=') && column >= TEXT_COLUMNS) return { value: null, formula: value, style };
    return cell(value, column < TEXT_COLUMNS ? { ...style, format: '@' } : style);
  };
  const name = outputName('等次表', periodText(period));
  const plan: SheetPlan = {
    ...EMPTY_PLAN,
    name,
    columns: Array.from({ length: width }, (_, column) => ({ width: column === confirming?.why ? WHY_WIDTH : WIDTH })),
    rows: cells.map((_, row) => ({ height: row === 0 ? 30 : row > 1 && row < firstRow ? heightOf(cells[row] ?? []) : 20, cells: Array.from({ length: width }, (_each, column) => planned(row, column)) })),
    frozen: { rows: firstRow, columns: TEXT_COLUMNS },
    print: workingPrint(firstRow - 1, cells.length, columns.firstStep),
    validations: confirming === null ? [] : [{ area: { row: firstRow, column: confirming.grade, rows: scored.length, columns: 1 }, rule: { kind: 'list', values: gradesOf(scheme) }, ...GRADES_FORM.choice }],
    protection: 'slips',
  };
  const form: GradesForm = { kind: '等次表', sheet: name, period, members: scored.map(({ member }) => member), firstRow, suggestedColumn: columns.grade, confirming, provisionalColumn: columns.provisional };
  return { plan, form };
}

/** Nobody confirms a grade of those who only collect points. */
function confirmingCell(grade: 'asked' | 'absent'): CellPlan {
  return grade === 'asked' ? cell(null, CONFIRMED) : cell(NOT_GIVEN, CELL);
}

/** Names of places and lists are long. */
function heightOf(values: readonly CellValue[]): number {
  const lines = values.map((value) => (typeof value === 'string' && !value.startsWith('=') ? lineCount(value, SIZE.no5, columnPoints([WIDTH]) - 6) : 1));
  return Math.max(20, textHeight(Math.max(...lines), SIZE.no5));
}
