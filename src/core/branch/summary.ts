import { a1, fixedA1 } from '../grid';
import { outputName } from '../ledger/generated';
import { periodsWithin, periodText, type Period } from '../periods';
import { periodTextZh } from '../periods.zh';
import type { Scheme } from '../scheme/schema';
import { entryUnits } from '../scoring/entryRules';
import type { Member } from '../scoring/member';
import { participationOf } from '../standing/participation';
import { assemble, row, wideRow } from '../sheets/layout';
import { columnPoints, textHeight } from '../sheets/measure';
import { NOT_GIVEN, participationWords, scoreWords } from '../sheets/messages.zh';
import { workingPrint } from '../sheets/page';
import { EMPTY_PLAN, type CellPlan, type CellStyle, type SheetPlan } from '../sheets/plan';
import { boxed, cell, FILL, font, HEADING_FACE, plain, pointsFormat, SCREEN_FACE, SIZE } from '../sheets/styles';
import type { LedgerRegister } from '../sheets/template';
import { figureIn } from './lookUp';
import { SUMMARY } from './messages.zh';

/** 汇总表 of a closing period, and where its figures stand. */
export interface Summary {
  readonly plan: SheetPlan;
  readonly period: Period;
  readonly members: readonly Member[];
  readonly firstRow: number;
  readonly scoreColumn: number;
  readonly rankColumn: number;
  readonly remarkColumn: number;
  /** The sheet as a register of its own, where the scheme asks for nothing at the close and all periods have their registers: the score is worked out here. */
  readonly own: LedgerRegister | null;
}

const FIRST_ROW = 3;
const HEAD = 3;
/** Weeks of a year would make a sheet that nobody can read. */
const MOST_PERIODS = 12;
const ROW_HEIGHT = 20;

/** Everything by reference to the registers: it is right as soon as they are. */
export function summaryPlan(scheme: Scheme, branch: string, period: Period, members: readonly Member[], registers: readonly LedgerRegister[]): Summary {
  const { id, name, kind, ranked, rank, remark } = SUMMARY.headings;
  const inside = new Set(entryUnits(scheme).flatMap((unit) => periodsWithin(period, unit, scheme.rhythm.yearStart).map(periodText)));
  const parts = registers.filter((register) => register.at === 'entry' && inside.has(periodText(register.period)));
  const shown = parts.length > MOST_PERIODS ? [] : parts;
  const closing = registers.find((register) => register.at === 'closing' && periodText(register.period) === periodText(period));
  const listed = entryUnits(scheme).some((unit) => !registers.some((register) => register.period.unit === unit));
  const isByHand = closing === undefined && listed;
  const scoreColumn = HEAD + shown.length;
  const labels = [id, name, kind, ...shown.map(({ period: each }) => periodTextZh(periodText(each)).replace(/^\d+年(?=.)/, '')), scoreWords(scheme), ranked, rank, remark];
  const widths = [10, 12, 16, ...shown.map(() => 9), 10, 10, 8, 22];
  const style = boxed(font(SCREEN_FACE, SIZE.no5));
  const styles = { text: { ...style, format: '@' }, figure: { ...style, fill: FILL.result, format: pointsFormat(scheme.publishing.places) }, rank: { ...style, fill: FILL.result, format: '0' } };
  const byHand: CellStyle = { ...styles.figure, fill: FILL.missing, entry: 'unlocked' };
  const column = { row: FIRST_ROW, rows: Math.max(1, members.length), columns: 1 };
  const rankedCells = fixedA1({ ...column, column: scoreColumn + 1 });

  const memberRow = (member: Member, index: number) => {
    const at = FIRST_ROW + index;
    const { participation } = participationOf(scheme, member);
    const words = participationWords(participation);
    const figure = (source: LedgerRegister | undefined, look: CellStyle): CellPlan => {
      if (words !== null || (source !== undefined && !source.members.includes(member))) return cell(NOT_GIVEN, look);
      return source === undefined ? cell(null, byHand) : { value: null, formula: figureIn(source, source.resultColumn, `$A${at + 1}`), style: look };
    };
    const score = a1(at, scoreColumn);
    const inRank = a1(at, scoreColumn + 1);
    const takesPlace = participation.kind === 'graded';
    return row(
      [
        cell(member.id, styles.text),
        cell(member.name, styles.text),
        cell([member.kind, member.class].filter((text) => text !== null).join('、'), styles.text),
        ...shown.map((source) => figure(source, styles.figure)),
        figure(closing, styles.figure),
        takesPlace ? { value: null, formula: `=IF(ISNUMBER(${score}),${score},"")`, style: styles.figure } : cell(null, styles.figure),
        takesPlace ? { value: null, formula: `=IF(ISNUMBER(${inRank}),${rankFormula(scheme, inRank, rankedCells)},"")`, style: styles.rank } : cell(NOT_GIVEN, styles.rank),
        cell(words, { ...styles.text, horizontal: 'left', entry: 'unlocked' }),
      ],
      ROW_HEIGHT,
    );
  };
  const paper = columnPoints(widths);
  const rows = [
    wideRow(SUMMARY.title(branch, periodText(period)), plain(font(HEADING_FACE, SIZE.small2), { horizontal: 'center' }), widths.length, paper),
    wideRow(isByHand ? SUMMARY.hintByHand : SUMMARY.hint, plain(style.font), widths.length, paper),
    row(labels.map((label) => cell(label, boxed(font(HEADING_FACE, SIZE.no5), { fill: FILL.header }))), textHeight(2, SIZE.no5)),
    ...members.map(memberRow),
  ];
  const plan: SheetPlan = {
    ...EMPTY_PLAN,
    name: outputName('汇总表', periodText(period)),
    columns: widths.map((width, at) => (at === scoreColumn + 1 ? { width, visibility: 'hidden' } : { width })),
    ...assemble(rows),
    frozen: { rows: FIRST_ROW, columns: 2 },
    print: workingPrint(FIRST_ROW - 1, rows.length, widths.length),
    protection: 'slips',
  };
  const own: LedgerRegister = { at: 'closing', period, plan, members, firstRow: FIRST_ROW, rows: members.length, idColumn: 0, entries: new Map(), resultColumn: scoreColumn };
  return { plan, period, members, firstRow: FIRST_ROW, scoreColumn, rankColumn: scoreColumn + 2, remarkColumn: scoreColumn + 3, own: closing === undefined && !isByHand ? own : null };
}

/** Equal figures share a rank; dense ranks count the figures that are higher, the others the people. */
function rankFormula({ publishing }: Scheme, cell_: string, all: string): string {
  if (publishing.rankTies === 'competition') return `RANK(${cell_},${all})`;
  return `1+ROUND(SUMPRODUCT((${all}>${cell_})*ISNUMBER(${all})/COUNTIF(${all},${all})),0)`;
}
