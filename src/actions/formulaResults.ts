import { a1, calculated, cellValue, type CellValue, type GivenSheet, type SheetContent, type WorkbookContent } from '../core';
import type { CellInput, Change } from '../hosts/types';

type Write = Extract<Change, { kind: 'write' }>;

/**
 * Changes with the result of every formula that they write, for a file, which shows what it holds until a program calculates
 * it. Formulas of the user count with the results they have. Where we cannot tell, there is none.
 */
export function withFormulaResults({ sheets }: WorkbookContent, changes: readonly Change[]): Change[] {
  const writes = changes.filter((change) => change.kind === 'write');
  const workbook = calculated(sheets.map((sheet) => written(sheet, writes.filter((write) => write.sheet === sheet.name))));
  const known = new Set(sheets.map(({ name }) => name));
  const computed = (input: CellInput | null, sheet: string, row: number, column: number): CellInput | null => {
    if (input?.kind !== 'formula' || !known.has(sheet)) return input;
    const value = workbook.row(sheet, row).at(column);
    return value === undefined ? input : { ...input, result: cellValue(value) };
  };
  return changes.map((change) => {
    if (change.kind !== 'write') return change;
    const { sheet, row, column } = change;
    return { ...change, cells: change.cells.map((cells, down) => cells.map((input, right) => computed(input, sheet, row + down, column + right))) };
  });
}

/** A sheet as it is after the writes. A formula without a result, which a program left behind that does not calculate, is worked out too. */
function written({ name, values, formulas }: SheetContent, writes: readonly Write[]): GivenSheet {
  const rows = values.map((cells, row) => cells.map((value, column) => given(value, value === null ? formulas.get(a1(row, column)) : undefined)));
  for (const { row, column, cells } of writes) {
    cells.forEach((inputs, down) => {
      while (rows.length <= row + down) rows.push([]);
      const own = rows[row + down] ?? [];
      inputs.forEach((input, right) => {
        if (input === null) return;
        while (own.length <= column + right) own.push(null);
        own[column + right] = input.kind === 'blank' ? null : input.kind === 'value' ? given(input.value) : given(null, input.formula);
      });
    });
  }
  return { name, rows: rows.map((cells) => ({ cells })) };
}

type Given = GivenSheet['rows'][number]['cells'][number];

function given(value: CellValue, formula?: string): Given {
  return formula === undefined ? { value } : { value, formula };
}
