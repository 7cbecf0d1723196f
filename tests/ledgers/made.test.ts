import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { a1, isClosing, parsePeriod, readLedger, scoreClosing, scorePeriod, type Issue, type Scheme, type WorkbookContent } from '../../src/core';
import { readWorkbook } from '../../src/hosts/file';
import { schemeOf } from '../support/ledgers';
import { cells } from './cases/cells';
import { texts } from './cases/kinds';
import { layout } from './cases/layout';
import { marks } from './cases/marks';
import { people } from './cases/people';
import { shapes } from './cases/shapes';
import { toldWithConversions } from './told';

/**
 * Ledgers that other programs have written (`npm run corpus`), each with what must be read of it, worked out by hand from the rows
 * that the program was given (scripts/corpus/ledgers.mjs).
 */
const MADE = join(__dirname, 'made');
const MOST_BYTES = 15_000;

/** By what a file shows which program wrote it. */
const PROGRAMS = {
  openpyxl: />openpyxl<\/dc:creator>/,
  exceljs: />ExcelJS<\/dc:creator>/,
  libreOffice: /<Application>LibreOffice\//,
  gnumeric: /<Application>gnumeric</,
} as const;

type Program = keyof typeof PROGRAMS;
const programs = Object.keys(PROGRAMS) as Program[];

const SCHEMES: Readonly<Record<string, string>> = { 'openpyxl/percentages': 'county-soe-monthly', 'gnumeric/hidden-rows-and-percentages': 'county-soe-monthly' };

/** Cells that stop whoever has them, because the regulation does not take what is read of them: `× 登记表 2026-03!C4 免缴`. */
function refused(workbook: WorkbookContent, scheme: Scheme): string[] {
  const { members } = readLedger(workbook, scheme, { year: 2026 });
  const periods = [...new Set(members.flatMap(({ entries }) => [...entries.keys()]))].flatMap((text) => parsePeriod(text) ?? []);
  const issues = periods.flatMap((period): readonly Issue[] => (isClosing(scheme, period) ? scoreClosing(scheme, members, period) : scorePeriod(scheme, members, period)).members.flatMap((member) => member.issues));
  return [...new Set(issues.flatMap(({ code, at, data }) => (code === 'wrong-entry' && at !== undefined ? [`× ${at.sheet}!${a1(at.row, at.column)} ${String(Object(data).found)}`] : [])))];
}

function filesOf(program: Program): string[] {
  return readdirSync(join(MADE, program)).sort();
}

function expectedOf(program: Program): Readonly<Record<string, readonly string[]>> {
  return JSON.parse(readFileSync(join(MADE, `${program}.json`), 'utf8')) as Readonly<Record<string, readonly string[]>>;
}

describe.each(programs)('L1 L3 L9 L10 L11 L13 L16 L23 R1 R8 the corpus: files made by %s', (program) => {
  test.each(Object.entries(expectedOf(program)))('%s', (name, expected) => {
    const workbook = readWorkbook(new Uint8Array(readFileSync(join(MADE, program, `${name}.xlsx`))));
    const scheme = schemeOf(SCHEMES[`${program}/${name}`] ?? 'zhangdian-2017');
    expect([...toldWithConversions(workbook, scheme), ...refused(workbook, scheme)]).toEqual(expected);
  });

  test('every file is small, by the program itself, and expected', () => {
    expect(filesOf(program)).toEqual(Object.keys(expectedOf(program)).map((name) => `${name}.xlsx`).sort());
    for (const file of filesOf(program)) {
      const path = join(MADE, program, file);
      const parts = unzipSync(new Uint8Array(readFileSync(path)));
      expect(statSync(path).size).toBeLessThan(MOST_BYTES);
      expect(['docProps/app.xml', 'docProps/core.xml'].map((part) => strFromU8(parts[part] ?? new Uint8Array())).join('')).toMatch(PROGRAMS[program]);
    }
  });
});

test('the corpus has at least 60 files, some by each of eight programs and as text in two encodings', () => {
  const written = [...cells, ...layout, ...people, ...marks, ...shapes].map(({ by }): string => by);
  const made = programs.flatMap((program) => filesOf(program).map((): string => program));
  const count = new Map<string, number>();
  for (const by of [...written, ...made, ...texts.map(({ encoding }) => encoding)]) count.set(by, (count.get(by) ?? 0) + 1);
  expect([...count.keys()]).toEqual(expect.arrayContaining(['ours', 'SheetJS', 'Excel', 'WPS', ...programs, 'UTF-8', 'GB18030']));
  for (const program of programs) expect(count.get(program)).toBeGreaterThanOrEqual(6);
  expect(written.length + made.length + texts.length).toBeGreaterThanOrEqual(60);
});
