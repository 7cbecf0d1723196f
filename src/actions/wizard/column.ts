import { ballotOf, equal, findStatement, fixedA1, fromCell, periodText, ranked, scoreClosing, scorePeriod, sentence, toNumber, a1, SCHEME_SHEET, type CellValue, type Exact, type Member, type Statement } from '../../core';
import { usesOurFunctions, type FunctionId } from '../../functions';
import { figuresOf, isEntrySheet } from '../fillSheet';
import { needsPeriod, periodPlaces, periodPoints, ranges, resultColumn, type FillStyle } from '../formulas';
import { sheetNamed, type OpenedLedger } from '../workbook';
import type { WizardArgument, WizardResult } from '../wizardContract';
import { NAMES, wizardMessages } from './messages.zh';
import type { Place } from './place';

/** An argument as it is written, in words, and as the function is handed it. */
export interface GivenArgument extends WizardArgument {
  readonly given: readonly (readonly CellValue[])[];
}

export interface ColumnRow {
  readonly row: number;
  readonly member: Member;
  /** What the core says stands there, for the whole branch and year; `null` while something is missing, or for who has none. */
  readonly official: string | number | null;
}

/** A result for all scored rows of a sheet. */
export interface ResultColumn {
  readonly result: WizardResult;
  readonly id: FunctionId;
  /** The name of the function where the short names work, and where they do not. */
  readonly names: Readonly<Record<'short' | 'long', string>>;
  readonly rows: readonly ColumnRow[];
  readonly argumentsOf: (row: ColumnRow, style: FillStyle) => readonly GivenArgument[];
}

/** The results that a sheet has, in the order in which people ask for them. */
export function columnsOf(opened: OpenedLedger, place: Place): readonly ResultColumn[] {
  const closing = isEntrySheet(opened, place.sheet) ? [points(opened, place), note(opened, place)] : [score(opened, place), ...standing(opened, place), ...ballot(opened, place)];
  const ranks = hasFigures(opened, place) ? [rank(opened, place)] : [];
  return [...closing.slice(0, 1), ...ranks, ...closing.slice(1)];
}

function points(opened: OpenedLedger, place: Place): ResultColumn {
  return { result: 'points', id: 'POINTS', names: { short: '积分', long: '积分值' }, rows: scored(opened, place, ({ figure }) => number(figure)), argumentsOf: rowArguments(opened, place) };
}

function note(opened: OpenedLedger, place: Place): ResultColumn {
  const rows = scored(opened, place, ({ statement, figure }) => (figure === null ? null : sentence(statement)));
  return { result: 'note', id: 'POINTS_NOTE', names: { short: '积分说明', long: '积分说明' }, rows, argumentsOf: rowArguments(opened, place) };
}

function score(opened: OpenedLedger, place: Place): ResultColumn {
  const { sheet } = place;
  const { rhythm } = opened.scheme;
  const figures = new Map(opened.reading.sheets.map((each) => [each.name, figuresOf(opened, each)]));
  const argumentsOf = ({ row, member }: ColumnRow, style: FillStyle): readonly GivenArgument[] => {
    const places = rhythm.entry === rhythm.closing ? null : periodPlaces(opened, sheet, member.id);
    const given = places?.map((each): CellValue => (each.kind === 'outside' ? '—' : each.kind === 'absent' ? null : number(figures.get(each.sheet.name)?.get(member.id) ?? null)));
    const words = places === null ? wizardMessages.noPeriods : wizardMessages.periodPoints(places.length);
    return [{ name: '各期积分', text: periodPoints(opened, sheet, member.id), words, given: [given ?? [null]] }, ...record(opened, place, row, member, style), scheme(opened)];
  };
  return { result: 'score', id: 'APPRAISAL_SCORE', names: { short: '考评分', long: '考评分' }, rows: scored(opened, place, ({ figure }) => number(figure)), argumentsOf };
}

function rank(opened: OpenedLedger, place: Place): ResultColumn {
  const figures = figuresOf(opened, place.sheet);
  const among = [...figures].flatMap(([id, score]) => (score === null ? [] : [{ id, score }]));
  const order = new Map(
    isEntrySheet(opened, place.sheet)
      ? ranked(among, opened.scheme.publishing.rankTies).map(({ id, rank: own }) => [id, own] as const)
      : scoreClosing(opened.scheme, opened.reading.members, place.sheet.period).members.map(({ member, standing: { rank: own } }) => [member.id, own] as const),
  );
  const argumentsOf = ({ row, member }: ColumnRow): readonly GivenArgument[] => [...own(opened, place, row, member, figures), ...(opened.scheme.publishing.rankTies === 'competition' ? [] : [scheme(opened)])];
  return { result: 'rank', id: 'RANKING', names: { short: '名次', long: '排名次' }, rows: scored(opened, place, ({ member }) => order.get(member.id) ?? null), argumentsOf };
}

function standing(opened: OpenedLedger, place: Place): ResultColumn[] {
  if (opened.scheme.grades.length === 0 || !hasFigures(opened, place)) return [];
  const figures = figuresOf(opened, place.sheet);
  const { members, quotas } = scoreClosing(opened.scheme, opened.reading.members, place.sheet.period);
  const grades = new Map(members.map(({ member, standing: { grade } }) => [member.id, grade]));
  const onRoll = quotas.find(({ quota }) => quota.kind === 'grade' && quota.of === 'all');
  const roll: GivenArgument[] = onRoll === undefined ? [] : [{ name: '条件', text: String(onRoll.n), words: wizardMessages.roll(onRoll.n), given: [[onRoll.n]] }];
  const argumentsOf = ({ row, member }: ColumnRow): readonly GivenArgument[] => [...own(opened, place, row, member, figures), scheme(opened), ...roll];
  return [{ result: 'grade', id: 'GRADE', names: { short: '等次', long: '定等次' }, rows: scored(opened, place, ({ member }) => grades.get(member.id) ?? null), argumentsOf }];
}

/** Only where the marks of the ballot stand side by side. A score that was entered needs no function. */
function ballot(opened: OpenedLedger, place: Place): ResultColumn[] {
  const found = ballotOf(opened.scheme);
  if (found === null) return [];
  const marks = found.inputs.filter(({ id, takes }) => takes.kind === 'count' && id !== found.presentId).map(({ id }) => id);
  const columns = place.sheet.columns.filter(({ input }) => marks.includes(input.id)).map(({ column }) => column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  if (columns.length !== marks.length || last - first + 1 !== columns.length) return [];
  const at = place.sheet.columns.find(({ input }) => input.id === found.presentId)?.column;
  const argumentsOf = ({ row, member }: ColumnRow): readonly GivenArgument[] => [
    { ...heads(place, first, last), name: '票种', words: wizardMessages.kinds },
    { ...cells(place, row, first, last), name: '票数', words: wizardMessages.counts(member.name) },
    scheme(opened),
    ...(at === undefined ? [] : [{ ...cells(place, row, at, at), name: '到会', words: wizardMessages.present }]),
  ];
  const rows = scored(opened, place, ({ statement }) => number(findStatement(statement, found.rule.id)?.points ?? null));
  return [{ result: 'ballot', id: 'BALLOT_SCORE', names: { short: '测评分', long: '测评分' }, rows, argumentsOf }];
}

interface Scored {
  readonly member: Member;
  readonly statement: Statement;
  readonly figure: Exact | null;
}

function scored(opened: OpenedLedger, { sheet }: Place, official: (own: Scored) => string | number | null): ColumnRow[] {
  const { scheme: by, reading } = opened;
  const all = isEntrySheet(opened, sheet)
    ? scorePeriod(by, reading.members, sheet.period).members.map(({ member, statement, points: figure }) => ({ member, statement, figure }))
    : scoreClosing(by, reading.members, sheet.period).members.map(({ member, statement, score: figure }) => ({ member, statement, figure }));
  const rows = new Map(sheet.rows.map(({ row, memberId }) => [memberId, row]));
  return all.flatMap(({ member, statement, figure }) => {
    const row = rows.get(member.id);
    return row === undefined || statement === null ? [] : [{ row, member, official: official({ member, statement, figure }) }];
  });
}

/** Whether the figures that a rank is made from stand in the sheet, as the core works them out. */
function hasFigures(opened: OpenedLedger, { sheet, content }: Place): boolean {
  const column = sheet.resultColumn;
  if (column === null) return false;
  const figures = figuresOf(opened, sheet);
  return sheet.rows.every(({ row, memberId }) => {
    const figure = figures.get(memberId) ?? null;
    if (figure === null) return true;
    const shown = content.values[row]?.[column];
    return usesOurFunctions(content.formulas.get(a1(row, column)) ?? '') || (typeof shown === 'number' && equal(fromCell(shown) ?? figure, figure));
  });
}

function rowArguments(opened: OpenedLedger, place: Place) {
  const { sheet } = place;
  const period = periodText(sheet.period);
  const dated: GivenArgument[] = needsPeriod(opened.scheme, sheet) ? [{ name: '期间', text: `"${period}"`, words: wizardMessages.period(period), given: [[period]] }] : [];
  return ({ row, member }: ColumnRow, style: FillStyle): readonly GivenArgument[] => [...record(opened, place, row, member, style), scheme(opened), ...dated];
}

/** 项目 and 记录: from the first bound column to the last. */
function record(opened: OpenedLedger, place: Place, row: number, member: Member, style: FillStyle): readonly GivenArgument[] {
  const columns = place.sheet.columns.map(({ column }) => column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const text = ranges(place.sheet, row);
  const closing = !isEntrySheet(opened, place.sheet);
  return [
    { name: closing ? '测评项目' : '项目', text: text.labels, words: wizardMessages.items(place.sheet.columns.map(({ label }) => label.replace(/\s+/g, ''))), given: heads(place, first, last).given },
    { name: closing ? '测评记录' : '记录', text: style === 'short' ? text.record : `${text.record}&""`, words: wizardMessages.record(member.name), given: cells(place, row, first, last).given },
  ];
}

function own(opened: OpenedLedger, { sheet, content }: Place, row: number, member: Member, figures: ReadonlyMap<string, Exact | null>): readonly GivenArgument[] {
  const column = resultColumn(sheet);
  const rows = sheet.rows.map((each) => each.row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const ids = new Map(sheet.rows.map((each) => [each.row, each.memberId]));
  const shown = (at: number): CellValue => {
    const id = ids.get(at);
    return id !== undefined && figures.has(id) ? number(figures.get(id) ?? null) : (content.values[at]?.[column] ?? null);
  };
  const name = isEntrySheet(opened, sheet) ? NAMES.points : NAMES.score;
  return [
    { name: '本人分', text: a1(row, column), words: wizardMessages.own(member.name, name), given: [[shown(row)]] },
    { name: '全体分', text: fixedA1({ row: top, column, rows: bottom - top + 1, columns: 1 }), words: wizardMessages.all(name), given: Array.from({ length: bottom - top + 1 }, (_, index) => [shown(top + index)]) },
  ];
}

function scheme({ scheme: { title }, content }: OpenedLedger): GivenArgument {
  return { name: '办法', text: '办法', words: wizardMessages.scheme(title), given: sheetNamed(content, SCHEME_SHEET)?.values ?? [] };
}

function heads({ sheet, content }: Place, first: number, last: number): Pick<GivenArgument, 'text' | 'given'> {
  const top = Math.min(...sheet.columns.map(({ at }) => at.row));
  const rows = sheet.header.last - top + 1;
  return { text: fixedRows(a1(top, first), a1(sheet.header.last, last)), given: Array.from({ length: rows }, (_, index) => slice(content.values[top + index], first, last)) };
}

function cells({ content }: Place, row: number, first: number, last: number): Pick<GivenArgument, 'text' | 'given'> {
  return { text: first === last ? a1(row, first) : `${a1(row, first)}:${a1(row, last)}`, given: [slice(content.values[row], first, last)] };
}

function slice(values: readonly CellValue[] | undefined, first: number, last: number): CellValue[] {
  return Array.from({ length: last - first + 1 }, (_, index) => values?.[first + index] ?? null);
}

/** `C$2:K$2`. */
function fixedRows(first: string, last: string): string {
  return [first, last].map((cell) => cell.replace(/(\d+)$/, '$$$1')).join(':');
}

function number(figure: Exact | null): number | null {
  return figure === null ? null : toNumber(figure);
}
