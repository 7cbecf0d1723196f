import { parseDate } from '../calendar';
import { cellAt, isBlank, type SheetContent } from '../grid';
import type { Member } from '../scoring/member';
import { memberWords } from '../scoring/memberWords';
import type { Scheme } from '../scheme/schema';
import type { SheetPlan } from '../sheets/plan';
import { rosterPlan } from '../sheets/template/roster';
import type { LedgerReading } from './readLedger';
import type { RosterAnswerKind, RosterQuestion } from './rosterChanges';
import { findTable, type Table } from './table';
import type { Role } from './roles';

export interface RosterAnswer {
  readonly question: string;
  readonly answer: RosterAnswerKind;
  /** The day, ISO, where the answer writes one. */
  readonly date: string | null;
}

export type AnsweredRoster =
  /** Cells of sheet 名册; texts. */
  | { readonly kind: 'cells'; readonly cells: readonly { readonly row: number; readonly column: number; readonly text: string }[]; readonly settled: readonly string[] }
  /** A workbook without 名册 gets one. */
  | { readonly kind: 'plan'; readonly plan: SheetPlan; readonly settled: readonly string[] }
  /** The question that is asked no more, or whose day is none. */
  | { readonly kind: 'refused'; readonly reason: 'gone' | 'date'; readonly name: string };

interface Answered {
  readonly question: RosterQuestion;
  readonly answer: RosterAnswerKind;
  readonly date: string;
}

type Facts = Partial<Record<'id' | 'name' | 'unit' | 'kind' | 'from' | 'to', string>>;

const LABELS: Record<keyof Facts, string> = { id: '编号', name: '姓名', unit: '区分', kind: '类别', from: '起', to: '止' };

/** What answers write into 名册 and nowhere else. Those that change nothing are settled, so that they are not asked again. */
export function answeredRoster(reading: LedgerReading, sheet: SheetContent | undefined, questions: readonly RosterQuestion[], answers: readonly RosterAnswer[]): AnsweredRoster {
  const answered: Answered[] = [];
  for (const { question: id, answer, date } of answers) {
    const question = questions.find((each) => each.id === id);
    if (question === undefined || !question.answers.includes(answer)) return { kind: 'refused', reason: 'gone', name: question?.who.name ?? '' };
    if (writesDay(answer) && parseDate(date ?? '') === null) return { kind: 'refused', reason: 'date', name: question.who.name };
    answered.push({ question, answer, date: date ?? '' });
  }
  const settled = answered.filter(({ answer }) => answer === 'omitted' || answer === 'stranger' || answer === 'slip').map(({ question }) => question.id);
  const changes = answered.filter(({ question }) => !settled.includes(question.id));
  const table = sheet === undefined ? null : findTable(sheet, () => false);
  if (sheet !== undefined && table !== null) return { kind: 'cells', cells: changes.length === 0 ? [] : cellsOf(reading, table, changes), settled };
  if (changes.length === 0) return { kind: 'cells', cells: [], settled };
  return { kind: 'plan', plan: rosterPlan(reading.scheme, impliedMembers(reading, changes)), settled };
}

export function writesDay(answer: RosterAnswerKind): boolean {
  return answer === 'joined' || answer === 'left' || answer === 'suspended';
}

function factsOf(scheme: Scheme, { question, answer, date }: Answered): Facts {
  const { change, member, who, after } = question;
  const own: Facts = change === 'unlisted' ? { id: who.id, name: who.name, unit: who.unit, kind: who.kind } : {};
  switch (answer) {
    case 'joined':
      return { ...own, from: date };
    case 'left':
    case 'suspended':
      return { to: date };
    case 'listed':
      return own;
    case 'changed':
      return change === 'kind' ? { kind: kindText(scheme, member, after) } : change === 'unit' ? { unit: after } : { name: after };
    case 'omitted':
    case 'stranger':
    case 'slip':
      return {};
  }
}

/** One cell says both kind and class. */
function kindText({ classes }: Scheme, member: Member | null, kind: string): string {
  return classes.length === 0 || member === null || member.class === null ? kind : `${kind}、${member.class}`;
}

/** Rows of members are theirs already; others are added below the last. A column that is missing is added behind the others. */
function cellsOf({ scheme, roster }: LedgerReading, table: Table, changes: readonly Answered[]): { row: number; column: number; text: string }[] {
  const { sheet, header, columns } = table;
  const cells: { row: number; column: number; text: string }[] = [];
  const roles = new Map<Role, number>(table.roles);
  let free = Math.max(...columns.map(({ column }) => column)) + 1;
  const columnOf = (fact: keyof Facts): number => {
    const known = roles.get(fact);
    if (known !== undefined) return known;
    cells.push({ row: header.last, column: free, text: LABELS[fact] });
    roles.set(fact, free);
    free += 1;
    return free - 1;
  };
  const rows = new Map(roster.people.map(({ member, at }) => [member.id, at.row]));
  let next = Math.max(header.last, ...rows.values()) + 1;
  const blankRow = (): number => {
    while (columns.some(({ column }) => !isBlank(cellAt(sheet, next, column)))) next += 1;
    next += 1;
    return next - 1;
  };
  for (const change of changes) {
    const row = change.question.member === null ? blankRow() : rows.get(change.question.member.id);
    if (row === undefined) continue;
    for (const [fact, text] of Object.entries(factsOf(scheme, change)) as [keyof Facts, string][]) {
      if (text !== '') cells.push({ row, column: columnOf(fact), text });
    }
  }
  return cells;
}

/** The people of the registers, as the answers have them. A number that nobody wrote is left to be filled in. */
function impliedMembers({ scheme, roster }: LedgerReading, changes: readonly Answered[]): Member[] {
  return roster.people.map(({ member, who }) => {
    const own = changes.filter(({ question }) => question.member?.id === member.id);
    const { kind, ...facts } = own.reduce<Facts>((all, change) => ({ ...all, ...factsOf(scheme, change) }), {});
    const words = kind === undefined ? {} : { kind: memberWords(scheme, kind).kind };
    return { ...member, ...facts, ...words, id: who.idKey === '' ? '' : member.id };
  });
}
