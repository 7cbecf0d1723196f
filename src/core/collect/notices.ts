import type { NoticeForm } from '../branch/forms';
import type { BranchWorkbook } from '../branch/workbook';
import { compare, fromCell } from '../decimal';
import { cellAt, isBlank, type CellValue, type WorkbookContent } from '../grid';
import type { LedgerReading } from '../ledger/readLedger';
import { periodsWithin, periodText, type Period } from '../periods';
import type { ClosingResult, PeriodResult } from '../scoring/result';
import { scorePeriod } from '../scoring/score';
import { noticePeople, type NoticeRow } from '../sheets/notice/people';
import { columnWords, NOT_GIVEN } from '../sheets/messages.zh';
import { cellText } from '../scheme/sheet/row';
import { cellWords } from './cellWords';
import { finding, type Finding } from './finding';
import type { MemberLine } from './score';

const MOST = 12;

/**
 * Figures on the notices of the period, and of the entry periods in it, that are not those that would be published. What
 * no program has worked out yet is blank and says nothing; what is missing is told by its entries.
 */
export function checkNotices(content: WorkbookContent, sent: BranchWorkbook, reading: LedgerReading, result: PeriodResult | ClosingResult, lines: readonly MemberLine[]): Finding[] {
  const { scheme } = reading;
  const confirmed = new Map(lines.map((line) => [line.id, line.confirmed]));
  return sent.forms.flatMap((form) => {
    if (form.kind !== '公示表' || !isWithin(form.period, result.period, scheme.rhythm.yearStart)) return [];
    const shown = shownOn(content, sent, form);
    if (shown.length === 0) return [];
    const own = periodText(form.period) === periodText(result.period);
    const people = noticePeople(own ? result : scorePeriod(scheme, reading.members, form.period));
    const rows = new Map(people.rows.map((row) => [row.member.id, row]));
    const found = shown.flatMap(({ memberId, row, column, value }): Finding[] => {
      const counted = rows.get(memberId);
      const published = form.columns[column];
      if (counted === undefined || published === undefined) return [];
      const computed = published === 'grade' ? (confirmed.get(memberId) ?? figureOf(counted, column)) : figureOf(counted, column);
      if (computed === null || isSame(value, computed)) return [];
      const data = { name: counted.member.name, column: columnWords(published, scheme, form.period.unit), shown: cellText(value), computed: String(computed) };
      return [finding('notice-differs', data, { sheet: form.sheet, row, column: form.firstColumn + column })];
    });
    const rest = found.length - MOST;
    return rest <= 0 ? found : [...found.slice(0, MOST), finding('more-findings', { count: rest })];
  });
}

function isWithin(period: Period, whole: Period, yearStart: number): boolean {
  return periodsWithin(whole, period.unit, yearStart).some((each) => periodText(each) === periodText(period));
}

interface Shown {
  readonly memberId: string;
  readonly row: number;
  /** Among the published ones. */
  readonly column: number;
  readonly value: CellValue;
}

/** What stands in the rows of members; a row with another name is told by the comparison of the sheets. */
function shownOn(content: WorkbookContent, sent: BranchWorkbook, form: NoticeForm): Shown[] {
  const sheet = content.sheets.find(({ name }) => name === form.sheet);
  const plan = sent.plans.find(({ name }) => name === form.sheet);
  if (sheet === undefined || plan === undefined) return [];
  const nameColumn = form.firstColumn - 1;
  return form.members.flatMap(({ id }, index) => {
    const row = form.firstRow + index;
    if (cellWords(cellAt(sheet, row, nameColumn)) !== cellWords(plan.rows[row]?.cells[nameColumn]?.value)) return [];
    return form.columns.flatMap((_, column) => {
      const value = cellAt(sheet, row, form.firstColumn + column);
      return isBlank(value) ? [] : [{ memberId: id, row, column, value }];
    });
  });
}

/** `null` where nothing can be said: a figure is missing, or there is none by rule. */
function figureOf({ content }: NoticeRow, column: number): number | string | null {
  if (content.kind === 'phrase') return column === 0 ? content.phrase : null;
  const figure = content.figures[column] ?? NOT_GIVEN;
  return figure === NOT_GIVEN ? null : figure;
}

function isSame(shown: CellValue, computed: number | string): boolean {
  const [found, figure] = [shown, computed].map((value) => (typeof value === 'number' ? fromCell(value) : null));
  if (found && figure) return compare(found, figure) === 0;
  return cellWords(shown) === cellWords(computed);
}
