import { equal, sum, toText, ZERO, type Exact } from '../decimal';
import { plainText } from '../entries/text';
import { cellAt, isBlank, type CellAddress, type CellValue, type SheetContent } from '../grid';
import { readCountForm, type CountLine } from '../ledger/countForm';
import type { Scheme } from '../scheme/schema';
import { figureIn } from './columns';
import { checkIssue, type CheckIssue } from './issues';

const PRESENT = /^(?:实际)?(?:参加|参评|参与|参会|应评)(?:测评|评议|考评|评定)?(?:党员)?(?:总)?人数$/;
const GRADES = ['优秀', '合格', '基本合格', '不合格'];
const DEEPEST = 12;

/** Forms that count people by grade, in one row or under a heading of two: 参加人数 is the sum of the grades. */
export function countIssues({ grades }: Scheme, content: SheetContent): CheckIssue[] {
  const form = readCountForm(content);
  if (form !== null) return form.lines.flatMap(lineIssues);
  const words = new Set([...GRADES, ...grades.map(({ grade }) => plainText(grade))]);
  for (let row = 0; row < Math.min(DEEPEST, content.values.length); row += 1) {
    const at = (content.values[row] ?? []).findIndex((value) => typeof value === 'string' && PRESENT.test(bare(value)));
    if (at >= 0) return formIssues(content, row, at, words);
  }
  return [];
}

function lineIssues({ participants, grades }: CountLine): CheckIssue[] {
  return participants === null ? [] : differing(participants.at, countIn(participants.value), grades.map(({ grade, cell }) => [grade, countIn(cell.value)]));
}

function differing(at: CellAddress, people: Exact | null, counts: readonly (readonly [grade: string, count: Exact | null])[]): CheckIssue[] {
  if (people === null || counts.every(([, count]) => count === null)) return [];
  const total = sum(counts.map(([, count]) => count ?? ZERO));
  return equal(total, people) ? [] : [checkIssue('count-differs', { present: toText(people), sum: toText(total), grades: counts.map(([grade]) => grade) }, at)];
}

/** The grades stand beside the number of people, or one row lower below a heading of their own. */
function formIssues(content: SheetContent, header: number, present: number, words: ReadonlySet<string>): CheckIssue[] {
  const lower = [header, header + 1].map((row) => (content.values[row] ?? []).flatMap((value, column) => (typeof value === 'string' && words.has(bare(value)) ? [{ row, column, word: bare(value) }] : [])));
  const columns = lower.find((found) => found.length >= 2) ?? [];
  if (columns.length < 2 || new Set(columns.map(({ word }) => word)).size < columns.length) return [];
  const issues: CheckIssue[] = [];
  for (let row = (columns[0]?.row ?? header) + 1; row < content.values.length; row += 1) {
    issues.push(...differing({ sheet: content.name, row, column: present }, countIn(cellAt(content, row, present)), columns.map(({ column, word }) => [word, countIn(cellAt(content, row, column))])));
  }
  return issues;
}

function countIn(value: CellValue): Exact | null {
  return isBlank(value) ? null : figureIn(typeof value === 'string' ? plainText(value).replace(/[人名]$/, '') : value);
}

function bare(text: string): string {
  return plainText(text.slice(0, 60)).replace(/\((?:人|人数|名)\)$/, '');
}
