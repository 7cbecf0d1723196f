import { periodText } from '../periods';
import type { Scheme } from '../scheme/schema';
import type { Member } from '../scoring/member';
import type { ClosingMember, ClosingResult } from '../scoring/result';
import { fromHighest } from '../standing/bands';
import { quotaUseText, standingText, tiedText } from '../standing/messages.zh';
import type { QuotaUse } from '../standing/standing';
import { GRADES, HEADINGS, NOT_GIVEN, remarkWords, scoreWords } from './messages.zh';
import { distinctions, markedName, printedName } from './names';
import { figureCell, inRankOrder, isOutside } from './order';
import { LANDSCAPE } from './page';
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
  const shown = inRankOrder(result.members).filter((counted) => !isOutside(counted));
  const choices = new Map(confirmed < 0 ? [] : [[confirmed, { values: gradesOf(scheme), validation: GRADES.choice }]]);
  return tablePlan({
    name: GRADES.sheet(period),
    title: GRADES.title(period, scheme),
    columns,
    rows: shown.map((counted, index) => columns.map(({ kind }) => cellOf(kind, counted, index, result, marks))),
    notes: GRADES.notes(
      result.quotas.map((use) => quotaNote(use, called)),
      scheme.grades.length > 0,
      result.members.filter(isOutside).map(({ member }) => printedName(member.name)),
    ),
    page: LANDSCAPE,
    protection: 'slips',
    choices,
  });
}

type Kind = 'number' | 'name' | 'unit' | 'score' | 'rank' | 'suggested' | 'confirmed' | 'lists' | 'reason';

function columnsOf({ scheme }: ClosingResult): readonly (TableColumn & { readonly kind: Kind })[] {
  const graded = scheme.grades.length > 0;
  const listed = scheme.quotas.some((quota) => quota.kind === 'list');
  const column = (kind: Kind, width: number, heading: string, horizontal: TableColumn['horizontal'] = 'center') => ({ kind, width, heading, horizontal });
  const before = [
    column('number', 6, HEADINGS.number),
    column('name', 12, HEADINGS.name, 'distributed'),
    column('unit', 14, HEADINGS.unit),
    column('score', 10, scoreWords(scheme)),
    column('rank', 6, HEADINGS.rank),
    ...(graded ? [column('suggested', 12, HEADINGS.suggested), column('confirmed', 12, HEADINGS.confirmed)] : []),
    ...(listed ? [column('lists', graded ? 14 : 24, HEADINGS.lists)] : []),
  ];
  const used = before.reduce((sum, { width }) => sum + width, 0);
  return [...before, column('reason', WIDTH - used, HEADINGS.reason, 'left')];
}

/** Characters across a landscape page. */
const WIDTH = 112;

function cellOf(kind: Kind, counted: ClosingMember, index: number, result: ClosingResult, marks: ReadonlyMap<string, string>): TableCell {
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
    case 'rank':
      return standing.rank === null ? NOT_GIVEN : { number: standing.rank, format: '0' };
    case 'suggested':
      return standing.grade ?? NOT_GIVEN;
    case 'confirmed':
      return participation.kind === 'graded' ? null : NOT_GIVEN;
    case 'lists':
      return standing.lists.map((list) => list.name).join('、');
    case 'reason':
      return [standingText(standing, result.scheme.publishing.places), remarkWords(counted)].filter((text) => text !== '').join('；');
  }
}

/** The unit has a column of its own here; only namesakes of one unit still need their number. */
function nameBesideUnit(member: Member, mark: string | null): string {
  return markedName(printedName(member.name), mark === member.unit.trim() ? null : mark);
}

function quotaNote(use: QuotaUse, called: (ids: readonly string[]) => readonly string[]): string {
  return GRADES.quota(quotaUseText(use), called(use.inside), use.tied.length === 0 ? null : tiedText(called(use.tied)));
}

/** Every grade that can be confirmed, from the highest; those that only special rules give come last. */
function gradesOf(scheme: Scheme): string[] {
  const special = scheme.specials.flatMap((each) => ('grade' in each ? [each.grade] : []));
  return [...new Set([...fromHighest(scheme.grades).map((band) => band.grade), ...special])];
}
