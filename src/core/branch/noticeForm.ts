import { periodText, type Period } from '../periods';
import type { Scheme } from '../scheme/schema';
import type { Member } from '../scoring/member';
import { isAsked } from '../scoring/score';
import { scoredIn } from '../scoring/scored';
import { participationOf } from '../standing/participation';
import { FIRST_FIGURE, FIRST_MEMBER, layOutNotice } from '../sheets/notice/layout';
import type { NoticeColumn } from '../sheets/notice/people';
import { columnFormats } from '../sheets/notice/words';
import { branchInFull, columnWords, HEADINGS, NOT_ASKED, NOT_GIVEN, NOTICE, participationWords, subjectWords } from '../sheets/messages.zh';
import { distinctions, printedName } from '../sheets/names';
import type { CellPlan, SheetPlan } from '../sheets/plan';
import { wasInBranch } from '../sheets/presence';
import type { NoticeForm } from './forms';
import { unlocked } from './locks';
import { NOTICE_FORM } from './messages.zh';
import type { Sending } from './sending';

/** What a notice publishes of a period, and where its figures stand. */
export interface NoticeSource {
  readonly period: Period;
  readonly at: 'entry' | 'closing';
  readonly columns: readonly NoticeColumn[];
  /** A formula; `null` where the figure has to be written in. */
  readonly figure: (column: NoticeColumn, member: Member) => string | null;
}

export interface PlacedNotice {
  readonly plan: SheetPlan;
  readonly form: NoticeForm;
}

/**
 * 公示表 before there is a result: laid out for the board, the figures by formulas, the days and telephones left to be
 * written in. Who stands on it is who would stand on the notice of a ledger. `null` where nothing is published, or nobody is there.
 */
export function noticeForm(scheme: Scheme, branch: string, members: readonly Member[], sending: Sending, { period, at, columns, figure }: NoticeSource): PlacedNotice | null {
  const lines = members.flatMap((member) => {
    const phrase = phraseOf(scheme, member, period, at);
    return phrase === 'outside' ? [] : [{ member, phrase }];
  });
  if (columns.length === 0 || lines.length === 0) return null;
  const { notice } = scheme.publishing;
  const text = periodText(period);
  const what = at === 'closing' ? subjectWords(scheme) : NOTICE_FORM.points;
  const marks = distinctions(members);
  const organisation = branchInFull(branch);
  const sheet = layOutNotice({
    sheet: NOTICE.sheet(text),
    organisation,
    subject: NOTICE.subject(text, what),
    opening: NOTICE.opening(scheme.title, text, what, NOTICE_FORM.time(sending.year, notice.days, notice.count)),
    headings: [HEADINGS.number, HEADINGS.name, ...columns.map((column) => columnWords(column, scheme, period.unit))],
    formats: columnFormats(columns, scheme),
    rows: lines.map(({ member, phrase }) => ({
      name: printedName(member.name),
      mark: marks.get(member.id) ?? null,
      content: phrase === null ? ({ kind: 'figures', figures: columns.map(() => '') } as const) : ({ kind: 'phrase', phrase } as const),
    })),
    notes: [...pointsOnlyNote(), ...(columns.includes('rank') ? [NOTICE.ties] : []), ...(columns.includes('grade') ? [NOTICE.grade] : [])],
    objection: NOTICE.objection,
    contacts: NOTICE.contacts('', '', sending.upperPhone),
    signature: `${organisation}${NOTICE.seal}`,
    date: NOTICE_FORM.date(sending.year),
  });
  const rows = sheet.rows.map((row, index) => ({ ...row, cells: row.cells.map((cell, column) => (cell === null ? null : formCell(cell, index, column))) }));
  const form: NoticeForm = { kind: '公示表', sheet: sheet.name, period, members: lines.map(({ member }) => member), firstRow: FIRST_MEMBER, firstColumn: FIRST_FIGURE, columns };
  return { plan: { ...sheet, protection: 'slips', rows }, form };

  function pointsOnlyNote(): string[] {
    const withheld = (['rank', 'grade'] as const).filter((column) => columns.includes(column));
    const kinds = new Set(lines.filter(({ member }) => partOf(scheme, member) === 'pointsOnly').map(({ member }) => member.kind));
    return kinds.size === 0 || withheld.length === 0 ? [] : [NOTICE.pointsOnly([...kinds], withheld)];
  }

  function formCell(cell: CellPlan, row: number, column: number): CellPlan {
    const line = lines[row - FIRST_MEMBER];
    if (line === undefined) return row === FIRST_MEMBER - 1 ? cell : unlocked(cell);
    const published = columns[column - FIRST_FIGURE];
    if (published === undefined || cell.value !== '') return cell;
    if ((published === 'rank' || published === 'grade') && partOf(scheme, line.member) === 'pointsOnly') return { ...cell, value: NOT_GIVEN };
    const formula = figure(published, line.member);
    return formula === null ? unlocked({ ...cell, value: null }) : { ...cell, value: null, formula };
  }
}

/** What stands in place of the figures; `null` for who has some, `outside` for who does not stand on the notice. */
function phraseOf(scheme: Scheme, member: Member, period: Period, at: NoticeSource['at']): string | null {
  if (!wasInBranch(member, period, scheme.rhythm.yearStart)) return 'outside';
  const phrase = participationWords(participationOf(scheme, member).participation);
  if (phrase !== null) return phrase;
  if (scoredIn(scheme, member, period, at) === 'no') return 'outside';
  return at === 'entry' && !isAsked(scheme, member, period) ? NOT_ASKED : null;
}

function partOf(scheme: Scheme, member: Member): string {
  return participationOf(scheme, member).participation.kind;
}
