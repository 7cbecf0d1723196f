import { fromCell, parseExact, toText } from '../decimal';
import { cellAt, isBlank, isCellError, type CellValue, type SheetContent } from '../grid';
import { plainText } from '../entries/text';
import { parsePeriod, type Period } from '../periods';
import type { Scheme } from '../scheme/schema';
import type { HistoryEntry } from '../scoring/member';
import { ledgerIssue, type LedgerIssue } from './issues';
import { periodMentions } from './mentions';
import type { Match } from './match';
import { findTable } from './table';
import { personRows, type PersonRow } from './who';

export interface HistoryReading {
  /** By member id, in the order of the sheet. */
  readonly byMember: ReadonlyMap<string, readonly HistoryEntry[]>;
  readonly issues: readonly LedgerIssue[];
}

const MOST_NAMES = 10;

/** Reads sheet 历年: earlier results, a row per member and year. Rows of people who have left are counted, not read. */
export function readHistory(sheet: SheetContent, match: (row: PersonRow) => Match, scheme: Scheme): HistoryReading {
  const { yearStart } = scheme.rhythm;
  const table = findTable(sheet, () => false);
  const periodColumn = table?.roles.get('period');
  if (table === null || periodColumn === undefined) return { byMember: new Map(), issues: [ledgerIssue('history-unreadable', { sheet: sheet.name })] };
  const byMember = new Map<string, HistoryEntry[]>();
  const issues: LedgerIssue[] = [];
  const strangers = new Set<string>();
  for (const row of personRows(table, []).rows) {
    const matched = match(row);
    const { name } = row.who;
    if (matched.kind === 'problem') {
      if (matched.issue.code === 'row-unknown-member') strangers.add(name || row.who.id);
      else issues.push(matched.issue);
      continue;
    }
    const value = (column: number | undefined): CellValue => (column === undefined ? null : cellAt(sheet, row.row, column));
    const at = (column: number | undefined) => ({ ...row.at, column: column ?? row.at.column });
    const period = readPeriod(value(periodColumn), yearStart);
    const score = readScore(value(table.roles.get('score')));
    if (period === null) issues.push(ledgerIssue('history-period', { name, found: shown(value(periodColumn)) }, at(periodColumn)));
    if (score.kind === 'wrong') issues.push(ledgerIssue('history-score', { name, found: shown(value(table.roles.get('score'))) }, at(table.roles.get('score'))));
    if (period === null || score.kind === 'wrong') continue;
    const entry = {
      period,
      score: score.score,
      grade: plainText(shown(value(table.roles.get('grade')))) || null,
      marks: marksIn(scheme, shown(value(table.roles.get('marks')))),
    };
    const { id } = matched.person.member;
    const known = byMember.get(id);
    if (known) known.push(entry);
    else byMember.set(id, [entry]);
  }
  if (strangers.size > 0) issues.push(ledgerIssue('history-unmatched', { names: [...strangers].slice(0, MOST_NAMES) }));
  return { byMember, issues };
}

/** Reminders stand in the records by their names; what is none of the scheme's is only a remark. */
function marksIn({ specials }: Scheme, text: string): string[] {
  const names = text.split(/[、，,；;\n]+/).map(plainText);
  return specials.filter((special) => special.kind === 'reminder' && [special.name, special.says].some((name) => names.includes(plainText(name)))).map(({ id }) => id);
}

function readPeriod(value: CellValue, yearStart: number): Period | null {
  const text = plainText(shown(value));
  const written = parsePeriod(text);
  if (written !== null) return written;
  const [mention, another] = periodMentions(text, yearStart);
  if (mention === undefined || another !== undefined || mention.year === null) return null;
  return { unit: mention.unit, index: mention.index, year: mention.year };
}

function readScore(value: CellValue): { readonly kind: 'read'; readonly score: string | null } | { readonly kind: 'wrong' } {
  if (isBlank(value)) return { kind: 'read', score: null };
  const score = typeof value === 'number' ? fromCell(value) : parseExact(plainText(shown(value)).replace(/分$/, ''));
  return score === null ? { kind: 'wrong' } : { kind: 'read', score: toText(score) };
}

function shown(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value).slice(0, 200);
}
