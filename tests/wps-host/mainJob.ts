import { createActions, openLedger, type Outcome, type Problem } from '../../src/actions';
import { periodText, type CellValue, type WorkbookContent } from '../../src/core';
import { readLedger } from '../../src/core/ledger/readLedger';
import type { CellInput, Host } from '../../src/hosts/types';
import { entered, schemeOf } from '../support/ledgers';
import { sampleWorkbook } from '../support/sample';

const SCHEME = 'zhangdian-2017';
const PERIOD = '2026-H1';

/** What a branch has before it begins: people. */
export function rosterOnly(): WorkbookContent {
  return { sheets: sampleWorkbook().sheets.filter(({ name }) => name === '名册'), names: [] };
}

/** The workbook and the words after each step of the way. */
export interface Course {
  readonly filled: WorkbookContent;
  readonly problems: readonly Problem[];
  readonly published: WorkbookContent;
  readonly undone: WorkbookContent;
  readonly outcomes: readonly Outcome[];
}

/** The way of a secretary: regulation, new ledger, entries, points, check, notice, ranking, grades, and one step back. */
export async function mainJob(host: Host, settled: () => Promise<void>): Promise<Course> {
  const actions = createActions(host);
  const outcomes = [await actions.adoptScheme({ schemeId: SCHEME, existing: 'kept' }), await actions.newLedger(2026)];
  await fillIn(host);
  outcomes.push(await actions.fillFormulas());
  await settled();
  const filled = await host.read();
  const { problems } = await actions.check('workbook');
  outcomes.push(
    await actions.makeNotice({ period: PERIOD, startsOn: '2026-07-06', days: 5, branch: '第一党支部', contact: '王小明', phone: '0533-1234567', upperPhone: '' }),
    await actions.makeRanking(PERIOD),
    await actions.makeGrades(PERIOD),
  );
  await settled();
  const published = await host.read();
  outcomes.push(await actions.undoGenerate());
  await settled();
  return { filled, problems, published, undone: await host.read(), outcomes };
}

/** Types the entries of the sample's half-year into the new sheets. */
async function fillIn(host: Host): Promise<void> {
  const sample = entered(readLedger(sampleWorkbook(), schemeOf(SCHEME), { year: null }));
  const { reading } = await openLedger({ host, chosen: null });
  for (const sheet of reading.sheets) {
    const first = Math.min(...sheet.rows.map(({ row }) => row));
    const last = Math.max(...sheet.rows.map(({ row }) => row));
    const width = Math.max(...sheet.columns.map(({ column }) => column)) + 1;
    const cells: (CellInput | null)[][] = Array.from({ length: last - first + 1 }, () => Array.from({ length: width }, () => null));
    for (const { row, memberId } of sheet.rows) {
      for (const { column, input } of sheet.columns) {
        const line = cells[row - first];
        if (line !== undefined) line[column] = inputOf(sample[memberId]?.[`${periodText(sheet.period)} ${input.id}`]);
      }
    }
    await host.apply([{ kind: 'write', sheet: sheet.name, row: first, column: 0, cells }]);
  }
}

function inputOf(value: CellValue | undefined): CellInput | null {
  return value === null || value === undefined || typeof value === 'object' ? null : { kind: 'value', value };
}
