const NAMES = [
  'SUM', 'MIN', 'MAX', 'AVERAGE', 'COUNT', 'COUNTIF', 'COUNTIFS', 'SUMIF', 'SUMIFS', 'SUMPRODUCT', 'RANK', 'LARGE', 'SMALL',
  'INDEX', 'MATCH', 'IF', 'AND', 'OR', 'ISNUMBER', 'ISBLANK', 'IFERROR', 'NA', 'INT', 'ABS', 'ROUND',
] as const;

export type CheckedFunction = (typeof NAMES)[number];

/** The functions that native formulas are made of: known to Excel 2010, WPS 2016, LibreOffice, Gnumeric and the workbench, and found to agree there (NOT is left out: Univer's takes no comparison). */
export const CHECKED_FUNCTIONS: ReadonlySet<string> = new Set(NAMES);

/** The names of the functions that a formula calls. Texts and sheet names do not count. */
export function functionsIn(formula: string): readonly string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
  return [...bare.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu)].map(([, name = '']) => name);
}
