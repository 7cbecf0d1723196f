import { a1, fixedA1, quoteSheet, type CellValue } from '../grid';
import { STEP_PREFIX } from '../ledger/generated';
import type { Period } from '../periods';
import { holds } from '../scheme/condition';
import type { FigurePlaces } from '../scheme/sheet/places';
import type { Quota, Scheme, Special } from '../scheme/schema';
import { concerns } from '../scheme/who';
import type { Member } from '../scoring/member';
import { NOT_GIVEN } from '../sheets/messages.zh';
import { NotCompiled, type PointsSheet } from './compiler';
import { figure, gradeFormula, insideFormula, type SummaryRow } from './grades';
import { EXCLUDED, MISSING, SUMMARY } from './messages.zh';
import type { Uncompiled } from './rowCompiler';
import { quoted } from './text';

/** The sheet on which the closing scores stand, with its columns of special rules by their id. */
export interface ScoreSheet extends PointsSheet {
  readonly specials: ReadonlyMap<string, number>;
}

/** Who stands on a summary: those who have a score, and whether they are ranked. */
export interface SummaryMember {
  readonly member: Member;
  readonly part: 'graded' | 'pointsOnly';
}

/** What a summary is made of. `values` are what the core says, for columns that no formula can fill. */
export interface SummarySource {
  readonly scheme: Scheme;
  readonly figures: FigurePlaces;
  readonly period: Period;
  readonly scores: ScoreSheet;
  readonly members: readonly SummaryMember[];
  /** Everyone on the branch's roll: the n of some quotas. */
  readonly onTheRoll: number;
  readonly values: (memberId: string, column: SummaryColumnKey) => CellValue;
  /** Whether there are columns for the grade that people confirm, and why it is another one. */
  readonly confirming: 'asked' | 'absent';
}

/** `score`, `rank`, `grade`, or the id of a list. */
export type SummaryColumnKey = 'score' | 'rank' | 'grade' | { readonly list: string };

/** Cells of a summary in rows: texts, numbers, and formulas, which begin with `=`. The first column holds 编号. */
export interface Summary {
  readonly cells: readonly (readonly CellValue[])[];
  readonly firstRow: number;
  readonly columns: {
    readonly score: number;
    readonly rank: number;
    readonly grade: number;
    readonly confirming: { readonly grade: number; readonly why: number } | null;
    readonly lists: ReadonlyMap<string, number>;
    readonly firstStep: number;
    /** 1 where the grade waits for the decision of others; `null` where a scheme has no such grade. */
    readonly provisional: number | null;
  };
  readonly uncompiled: readonly Uncompiled[];
}

const [ID, NAME, PART, SCORE, RANK, GRADE, CONFIRMED, WHY] = [0, 1, 2, 3, 4, 5, 6, 7];
const TITLE_ROWS = 2;

/** Ranks, places, suggested grades and lists of a closing period as formulas over its scores. */
export function summaryFormulas(source: SummarySource): Summary {
  const { scheme, members, confirming } = source;
  const listsFrom = confirming === 'asked' ? WHY + 1 : GRADE + 1;
  const quotas = scheme.quotas.filter((quota) => quota.kind !== 'ranks');
  const lists = scheme.quotas.filter((quota) => quota.kind !== 'grade');
  const header = TITLE_ROWS + quotas.length;
  const firstRow = header + 1;
  const area = (column: number): string => fixedA1({ row: firstRow, column, rows: Math.max(1, members.length), columns: 1 });
  const steps = new Map<string, { readonly label: string; readonly column: number }>();
  const uncompiled = new Map<string, Uncompiled>();
  const stepColumn = (key: string, label: string): number => {
    const known = steps.get(key) ?? { label: `${STEP_PREFIX}${label}`, column: listsFrom + lists.length + steps.size };
    steps.set(key, known);
    return known.column;
  };
  const placesCell = (id: string): string => `$${a1(TITLE_ROWS + quotas.findIndex((quota) => quota.id === id), SCORE).replace(/(\d+)/, '$$$1')}`;

  const rows = members.map(({ member, part }, index): CellValue[] => {
    const row = firstRow + index;
    const cells: CellValue[] = [];
    const put = (column: number, value: CellValue): string => {
      while (cells.length <= column) cells.push(null);
      cells[column] = value;
      return a1(row, column);
    };
    const step = (key: string, label: string, formula: string): string => put(stepColumn(key, label), formula);
    const orValue = (id: string, name: string, key: SummaryColumnKey, formula: () => string): CellValue => {
      try {
        return formula();
      } catch (problem) {
        if (!(problem instanceof NotCompiled)) throw problem;
        uncompiled.set(id, { rule: id, name, reason: problem.reason });
        return source.values(member.id, key);
      }
    };
    put(ID, member.id);
    put(NAME, member.name);
    put(PART, SUMMARY.parts[part]);
    const score = put(SCORE, lookUpScore(source.scores, `$${a1(row, ID)}`));
    const ranked = step('ranked', SUMMARY.ranked, `=IF(AND($${a1(row, PART)}=${quoted(SUMMARY.parts.graded)},ISNUMBER(${score})),${score},${quoted(NOT_GIVEN)})`);
    const column = (key: string): string => area(steps.get(key)?.column ?? 0);
    const rank = put(RANK, `=IF(ISNUMBER(${ranked}),${scheme.publishing.rankTies === 'competition' ? `RANK(${ranked},${column('ranked')})` : denseRank(ranked, column('ranked'))},${quoted(NOT_GIVEN)})`);
    const concerned = (special: Special): boolean => holds(special.when, scheme.settings) && concerns(special.who, member);
    const mark = (special: Special): string => {
      const at = source.scores.specials.get(special.id);
      if (at === undefined) throw new NotCompiled('otherSheet');
      return step(`mark.${special.id}`, special.name, markOf(source.scores, at, `$${a1(row, ID)}`));
    };
    const known = (key: string): string => {
      const made = steps.get(key);
      if (made === undefined || (cells[made.column] ?? null) === null) throw new NotCompiled('otherSheet');
      return a1(row, made.column);
    };
    const summaryRow: SummaryRow = { score: ranked, mark, step, known, column, places: placesCell, concerned };
    put(GRADE, orValue('grade', SUMMARY.grade, 'grade', () => gradeFormula(scheme, source.figures, summaryRow)));
    lists.forEach((quota, at) => put(listsFrom + at, orValue(quota.id, quota.name, { list: quota.id }, () => listFormula(source, quota, summaryRow, rank))));
    return cells;
  });

  const titles: CellValue[][] = [[SUMMARY.title], [confirming === 'asked' ? SUMMARY.hintConfirming : SUMMARY.hint], ...quotas.map((quota) => quotaRow(source, quota, area))];
  const labels = [...SUMMARY.columns, ...(confirming === 'asked' ? SUMMARY.confirming : []), ...lists.map(({ name }) => name), ...[...steps.values()].map(({ label }) => label)];
  const columns = {
    score: SCORE,
    rank: RANK,
    grade: GRADE,
    confirming: confirming === 'asked' ? { grade: CONFIRMED, why: WHY } : null,
    lists: new Map(lists.map(({ id }, at) => [id, listsFrom + at])),
    firstStep: listsFrom + lists.length,
    provisional: steps.get('provisional')?.column ?? null,
  };
  return { cells: [...titles, labels, ...rows], firstRow, columns, uncompiled: [...uncompiled.values()] };
}

/** Name, n, number of places. Who is taken out by a special rule is not counted. */
function quotaRow({ scheme, figures, onTheRoll }: SummarySource, quota: Exclude<Quota, { kind: 'ranks' }>, area: (column: number) => string): CellValue[] {
  const row = TITLE_ROWS + scheme.quotas.filter(({ kind }) => kind !== 'ranks').findIndex(({ id }) => id === quota.id);
  const n = quota.of === 'all' ? onTheRoll : `=SUMPRODUCT((${area(PART)}=${quoted(SUMMARY.parts.graded)})*(${area(SCORE)}<>${quoted(EXCLUDED)}))`;
  const share = figure(figures, `quota.${quota.id}.share`);
  const exactly = `ROUND(${a1(row, PART)}*${share},10)`;
  const places = { floor: `INT(${exactly})`, halfUp: `ROUND(${exactly},0)`, ceil: `-INT(-${exactly})` }[quota.rounding];
  return [quota.name, SUMMARY.places, n, `=IF(ISNUMBER(${share}),${places},${share})`];
}

/** √ for who stands on a list. Nobody who is barred, or graded lower by a special rule, stands on one from the top. */
function listFormula({ scheme, figures }: SummarySource, quota: Exclude<Quota, { kind: 'grade' }>, row: SummaryRow, rank: string): string {
  if (quota.kind === 'ranks') {
    if (quota.by !== null) throw new NotCompiled('otherSheet');
    const between = [`${rank}>=${figure(figures, `quota.${quota.id}.first`)}`, `${rank}<=${figure(figures, `quota.${quota.id}.last`)}`];
    return `=IF(ISNUMBER(${rank}),IF(AND(${[...between, ...keeping(scheme, row)].join(',')}),"√",""),"")`;
  }
  const places = row.places(quota.id);
  const inside = `IF(ISNUMBER(${places}),${insideFormula(quota, row.score, row.column('ranked'), places)},${places}=${quoted('不设')})`;
  const enough = `${row.score}=MAX(${row.score},${figure(figures, `quota.${quota.id}.min`)})`;
  const conditions = [inside, enough, ...(quota.from === 'top' ? keeping(scheme, row) : [])];
  return `=IF(ISNUMBER(${row.score}),IF(AND(${conditions.join(',')}),"√",""),"")`;
}

/** Conditions of standing on a list from the top. Univer's NOT takes no comparison, so each is said the other way round. */
function keeping(scheme: Scheme, row: SummaryRow): string[] {
  const own = scheme.specials.filter((special) => row.concerned(special));
  const barred = own.filter(({ kind }) => kind === 'barred').map((special) => `${row.mark(special)}<>1`);
  const graded = own.some((special) => special.kind === 'grade' && special.effect !== 'proposal');
  if (!graded && barred.length === 0) return [];
  return [...barred, ...(graded ? [notGradedLower(row)] : [])];
}

/** The steps of the grade say it; where the grade is no formula, the list is none either. */
function notGradedLower(row: SummaryRow): string {
  const [band, fixed, special] = [row.known('band'), row.known('fixed'), row.known('special')];
  return `SUMPRODUCT(ISNUMBER(${band})*(${special}=1)*(${fixed}>${band}))=0`;
}

function denseRank(cell: string, column: string): string {
  return `SUMPRODUCT(ISNUMBER(${column})*(${column}>${cell})/COUNTIF(${column},${column}))+1`;
}

function lookUpScore(sheet: PointsSheet, id: string): string {
  const found = foundIn(sheet, sheet.resultColumn, id);
  return `=IF(ISNUMBER(${found}),${found},IFERROR(IF(${found}=${quoted(EXCLUDED)},${quoted(EXCLUDED)},${quoted(MISSING)}),${quoted(MISSING)}))`;
}

function markOf(sheet: PointsSheet, column: number, id: string): string {
  const found = foundIn(sheet, column, id);
  return `=IF(ISNUMBER(${found}),${found},0)`;
}

function foundIn({ name, idColumn, first, last }: PointsSheet, column: number, id: string): string {
  const block = (at: number): string => `${quoteSheet(name)}!${fixedA1({ row: first, column: at, rows: last - first + 1, columns: 1 })}`;
  return `INDEX(${block(column)},MATCH(${id},${block(idColumn)},0))`;
}
