import type { CellValue, WorkbookContent } from '../../grid';
import { periodText } from '../../periods';
import { schemeFingerprint } from '../../scheme/fingerprint';
import { EMPTY_PLAN, type SheetPlan } from '../../sheets/plan';
import { cell, font, plain, SCREEN_FACE } from '../../sheets/styles';
import type { BranchPart, Collection, FormerCollection } from '../collection';
import { CORRECTED_FIELDS, type Correction } from '../corrections';
import type { MemberLine } from '../score';

/** The hidden sheet of a summary, from which a later round takes up what stands. Its visible sheets are for people. */
export const SUMMARY_STORE = '_积分汇总';

const VERSION = '1';
const TITLE = '积分汇总的记录';
const HINT = '由积分簿维护，请勿修改';
const ROW = { scheme: '办法', period: '期间', branch: '支部', member: '党员', correction: '更正' } as const;

export function summaryStorePlan(collection: Collection): SheetPlan {
  const style = plain(font(SCREEN_FACE, 11), { wrap: 'clip', format: '@' });
  return {
    ...EMPTY_PLAN,
    name: SUMMARY_STORE,
    visibility: 'hidden',
    columns: [10, 16, 16, 16, 16, 16].map((width) => ({ width })),
    rows: rowsOf(collection).map((texts) => ({ cells: texts.map((text) => cell(text === '' ? null : text, style)) })),
  };
}

function rowsOf({ scheme, period, parts, corrections }: Collection): readonly (readonly string[])[] {
  return [
    [TITLE, VERSION, HINT],
    [ROW.scheme, scheme.id, schemeFingerprint(scheme)],
    [ROW.period, periodText(period)],
    ...parts.flatMap((part) => [
      [ROW.branch, part.branchId, part.branch, part.file, part.accepted, part.print],
      ...part.members.map((line) => [ROW.member, part.branchId, line.id, line.name, line.unit, line.kind, line.participation, line.score ?? '', line.rank === null ? '' : String(line.rank), line.grade ?? '', line.lists.join('\n'), line.confirmed ?? '', line.why, line.remark]),
    ]),
    ...corrections.map((each) => [ROW.correction, each.date, each.branchId, each.branch, each.memberId, each.member, each.what, each.old, each.found]),
  ];
}

/** What an earlier summary holds; `null` where the workbook is none, `other` where it is of another scheme, version or period. */
export function readSummary(content: WorkbookContent, expected: Pick<Collection, 'scheme' | 'period'>): { readonly kind: 'former'; readonly former: FormerCollection } | { readonly kind: 'other'; readonly found: string } | null {
  const rows = content.sheets.find(({ name }) => name === SUMMARY_STORE)?.values.map((row) => row.map(text)) ?? [];
  if (rows[0]?.[0] !== TITLE || rows[0][1] !== VERSION) return null;
  const single = (word: string): readonly string[] => rows.find(([first]) => first === word) ?? [];
  const [, scheme = '', print = ''] = single(ROW.scheme);
  const [, period = ''] = single(ROW.period);
  if (scheme !== expected.scheme.id || print !== schemeFingerprint(expected.scheme) || period !== periodText(expected.period)) return { kind: 'other', found: `${scheme} ${period}` };
  return { kind: 'former', former: { parts: partsOf(rows), corrections: rows.flatMap((row) => correctionOf(row) ?? []) } };
}

function partsOf(rows: readonly (readonly string[])[]): BranchPart[] {
  const members = new Map<string, MemberLine[]>();
  for (const row of rows) {
    const line = memberOf(row);
    if (line === null) continue;
    const own = members.get(row[1] ?? '');
    if (own) own.push(line);
    else members.set(row[1] ?? '', [line]);
  }
  return rows.flatMap(([word, branchId = '', branch = '', file = '', accepted = '', print = '']) =>
    word === ROW.branch && branchId !== '' ? [{ branchId, branch, file, accepted, print, members: members.get(branchId) ?? [] }] : [],
  );
}

const PARTICIPATION: Readonly<Record<MemberLine['participation'], true>> = { graded: true, pointsOnly: true, exempt: true, pending: true, excluded: true, outside: true };

function memberOf([word, , id = '', name = '', unit = '', kind = '', participation = '', score = '', rank = '', grade = '', lists = '', confirmed = '', why = '', remark = '']: readonly string[]): MemberLine | null {
  if (word !== ROW.member || !(participation in PARTICIPATION)) return null;
  return {
    id,
    name,
    unit,
    kind,
    participation: participation as MemberLine['participation'],
    score: /^-?\d+(?:\.\d+)?$/.test(score) ? score : null,
    rank: /^\d+$/.test(rank) ? Number(rank) : null,
    grade: grade === '' ? null : grade,
    lists: lists === '' ? [] : lists.split('\n'),
    confirmed: confirmed === '' ? null : confirmed,
    why,
    remark,
  };
}

const CORRECTED: ReadonlySet<string> = new Set<Correction['what']>([...CORRECTED_FIELDS, 'member', 'file']);

function correctionOf([word, date = '', branchId = '', branch = '', memberId = '', member = '', what = '', old = '', found = '']: readonly string[]): Correction | null {
  if (word !== ROW.correction || !CORRECTED.has(what)) return null;
  return { date, branchId, branch, memberId, member, what: what as Correction['what'], old, found };
}

function text(value: CellValue): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
