import { plainText } from '../entries/text';
import type { CellValue, SheetContent } from '../grid';
import { issueText } from '../issueText';
import { schemeFingerprint } from '../scheme/fingerprint';
import type { SchemeIssue } from '../scheme/issues';
import type { Scheme } from '../scheme/schema';
import { schemeToSheet, sheetToScheme } from '../scheme/sheet';
import { findSections } from '../scheme/sheet/find';
import { cellText, type SheetRow } from '../scheme/sheet/row';
import { NOTHING } from '../scheme/text';
import { finding, type Finding } from './finding';

const MOST_WORDS = 5;

/**
 * Whether sheet 积分办法 still says what was sent. One that says the same in another order, width or place is the same
 * regulation (SPEC C4); otherwise every changed cell is named with its old and its new text.
 */
export function checkScheme(sheet: SheetContent, sent: Scheme): Finding[] {
  const reading = sheetToScheme(sheet.values, sheet.name);
  if (reading.kind === 'scheme' && schemeFingerprint(reading.scheme) === schemeFingerprint(sent)) return [];
  const cells = changedCells(sheet, sent);
  if (cells.length > 0) return cells;
  return [finding('scheme-changed', { words: reading.kind === 'scheme' ? [] : reading.issues.slice(0, MOST_WORDS).map(issueText) }, { sheet: sheet.name, row: 0, column: 0 })];
}

function changedCells(sheet: SheetContent, sent: Scheme): Finding[] {
  const before = rowsOf(schemeToSheet(sent).rows.map((row) => row.cells.map((cell) => cell?.value ?? null)), sheet.name);
  const after = rowsOf(sheet.values, sheet.name);
  if (before === null || after === null) return [];
  const findings: Finding[] = [];
  for (const [key, { row, section, name }] of before) {
    const found = after.get(key);
    if (found === undefined) findings.push(finding('scheme-row-missing', { section, row: name }));
    else findings.push(...rowChanges(row, found.row, name));
  }
  for (const [key, { row, section, name }] of after) {
    if (!before.has(key)) findings.push(finding('scheme-row-added', { section, row: name }, [...row.cells.values()][0]?.at));
  }
  return findings;
}

interface Keyed {
  readonly row: SheetRow;
  readonly section: string;
  readonly name: string;
}

/** Rows by their section and what names them there; a second one of a name is told by its place among them. */
function rowsOf(values: readonly (readonly CellValue[])[], sheet: string): ReadonlyMap<string, Keyed> | null {
  const issues: SchemeIssue[] = [];
  const sections = findSections(values, sheet, issues);
  if (sections === null) return null;
  const keyed = new Map<string, Keyed>();
  for (const [section, rows] of sections) {
    for (const row of rows) {
      const names = NAMES.map((label) => textOf(row, label)).filter((text) => text !== '');
      const base = [section, ...names].join('\n');
      let key = base;
      for (let again = 2; keyed.has(key); again += 1) key = `${base}\n${again}`;
      keyed.set(key, { row, section, name: SHOWN.map((label) => textOf(row, label)).find((text) => text !== '') ?? section });
    }
  }
  return keyed;
}

const NAMES = ['编号', '项目编号', '特例编号', '名目', '档次', '等次'] as const;
const SHOWN = ['项目', '登记栏', '名目', '档次', '名称', '等次', '情形', '编号'] as const;

function rowChanges(before: SheetRow, after: SheetRow, name: string): Finding[] {
  const labels = new Set([...before.cells.keys(), ...after.cells.keys()]);
  return [...labels].flatMap((label) => {
    const old = textOf(before, label);
    const found = textOf(after, label);
    if (old === found) return [];
    return [finding('scheme-cell', { row: name, label, old: old === '' ? NOTHING : old, found: found === '' ? '' : found }, after.cells.get(label)?.at)];
  });
}

/** — in a column that a row does not use says as little as a column that is not there. */
function textOf(row: SheetRow, label: string): string {
  const text = plainText(cellText(row.cells.get(label)?.value ?? null));
  return text === NOTHING ? '' : text;
}
