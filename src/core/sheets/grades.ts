import { periodText } from '../periods';
import type { Report, Scheme } from '../scheme/schema';
import type { Member } from '../scoring/member';
import type { ClosingMember, ClosingResult } from '../scoring/result';
import { fromHighest } from '../standing/bands';
import { quotaUseText, standingText, tiedText } from '../standing/messages.zh';
import type { QuotaUse } from '../standing/standing';
import { GRADES, HEADINGS, NOT_GIVEN, remarkWords, scoreHeading } from './messages.zh';
import { distinctions, markedName, numberMark, printedName } from './names';
import { figureCell, inRankOrder, reportFigure } from './order';
import { WORKING } from './page';
import { isOutside } from './presence';
import type { SheetPlan } from './plan';
import { tablePlan, type TableCell, type TableColumn } from './table';

/**
 * 等次表 of a closing period, for the committee and never for the board: the suggested grade beside an empty cell for
 * the one that people confirm, why this grade and why no higher one, lists, and how each quota was used.
 */
export function gradesPlan(result: ClosingResult): SheetPlan {
  const { scheme } = result;
  const period = periodText(result.period);
  const columns = columnsOf(result);
  const marks = distinctions(result.members.map(({ member }) => member));
  const called = (ids: readonly string[]) => result.members.filter(({ member }) => ids.includes(member.id)).map(({ member }) => markedName(printedName(member.name), marks.get(member.id) ?? null));
  const confirmed = columns.findIndex(({ kind }) => kind === 'confirmed');
  const outside = result.members.filter((counted) => isOutside(counted, result));
  const shown = inRankOrder(result.members).filter((counted) => !outside.includes(counted));
  const choices = new Map(confirmed < 0 ? [] : [[confirmed, { values: gradesOf(scheme), validation: GRADES.choice }]]);
  return tablePlan({
    name: GRADES.sheet(period),
    title: GRADES.title(period, scheme),
    columns,
    rows: shown.map((counted, index) => columns.map((column) => cellOf(column, counted, index, result, marks))),
    notes: GRADES.notes(
      result.quotas.map((use) => quotaNote(use, called)),
      scheme.grades.length > 0,
      outside.map(({ member }) => printedName(member.name)),
    ),
    page: WORKING,
    protection: 'slips',
    choices,
  });
}

type Kind = 'number' | 'name' | 'unit' | 'score' | 'report' | 'rank' | 'suggested' | 'confirmed' | 'lists' | 'reminders' | 'reason';

/** `report`: which one the column shows. */
type GradesColumn = TableColumn & { readonly kind: Kind; readonly report: Report | null };

function columnsOf({ scheme }: ClosingResult): readonly GradesColumn[] {
  const graded = scheme.grades.length > 0;
  const listed = scheme.quotas.some((quota) => quota.kind !== 'grade');
  const reminding = scheme.specials.some((special) => special.kind === 'reminder');
  const column = (kind: Kind, width: number, heading: string, horizontal: TableColumn['horizontal'] = 'center'): GradesColumn => ({ kind, width, heading, horizontal, report: null });
  const before = [
    column('number', 6, HEADINGS.number),
    column('name', 14, HEADINGS.name),
    column('unit', 12, HEADINGS.unit),
    column('score', 10, scoreHeading(scheme)),
    ...scheme.reports.map((report) => ({ ...column('report', 10, report.name), report })),
    column('rank', 7, HEADINGS.rank),
    ...(graded ? [column('suggested', 11, HEADINGS.suggested), column('confirmed', 11, HEADINGS.confirmed)] : []),
    ...(listed ? [column('lists', graded ? 20 : 28, HEADINGS.lists)] : []),
    ...(reminding ? [column('reminders', 20, HEADINGS.reminders, 'left')] : []),
  ];
  const used = before.reduce((sum, { width }) => sum + width, 0);
  return [...before, column('reason', Math.max(LEAST_REASON, WIDTH - used), HEADINGS.reason, 'left')];
}

/** Characters across a landscape page; with many reports it is printed smaller. */
const WIDTH = 118;
const LEAST_REASON = 30;

function cellOf({ kind, report }: GradesColumn, counted: ClosingMember, index: number, result: ClosingResult, marks: ReadonlyMap<string, string>): TableCell {
  const { member, participation, standing } = counted;
  switch (kind) {
    case 'number':
      return { number: index + 1, format: '0' };
    case 'name':
      return nameBesideUnit(member, marks.get(member.id) ?? null);
    case 'unit':
      return member.unit;
    case 'score':
      return figureCell(counted.score, result, NOT_GIVEN);
    case 'report':
      return figureCell((report && reportFigure(report, counted)?.value) ?? null, result, NOT_GIVEN);
    case 'rank':
      return standing.rank === null ? NOT_GIVEN : { number: standing.rank, format: '0' };
    case 'suggested':
      return standing.grade === null ? NOT_GIVEN : standing.provisional === 'provisional' ? GRADES.provisional(standing.grade) : standing.grade;
    case 'confirmed':
      return participation.kind === 'graded' ? null : NOT_GIVEN;
    case 'lists':
      return standing.lists.map((list) => shortName(list.name)).join('、');
    case 'reminders':
      return standing.reminders.map(({ says }) => says).join('；');
    case 'reason':
      return standing.rank === null ? remarkWords(counted, result.scheme) : [standingText(standing, result.scheme.publishing.places), ...tiedLists(result, member.id)].filter((text) => text !== '').join('；');
  }
}

/** Without the explanation in brackets: the notes below the table have it. */
function shortName(list: string): string {
  return list.replace(/（[^（）]*）$/, '');
}

/** Lists that a member would be on but for others with the same figure. Grades say so in their own reason. */
function tiedLists({ quotas }: ClosingResult, id: string): string[] {
  return quotas.filter(({ quota, tied }) => quota.kind === 'list' && tied.includes(id)).map(({ quota }) => GRADES.tiedList(quota.name));
}

/** The unit has a column of its own here; only namesakes of one unit still need their number. */
function nameBesideUnit(member: Member, mark: string | null): string {
  return markedName(printedName(member.name), mark === null || mark === member.unit.trim() ? null : numberMark(member.id));
}

function quotaNote(use: QuotaUse, called: (ids: readonly string[]) => readonly string[]): string {
  return GRADES.quota(quotaUseText(use), called(use.inside), use.tied.length === 0 ? null : tiedText(called(use.tied)));
}

/** Every grade that can be confirmed, from the highest; those that only special rules give come last. */
export function gradesOf(scheme: Scheme): string[] {
  const special = scheme.specials.flatMap((each) => [...('grade' in each ? [each.grade] : []), ...('otherwise' in each ? [each.otherwise] : [])]);
  const quotas = scheme.quotas.flatMap((quota) => (quota.kind === 'grade' ? [quota.otherwise] : []));
  return [...new Set([...fromHighest(scheme.grades).map((band) => band.grade), ...quotas, ...special])];
}
