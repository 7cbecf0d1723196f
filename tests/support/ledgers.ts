import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { a1, parseArea, type CellValue, type SheetContent, type Visibility, type WorkbookContent } from '../../src/core/grid';
import type { LedgerCode } from '../../src/core/ledger/issues';
import type { LedgerReading } from '../../src/core/ledger/readLedger';
import { parsePeriod, type Period } from '../../src/core/periods';
import { SchemeFileSchema, type Scheme } from '../../src/core/scheme/schema';
import type { SheetPlan } from '../../src/core/sheets/plan';

/** Short ways to write down workbooks and to get the real schemes. */
export function schemeOf(id: string): Scheme {
  return SchemeFileSchema.parse(JSON.parse(readFileSync(join(__dirname, '../../schemes', `${id}.json`), 'utf8'))).scheme;
}

export function periodOf(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === null) throw new Error(`not a period: ${text}`);
  return parsed;
}

export interface SheetDetails {
  readonly merges?: readonly string[];
  readonly formulas?: Readonly<Record<string, string>>;
  readonly visibility?: Visibility;
}

export function sheet(name: string, values: readonly (readonly CellValue[])[], { merges = [], formulas = {}, visibility = 'visible' }: SheetDetails = {}): SheetContent {
  const areas = merges.map((text) => {
    const area = parseArea(text);
    if (area === null) throw new Error(`not an area: ${text}`);
    return area;
  });
  return { name, visibility, values, formulas: new Map(Object.entries(formulas)), merges: areas };
}

export function workbook(...sheets: readonly SheetContent[]): WorkbookContent {
  return { sheets, names: [] };
}

/** A plan as a host would report it once it is drawn. */
export function drawn(plan: SheetPlan): SheetContent {
  const formulas = new Map<string, string>();
  plan.rows.forEach((row, index) =>
    row.cells.forEach((cell, column) => {
      if (cell?.formula !== undefined) formulas.set(a1(index, column), cell.formula);
    }),
  );
  return { name: plan.name, visibility: plan.visibility, values: plan.rows.map((row) => row.cells.map((cell) => cell?.value ?? null)), formulas, merges: plan.merges };
}

/** What was entered, `{ '001': { '2026-03 absence': 1 } }`, blanks left out. */
export function entered(reading: LedgerReading): Record<string, Record<string, CellValue>> {
  return Object.fromEntries(
    reading.members.map(({ member, entries }) => [
      member.id,
      Object.fromEntries(
        [...entries].flatMap(([period, ofPeriod]) =>
          [...ofPeriod].flatMap(([input, entry]) => (entry.kind === 'cell' && entry.value !== null ? [[`${period} ${input}`, entry.value] as const] : [])),
        ),
      ),
    ]),
  );
}

/** Codes of all issues, except who has no row: most ledgers in tests are about one member only. */
export function codes(reading: LedgerReading): LedgerCode[] {
  return reading.issues.map(({ code }) => code).filter((code) => code !== 'members-without-row');
}

/** Cells that issues of a code point to, `登记表 2026-03!C4`. */
export function places(reading: LedgerReading, code: LedgerCode): string[] {
  return reading.issues.flatMap((issue) => (issue.code === code && issue.at ? [`${issue.at.sheet}!${a1(issue.at.row, issue.at.column)}`] : []));
}

/** Ids of the members whose score waits for something to be settled. */
export function stopped(reading: LedgerReading): string[] {
  return reading.members.filter(({ issues }) => issues?.some(({ severity }) => severity === 'error')).map(({ member }) => member.id);
}
