import { equal, parseExact, toText, type Exact } from '../decimal';
import { plainText } from '../entries/text';
import { cellAt, isBlank, type SheetContent } from '../grid';
import { groupedBy } from '../grouped';
import type { BoundSheet } from '../ledger/collect';
import { labelKey } from '../ledger/labels';
import type { LedgerReading } from '../ledger/readLedger';
import { RANK_LABELS } from '../ledger/resultLabels';
import { basisText } from '../scheme/basis.zh';
import type { Scheme } from '../scheme/schema';
import { bandOf, fromHighest } from '../standing/bands';
import { ranked } from '../standing/rank';
import { figureIn, isOurs, type Labelled } from './columns';
import { checkIssue, type CheckIssue } from './issues';

const GRADES = new Set(['等次', '建议等次', '评定等次'].map(labelKey));

/** 名次 and 等次 that were written by hand, against the scores that stand beside them. */
export function standingIssues(reading: LedgerReading, sheet: BoundSheet, content: SheetContent, labels: readonly Labelled[]): CheckIssue[] {
  const { scheme } = reading;
  const scores = sheet.resultColumn;
  if (scores === null) return [];
  const members = new Map(reading.members.map(({ member }) => [member.id, member]));
  const rows = sheet.rows.flatMap(({ row, memberId }): Row[] => {
    const value = cellAt(content, row, scores);
    const score = isBlank(value) ? null : figureIn(value);
    return score === null ? [] : [{ row, id: memberId, name: members.get(memberId)?.name ?? memberId, unit: members.get(memberId)?.unit ?? '', score }];
  });
  const closes = sheet.period.unit === scheme.rhythm.closing;
  return labels.flatMap(({ column, key }) => [
    ...(RANK_LABELS.has(key) ? rankIssues(scheme, sheet, content, rows, column) : []),
    ...(closes && scheme.grades.length > 0 && GRADES.has(key) ? gradeIssues(scheme, sheet, content, rows, column) : []),
  ]);
}

interface Row {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly score: Exact;
}

/** Who has no rank does not take part. */
function rankIssues({ publishing }: Scheme, sheet: BoundSheet, content: SheetContent, rows: readonly Row[], column: number): CheckIssue[] {
  const own = rows.flatMap((row) => {
    const shown = rankIn(content, row.row, column);
    return shown === null ? [] : [{ ...row, shown }];
  });
  const ranks = new Map(ranked(own, publishing.rankTies).map(({ id, rank }) => [id, rank]));
  // Some branches rank within each 党小组.
  const within = new Map([...groupedBy(own, ({ unit }) => unit).values()].flatMap((group) => ranked(group, publishing.rankTies).map(({ id, rank }) => [id, rank] as const)));
  if (own.every(({ id, shown }) => toText(shown) === String(within.get(id)))) return [];
  return own.flatMap(({ row, id, name, score, shown }): CheckIssue[] => {
    const rank = ranks.get(id);
    if (rank === undefined || toText(shown) === String(rank) || isOurs(content, row, column)) return [];
    return [checkIssue('rank-beside', { name, shown: toText(shown), rank, score: toText(score) }, { sheet: sheet.name, row, column })];
  });
}

function rankIn(content: SheetContent, row: number, column: number): Exact | null {
  const value = cellAt(content, row, column);
  if (typeof value === 'string') return parseExact(plainText(value).replace(/^第|名$/g, ''));
  return isBlank(value) ? null : figureIn(value);
}

/** A lower grade has many reasons (places, special rules); a higher one than the score has room for has none. */
function gradeIssues(scheme: Scheme, sheet: BoundSheet, content: SheetContent, rows: readonly Row[], column: number): CheckIssue[] {
  const bands = fromHighest(scheme.grades);
  const known = gradeWords(scheme);
  return rows.flatMap(({ row, name, score }): CheckIssue[] => {
    const value = cellAt(content, row, column);
    const shown = typeof value === 'string' && !isOurs(content, row, column) ? plainText(value) : '';
    const band = bandOf(bands, score);
    if (shown === '' || shown === '—' || shown === '-') return [];
    const at = { sheet: sheet.name, row, column };
    const claimed = bands.find(({ grade }) => plainText(grade) === shown);
    if (claimed === undefined) return known.some((word) => plainText(word) === shown) ? [] : [checkIssue('grade-unknown', { name, shown, known: scheme.grades.map(({ grade }) => grade) }, at)];
    if (band === null || bands.indexOf(claimed) >= bands.indexOf(band) || (claimed.from !== null && band.from !== null && equal(claimed.from, band.from))) return [];
    return [checkIssue('grade-above-band', { name, shown: claimed.grade, score: toText(score), from: claimed.from === null ? null : toText(claimed.from), grade: band.grade, clause: basisText(claimed.basis) }, at)];
  });
}

/** Grades that no band has: by an event, for want of a place, of who takes no part. */
function gradeWords({ quotas, specials }: Scheme): readonly string[] {
  return [
    ...quotas.flatMap((quota) => (quota.kind === 'grade' ? [quota.otherwise] : [quota.name])),
    ...specials.flatMap((special) => {
      switch (special.kind) {
        case 'grade':
        case 'streak':
          return [special.grade];
        case 'requires':
          return [special.otherwise];
        case 'excluded':
          return [special.name, ...special.words];
        case 'barred':
        case 'reminder':
          return [];
      }
    }),
    '不参加',
    '免考评',
    '暂缓',
    '待定',
    '不定等次',
  ];
}
