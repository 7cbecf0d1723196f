import { a1, quoteSheet } from '../grid';
import { periodText } from '../periods';
import type { Scheme } from '../scheme/schema';
import type { Member } from '../scoring/member';
import { participationOf } from '../standing/participation';
import { FIRST_FIGURE, FIRST_MEMBER, layOutNotice } from '../sheets/notice/layout';
import { branchInFull, columnWords, HEADINGS, NOT_GIVEN, NOTICE, participationWords, subjectWords } from '../sheets/messages.zh';
import { distinctions, printedName } from '../sheets/names';
import type { CellPlan, SheetPlan } from '../sheets/plan';
import { pointsFormat } from '../sheets/styles';
import { unlocked } from './locks';
import { NOTICE_FORM } from './messages.zh';
import type { Sending } from './sending';
import type { Summary } from './summary';

/**
 * 公示表 before there is a result: laid out for the board, the figures taken from 汇总表, the days and telephones left
 * to be written in. `null` where the scheme publishes nothing at the close.
 */
export function noticeForm(scheme: Scheme, branch: string, sending: Sending, summary: Summary): SheetPlan | null {
  const { closing, notice, places } = scheme.publishing;
  if (closing.length === 0 || summary.members.length === 0) return null;
  const period = periodText(summary.period);
  const what = subjectWords(scheme);
  const marks = distinctions(summary.members);
  const organisation = branchInFull(branch);
  const sheet = layOutNotice({
    sheet: NOTICE.sheet(period),
    organisation,
    subject: NOTICE.subject(period, what),
    opening: NOTICE.opening(scheme.title, period, what, NOTICE_FORM.time(sending.year, notice.days, notice.count)),
    headings: [HEADINGS.number, HEADINGS.name, ...closing.map((column) => columnWords(column, scheme, summary.period.unit))],
    formats: closing.map((column) => (column === 'score' ? pointsFormat(places) : 'General')),
    rows: summary.members.map((member) => {
      const phrase = participationWords(participationOf(scheme, member).participation);
      const content = phrase === null ? ({ kind: 'figures', figures: closing.map(() => '') } as const) : ({ kind: 'phrase', phrase } as const);
      return { name: printedName(member.name), mark: marks.get(member.id) ?? null, content };
    }),
    notes: [...pointsOnlyNote(), ...(closing.includes('rank') ? [NOTICE.ties] : []), ...(closing.includes('grade') ? [NOTICE.grade] : [])],
    objection: NOTICE.objection,
    contacts: NOTICE.contacts('', '', sending.upperPhone),
    signature: `${organisation}${NOTICE.seal}`,
    date: NOTICE_FORM.date(sending.year),
  });
  return { ...sheet, protection: 'slips', rows: sheet.rows.map((row, index) => ({ ...row, cells: row.cells.map((cell, column) => (cell === null ? null : formCell(cell, index, column))) })) };

  function pointsOnlyNote(): string[] {
    const withheld = [...(closing.includes('rank') ? ['排名'] : []), ...(closing.includes('grade') ? ['等次评定'] : [])];
    const kinds = new Set(summary.members.filter((member) => participationOf(scheme, member).participation.kind === 'pointsOnly').map(({ kind }) => kind));
    return kinds.size === 0 || withheld.length === 0 ? [] : [NOTICE.pointsOnly([...kinds], withheld)];
  }

  function formCell(cell: CellPlan, row: number, column: number): CellPlan {
    const member = summary.members[row - FIRST_MEMBER];
    if (member === undefined) return row === FIRST_MEMBER - 1 ? cell : unlocked(cell);
    const published = closing[column - FIRST_FIGURE];
    if (published === undefined || cell.value !== '') return cell;
    const source = figureCell(published, row - FIRST_MEMBER, member);
    if (source === NOT_GIVEN) return { ...cell, value: NOT_GIVEN };
    return source === null ? unlocked({ ...cell, value: null }) : { ...cell, value: null, formula: `=IF(ISNUMBER(${source}),${source},"")` };
  }

  function figureCell(published: (typeof closing)[number], index: number, member: Member): string | null {
    const at = (column: number): string => `${quoteSheet(summary.plan.name)}!${a1(summary.firstRow + index, column)}`;
    if (published === 'score') return at(summary.scoreColumn);
    if (participationOf(scheme, member).participation.kind !== 'graded') return NOT_GIVEN;
    return published === 'rank' ? at(summary.rankColumn) : null;
  }
}
