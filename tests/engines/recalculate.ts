import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EMPTY_PLAN, type CellStyle, type CellValue, type SheetPlan } from '../../src/core';
import { readWorkbook, writeWorkbook } from '../../src/hosts/file';

/** A sheet as an engine gets it: values and formulas, no results. */
export interface EngineSheet {
  readonly name: string;
  readonly cells: readonly (readonly CellValue[])[];
}

export type EngineName = 'libreoffice' | 'gnumeric' | 'univer';

/** Every cell of a sheet after an independent program has calculated it, by sheet name. */
export type Recalculated = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

const STYLE: CellStyle = { font: { name: '宋体', size: 10 }, border: 'none', horizontal: 'general', vertical: 'center', wrap: 'clip', format: 'General', entry: 'locked' };
const LONGEST = 15 * 60_000;

/**
 * Has workbooks calculated: by a program of the system from one .xlsx with the sheets of all of them, since starting it costs
 * most; or by Univer in a process of its own, each by itself: in a workbook of hundreds of sheets it calculates a cell now and
 * then before the one on another sheet that it looks at.
 */
export function recalculate(engine: EngineName, books: readonly (readonly EngineSheet[])[], univerScript: string): Recalculated {
  const folder = mkdtempSync(join(tmpdir(), 'jifenbu-agree-'));
  try {
    return engine === 'univer' ? byUniver(folder, books, univerScript) : byProgram(engine, folder, books.flat());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workbook opened, calculated and saved again by LibreOffice. */
export function convertWithLibreOffice(bytes: Uint8Array): Uint8Array {
  const [converted = bytes] = convertAllWithLibreOffice([bytes]);
  return converted;
}

/** Several workbooks in one run: starting the program costs more than calculating them. */
export function convertAllWithLibreOffice(workbooks: readonly Uint8Array[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'jifenbu-office-'));
  try {
    const names = workbooks.map((_, index) => `${index}.xlsx`);
    workbooks.forEach((bytes, index) => writeFileSync(join(folder, names[index] ?? ''), bytes));
    return throughLibreOffice(folder, names);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function throughLibreOffice(folder: string, names: readonly string[]): Uint8Array[] {
  const made = join(folder, 'made');
  run('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', made, ...names.map((name) => join(folder, name))]);
  return names.map((name) => readFileSync(join(made, name)));
}

function throughGnumeric(folder: string): Uint8Array {
  const made = join(folder, 'made.xlsx');
  run('ssconvert', ['--recalc', '-T', 'Gnumeric_Excel:xlsx2', join(folder, 'given.xlsx'), made]);
  return readFileSync(made);
}

function run(program: string, args: readonly string[]): void {
  execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: LONGEST });
}

function byProgram(engine: 'libreoffice' | 'gnumeric', folder: string, sheets: readonly EngineSheet[]): Recalculated {
  writeFileSync(join(folder, 'given.xlsx'), writeWorkbook(sheets.map(planOf)));
  const [bytes = new Uint8Array()] = engine === 'gnumeric' ? [throughGnumeric(folder)] : throughLibreOffice(folder, ['given.xlsx']);
  return new Map(readWorkbook(bytes).sheets.map(({ name, values }) => [name, values]));
}

function byUniver(folder: string, books: readonly (readonly EngineSheet[])[], script: string): Recalculated {
  const [given, made] = [join(folder, 'given.json'), join(folder, 'made.json')];
  writeFileSync(given, JSON.stringify(books));
  execFileSync(process.execPath, ['--max-old-space-size=8192', script, given, made], { stdio: ['ignore', 'pipe', 'pipe'], timeout: LONGEST });
  const answered = JSON.parse(readFileSync(made, 'utf8')) as readonly { readonly name: string; readonly values: readonly (readonly CellValue[])[] }[];
  return new Map(answered.map(({ name, values }) => [name, values]));
}

function planOf({ name, cells }: EngineSheet): SheetPlan {
  return {
    ...EMPTY_PLAN,
    name,
    rows: cells.map((row) => ({
      cells: row.map((value) => {
        if (value === null || typeof value === 'object') return null;
        return typeof value === 'string' && value.startsWith('=') ? { value: null, formula: value, style: STYLE } : { value, style: STYLE };
      }),
    })),
  };
}
