import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from '../../grid';
import type { SheetPlan } from '../../sheets/plan';
import { SchemeSchema, type Scheme } from '../schema';
import { schemeToSheet, sheetToScheme } from '.';

const folder = join(__dirname, '..', '..', '..', '..', 'schemes');

export function valuesOf(plan: SheetPlan): CellValue[][] {
  return plan.rows.map((row) => row.cells.map((cell) => cell?.value ?? null));
}

function schemeOf(name: string): Scheme {
  const { scheme } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { scheme: unknown };
  return SchemeSchema.parse(scheme);
}

test.each(readdirSync(folder))('S1 %s read back from its sheet is the same scheme', (name) => {
  const scheme = schemeOf(name);
  expect(sheetToScheme(valuesOf(schemeToSheet(scheme)))).toEqual({ kind: 'scheme', scheme });
});
