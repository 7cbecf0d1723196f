import type { Check } from '../check';
import { pause, type Stand } from '../run';

/** What a check in Excel stands on. */
export interface ExcelBench {
  readonly context: Excel.RequestContext;
  /** An empty sheet; it is not in front. */
  readonly sheet: Excel.Worksheet;
  readonly name: string;
}

export type ExcelCheck = Check<ExcelBench>;

export const SHEET_PREFIX = '积分簿自检';

/** An add-in cannot reach into another workbook, so the sheets are at the end of the one in front. */
export async function openExcelStand(): Promise<Stand<ExcelBench>> {
  const names: string[] = [];
  return {
    async trial(work) {
      const name = `${SHEET_PREFIX}${names.length + 1}`;
      names.push(name);
      try {
        return await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add(name);
          await context.sync();
          return work({ context, sheet, name });
        });
      } finally {
        await removeSheets([name]);
      }
    },
    close: () => removeSheets(names),
  };
}

/** In a request of its own: what a check spoilt does not keep a sheet alive. */
async function removeSheets(names: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('visibility'));
    await context.sync();
    for (const sheet of sheets.filter(({ isNullObject }) => !isNullObject)) {
      if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
      sheet.delete();
    }
    await context.sync();
  });
}

export function cell({ sheet }: Pick<ExcelBench, 'sheet'>, address: string): Excel.Range {
  return sheet.getRange(address);
}

/** The first row of a property of a block. */
export async function firstRow(bench: ExcelBench, address: string, property: 'values' | 'formulas' | 'text' | 'valueTypes' | 'numberFormat'): Promise<unknown> {
  const range = cell(bench, address).load(property);
  await bench.context.sync();
  return (range[property] as unknown[][])[0];
}

export async function read(bench: ExcelBench, address: string): Promise<unknown> {
  return ((await firstRow(bench, address, 'values')) as unknown[])[0];
}

/** Writes the cell A1 and reads it back. */
export async function written(bench: ExcelBench, value: string | number | boolean): Promise<unknown> {
  cell(bench, 'A1').values = [[value]];
  return read(bench, 'A1');
}

const TRIES = 20;
const PAUSE_MS = 50;

/** What a formula in A1 comes to. */
export async function calculated(bench: ExcelBench, formula: string): Promise<unknown> {
  cell(bench, 'A1').formulas = [[formula]];
  let value = await read(bench, 'A1');
  for (let tries = 0; tries < TRIES && value === '#BUSY!'; tries += 1) {
    await pause(PAUSE_MS);
    value = await read(bench, 'A1');
  }
  return value;
}

/** The code of the refusal that this request meets, or `taken`. */
export async function refusal(context: Excel.RequestContext, act: () => void): Promise<string> {
  try {
    act();
    await context.sync();
    return 'taken';
  } catch (problem) {
    return problem instanceof OfficeExtension.Error ? problem.code : String(problem);
  }
}
