import type { BranchForm, GradesForm, SummaryForm } from '../branch/forms';
import type { BranchWorkbook } from '../branch/workbook';
import { compare, exact, fromCell, toText } from '../decimal';
import { a1, cellAt, type CellAddress, type CellValue, type SheetContent, type WorkbookContent } from '../grid';
import type { Scheme } from '../scheme/schema';
import { gradesOf } from '../sheets/grades';
import { NOT_GIVEN } from '../sheets/messages.zh';
import { cellWords } from './cellWords';
import { finding, type Finding } from './finding';
import type { MemberLine } from './score';

/** What the branch wrote on 等次表 and 汇总表, beside what the entries give. */
export interface WrittenCheck {
  /** The members with what was written of them. */
  readonly lines: readonly MemberLine[];
  readonly findings: readonly Finding[];
}

interface Written {
  readonly content: WorkbookContent;
  readonly sent: BranchWorkbook;
  readonly scheme: Scheme;
  readonly intact: ReadonlySet<string>;
}

/** Only forms of the period that is collected are looked at. */
export function checkWritten(written: Written, forms: readonly BranchForm[], lines: readonly MemberLine[]): WrittenCheck {
  const findings: Finding[] = [];
  const byId = new Map(lines.map((line) => [line.id, line]));
  for (const form of forms) {
    const sheet = written.content.sheets.find(({ name }) => name === form.sheet);
    if (sheet === undefined || form.kind === '公示表') continue;
    form.members.forEach(({ id }, index) => {
      const line = byId.get(id);
      const row = rowOf(sheet, id, form.firstRow + index);
      if (line === undefined || row === null) return;
      const read = form.kind === '等次表' ? gradeOf(written, form, sheet, row, line) : summaryOf(written, form, sheet, row, line);
      byId.set(id, read.line);
      findings.push(...read.findings);
    });
  }
  return { lines: lines.map((line) => byId.get(line.id) ?? line), findings };
}

interface Read {
  readonly line: MemberLine;
  readonly findings: readonly Finding[];
}

/** 编号 stands in the first column; where rows were not moved, in its own row. */
function rowOf(sheet: SheetContent, id: string, expected: number): number | null {
  const is = (row: number): boolean => cellWords(cellAt(sheet, row, 0)) === cellWords(id);
  if (is(expected)) return expected;
  const found = sheet.values.findIndex((_, row) => is(row));
  return found < 0 ? null : found;
}

/** A word as it was written; nothing where there is none. */
function wordAt(sheet: SheetContent, row: number, column: number): string {
  const text = cellWords(cellAt(sheet, row, column));
  return text === NOT_GIVEN ? '' : text;
}

/** Only a grade of the regulation, only for who is graded; one that is not the suggested needs a reason. */
function gradeOf({ scheme }: Written, form: GradesForm, sheet: SheetContent, row: number, line: MemberLine): Read {
  const { name, grade: suggested } = line;
  const at = (column: number): CellAddress => ({ sheet: sheet.name, row, column });
  const shown = wordAt(sheet, row, form.suggestedColumn);
  const told = shown === '' || suggested === null || shown === suggested ? [] : [finding('suggestion-differs', { name, shown, computed: suggested }, at(form.suggestedColumn))];
  const { confirming } = form;
  const confirmed = confirming === null ? '' : wordAt(sheet, row, confirming.grade);
  if (confirming === null || confirmed === '') return { line, findings: told };
  const grades = gradesOf(scheme);
  const cell = at(confirming.grade);
  if (!grades.includes(confirmed)) return { line, findings: [...told, finding('grade-unknown', { name, found: confirmed, grades }, cell)] };
  if (line.participation !== 'graded') return { line, findings: [...told, finding('grade-misplaced', { name, found: confirmed }, cell)] };
  const why = wordAt(sheet, row, confirming.why);
  const differs = suggested !== null && confirmed !== suggested;
  const asked = differs ? [finding('grade-differs', { name, suggested, confirmed, why }, cell)] : [];
  return { line: { ...line, confirmed, why: differs ? why : '' }, findings: [...told, ...asked.map((found) => (why === '' ? found : ({ ...found, severity: 'note' } as const)))] };
}

/** Remarks are taken along; a score that stands here and nowhere else is compared. */
function summaryOf({ sent, intact }: Written, { scoreColumn, remarkColumn }: SummaryForm, sheet: SheetContent, row: number, line: MemberLine): Read {
  const cells = sent.plans.find(({ name }) => name === sheet.name)?.rows[row]?.cells ?? [];
  const remark = wordAt(sheet, row, remarkColumn);
  const kept = remark === cellWords(cells[remarkColumn]?.value) ? line : { ...line, remark };
  const shown = figureOf(cellAt(sheet, row, scoreColumn));
  if (shown === null || line.score === null || compare(shown, exact(line.score)) === 0) return { line: kept, findings: [] };
  const by = intact.has(`${sheet.name}!${a1(row, scoreColumn)}`) ? 'formula' : 'typed';
  const found = finding('points-differ', { name: line.name, shown: toText(shown), computed: line.score, by }, { sheet: sheet.name, row, column: scoreColumn });
  return { line: kept, findings: [by === 'typed' ? found : { ...found, severity: 'ask' }] };
}

function figureOf(value: CellValue) {
  return typeof value === 'number' ? fromCell(value) : null;
}
