import { dateWords } from '../../calendar';
import { periodText } from '../../periods';
import type { Scheme } from '../../scheme/schema';
import type { ClosingResult, PeriodResult } from '../../scoring/result';
import { branchInFull, columnWords, HEADINGS, NOTICE, subjectWords } from '../messages.zh';
import { distinctions, printedName } from '../names';
import { pointsFormat } from '../styles';
import { isClosing, type NoticeColumn, type NoticeContent, type NoticePeople } from './people';
import { noticeTimeText, type NoticeDetails, type NoticeTime } from './request';

/** Everything that is printed, before anything is laid out. */
export interface NoticeWords {
  readonly sheet: string;
  readonly organisation: string;
  readonly subject: string;
  readonly opening: string;
  readonly headings: readonly string[];
  /** Number formats of the columns after 序号 and 姓名. */
  readonly formats: readonly string[];
  readonly rows: readonly NoticeLine[];
  readonly notes: readonly string[];
  readonly objection: string;
  readonly contacts: readonly string[];
  readonly signature: string;
  readonly date: string;
}

export interface NoticeLine {
  readonly name: string;
  /** What tells the member from another one of the same name. */
  readonly mark: string | null;
  readonly content: NoticeContent;
}

export function noticeWords(result: PeriodResult | ClosingResult, people: NoticePeople, time: NoticeTime, details: NoticeDetails): NoticeWords {
  const { scheme } = result;
  const period = periodText(result.period);
  const what = isClosing(result) ? subjectWords(scheme) : '积分';
  const marks = distinctions(result.members.map(({ member }) => member));
  const organisation = branchInFull(details.branch);
  return {
    sheet: NOTICE.sheet(period),
    organisation,
    subject: NOTICE.subject(period, what),
    opening: NOTICE.opening(scheme.title, period, what, noticeTimeText(time)),
    headings: [HEADINGS.number, HEADINGS.name, ...people.columns.map((column) => columnWords(column, scheme, result.period.unit))],
    formats: columnFormats(people.columns, scheme),
    rows: people.rows.map(({ member, content }) => ({
      name: printedName(member.name),
      mark: marks.get(member.id) ?? null,
      content,
    })),
    notes: notes(result, people),
    objection: NOTICE.objection,
    contacts: NOTICE.contacts(details.contact, details.phone, details.upperPhone),
    signature: `${organisation}${NOTICE.seal}`,
    date: dateWords(time.start),
  };
}

/** Points with the decimals that are published; ranks and grades as they are. */
export function columnFormats(columns: readonly NoticeColumn[], { publishing }: Scheme): readonly string[] {
  return columns.map((column) => (column === 'rank' || column === 'grade' ? 'General' : pointsFormat(publishing.places)));
}

function notes(result: PeriodResult | ClosingResult, { rows, columns }: NoticePeople): string[] {
  if (!isClosing(result)) return [];
  const found: string[] = [];
  const withheld = (['rank', 'grade'] as const).filter((column) => columns.includes(column));
  const kinds = new Set(rows.filter(({ participation }) => participation.kind === 'pointsOnly').map(({ member }) => member.kind));
  if (kinds.size > 0 && withheld.length > 0) found.push(NOTICE.pointsOnly([...kinds], withheld));
  if (columns.includes('rank') && result.members.some(({ standing }) => standing.tied === 'shared')) found.push(NOTICE.ties);
  if (columns.includes('grade')) found.push(NOTICE.grade);
  for (const { quota, inside } of result.quotas) {
    if (quota.kind === 'grade' || quota.audience !== 'public' || inside.length === 0) continue;
    const names = result.members.filter(({ member }) => inside.includes(member.id)).map(({ member }) => printedName(member.name));
    found.push(NOTICE.list(quota.name, names));
  }
  return found;
}
