import { createActions } from '../../src/actions';
import type { Area, CellValue, Visibility, WorkbookContent } from '../../src/core';
import { openFileHost } from '../../src/hosts/file';
import type { Host } from '../../src/hosts/types';
import { contentFile } from '../hosts/contentFile';
import { trimmed } from '../hosts/workbook';
import { schemeOf } from './ledgers';
import { sampleWorkbook } from './sample';

/** The half-year of the sample, published in one program and another: what a file gets is the measure for all. */
export const REQUEST = {
  period: '2026-H1',
  startsOn: '2026-07-06',
  days: 5,
  branch: '第一党支部',
  contact: '王小明',
  phone: '0533-1234567',
  upperPhone: '0533-7654321',
};

/** The way of a secretary through half a year, in whatever program. */
export async function halfYear(host: Host): Promise<WorkbookContent> {
  const actions = createActions(host, schemeOf('zhangdian-2017'));
  await actions.makeNotice(REQUEST);
  await actions.makeRanking('2026-H1');
  await actions.makeGrades('2026-H1');
  return host.read();
}

export function halfYearInFile(): Promise<WorkbookContent> {
  return halfYear(openFileHost(contentFile(sampleWorkbook())));
}

interface Made {
  readonly tabs: readonly (readonly [string, Visibility])[];
  readonly sheets: Readonly<Record<string, { readonly values: CellValue[][]; readonly merges: readonly Area[] }>>;
}

/** All tabs, and what stands on the new sheets. An empty text in a file is an empty cell in a program. */
export function madeIn({ sheets }: WorkbookContent): Made {
  const before = new Set(sampleWorkbook().sheets.map(({ name }) => name));
  const made = sheets.filter(({ name }) => !before.has(name) && name !== '_积分簿');
  if (made.length < 3) throw new Error(`only ${made.length} sheets were made`);
  return {
    tabs: sheets.map(({ name, visibility }) => [name, visibility]),
    sheets: Object.fromEntries(
      made.map((sheet) => {
        const values = sheet.values.map((row) => row.map((value) => (value === '' ? null : value)));
        return [sheet.name, { values: trimmed({ ...sheet, values }), merges: sheet.merges }];
      }),
    ),
  };
}
