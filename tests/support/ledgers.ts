import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArea, type CellValue, type SheetContent, type Visibility, type WorkbookContent } from '../../src/core/grid';
import { SchemeFileSchema, type Scheme } from '../../src/core/scheme/schema';

/** Short ways to write down workbooks and to get the real schemes. */
export function schemeOf(id: string): Scheme {
  return SchemeFileSchema.parse(JSON.parse(readFileSync(join(__dirname, '../../schemes', `${id}.json`), 'utf8'))).scheme;
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
