import { NO_INTERIM, NO_NOTICE, CARRY, CLOSING_COLUMN, DAYS, ENTRY_COLUMN, FIRST_DAY, PERIOD_ROW, RANK_TIES, UNIT } from './vocabulary.zh';
import type { Basis } from '../basis';
import { UNBOUNDED } from '../figure';
import type { SchemeIssue } from '../issues';
import type { NoticeDays, Publishing, Rhythm, Scheme } from '../schema';
import { readBasis, readWhole, readWord, readWords, textField, wholeField, wordField, wordsField, type Fields } from './fields';
import { line, linesOf, type Lines } from './lines';
import { plainCell, type SheetRow } from './row';

/** Section 期间: rhythm, publishing and the days of a notice. One clause for each of the three, on its first row. */
export function calendarRows({ rhythm, publishing }: Pick<Scheme, 'rhythm' | 'publishing'>): Fields[] {
  const { notice } = publishing;
  return [
    line(PERIOD_ROW.entry, wordField(UNIT, rhythm.entry), rhythm.basis),
    line(PERIOD_ROW.closing, wordField(UNIT, rhythm.closing)),
    line(PERIOD_ROW.interim, wordsField(UNIT, rhythm.interim, NO_INTERIM), null, '考评周期以内，还要按哪些周期试算得分和名次；不需要的填“不测算”。'),
    line(PERIOD_ROW.yearStart, wholeField(rhythm.yearStart), null, '1 到 12。'),
    line(PERIOD_ROW.places, wholeField(publishing.places), publishing.basis, '四舍五入保留几位小数，0 到 4。'),
    line(PERIOD_ROW.carry, wordField(CARRY, publishing.carry)),
    line(PERIOD_ROW.rankTies, wordField(RANK_TIES, publishing.rankTies)),
    line(PERIOD_ROW.entryNotice, wordsField(ENTRY_COLUMN, publishing.entry, NO_NOTICE), null, '填“积分”；不公示的填“不公示”。'),
    line(PERIOD_ROW.closingNotice, wordsField(CLOSING_COLUMN, publishing.closing, NO_NOTICE), null, '从得分、名次、等次中选，用顿号隔开；不公示的填“不公示”。'),
    line(PERIOD_ROW.days, notice.days === null ? textField(UNBOUNDED) : wholeField(notice.days), notice.basis, '1 到 60；没有规定的填“不设”，公示时再定。'),
    line(PERIOD_ROW.count, wordField(DAYS, notice.count)),
    line(PERIOD_ROW.firstDay, wordField(FIRST_DAY, notice.firstDay)),
  ];
}

export function readCalendar(rows: readonly SheetRow[], issues: SchemeIssue[]): Pick<Scheme, 'rhythm' | 'publishing'> {
  const lines = linesOf('期间', rows, Object.values(PERIOD_ROW), issues);
  return { rhythm: readRhythm(lines), publishing: readPublishing(lines) };
}

const NONE: Basis = { kind: 'clause', clause: '' };

function readRhythm(lines: Lines): Rhythm {
  const entry = lines.read<Pick<Rhythm, 'entry' | 'basis'>>(PERIOD_ROW.entry, (row) => ({ entry: readWord(row, '内容', UNIT), basis: readBasis(row) }), { entry: 'month', basis: NONE });
  return {
    ...entry,
    closing: lines.read<Rhythm['closing']>(PERIOD_ROW.closing, (row) => readWord(row, '内容', UNIT), 'year'),
    interim: lines.read<Rhythm['interim']>(PERIOD_ROW.interim, (row) => readWords(row, '内容', UNIT, NO_INTERIM), []),
    yearStart: lines.read(PERIOD_ROW.yearStart, (row) => readWhole(row, '内容', 1, 12), 1),
  };
}

function readPublishing(lines: Lines): Publishing {
  return {
    ...lines.read(PERIOD_ROW.places, (row) => ({ places: readWhole(row, '内容', 0, 4), basis: readBasis(row) }), { places: 0, basis: NONE }),
    carry: lines.read<Publishing['carry']>(PERIOD_ROW.carry, (row) => readWord(row, '内容', CARRY), 'published'),
    entry: lines.read<Publishing['entry']>(PERIOD_ROW.entryNotice, (row) => readWords(row, '内容', ENTRY_COLUMN, NO_NOTICE), []),
    closing: lines.read<Publishing['closing']>(PERIOD_ROW.closingNotice, (row) => readWords(row, '内容', CLOSING_COLUMN, NO_NOTICE), []),
    rankTies: lines.read<Publishing['rankTies']>(PERIOD_ROW.rankTies, (row) => readWord(row, '内容', RANK_TIES), 'competition'),
    notice: readNotice(lines),
  };
}

function readNotice(lines: Lines): NoticeDays {
  const days = (row: SheetRow) => ({ days: plainCell(row, '内容') === UNBOUNDED ? null : readWhole(row, '内容', 1, 60), basis: readBasis(row) });
  return {
    ...lines.read<Pick<NoticeDays, 'days' | 'basis'>>(PERIOD_ROW.days, days, { days: null, basis: NONE }),
    count: lines.read<NoticeDays['count']>(PERIOD_ROW.count, (row) => readWord(row, '内容', DAYS), 'working'),
    firstDay: lines.read<NoticeDays['firstDay']>(PERIOD_ROW.firstDay, (row) => readWord(row, '内容', FIRST_DAY), 'counted'),
  };
}
