import type { WorkbookContent } from '../../src/core';
import type { Change } from '../../src/hosts/types';
import { ledger, notice, smallPlan } from '../hosts/workbook';
import { opened } from './books';
import { expectWholeAndTidy, type StandIn } from './standIn';

/** Everything an output needs when it is made again, and more. */
const CHANGES: readonly Change[] = [
  { kind: 'delete', sheet: '_积分簿' },
  { kind: 'rename', sheet: ledger, name: '上次' },
  { kind: 'visibility', sheet: '上次', visibility: 'hidden' },
  { kind: 'draw', plan: notice, after: '上次' },
  { kind: 'write', sheet: '上次', row: 2, column: 0, cells: [[{ kind: 'value', value: '0012' }, null, { kind: 'blank' }, { kind: 'formula', formula: '=B3' }]] },
  { kind: 'name', name: { name: '办法', refersTo: "='上次'!$A$1", comment: '新' } },
  { kind: 'name', name: { name: '名册区', refersTo: "='上次'!$A$3" } },
  { kind: 'unname', name: '上限' },
  { kind: 'draw', plan: { ...smallPlan('_积分簿'), visibility: 'veryHidden' }, after: null },
  { kind: 'activate', sheet: notice.name },
];

/** A workbook with a visible sheet beside the ledger, and what it holds as far as anybody can see. */
function prepared(): ReturnType<typeof opened> {
  return opened(undefined, undefined, (formula) => ({ '=B3+C3': 8.5, '=ROUND(SUM(C3:C13)-1.65,2)': 491.25 })[formula]);
}

function seen({ book }: StandIn, content: WorkbookContent): unknown {
  const looks = book.sheets.map(({ name, visible, cells }) => [name, visible, [...cells].filter(([, { value, formula }]) => value !== null || formula !== null).map(([at, { format }]) => [at, format])]);
  return { content, looks, active: book.active.name };
}

async function changesIn(all: readonly Change[]): Promise<number> {
  const { wps, host } = prepared();
  await host.apply(all);
  expectWholeAndTidy(wps);
  return wps.world.changes;
}

test('whatever change WPS refuses, the workbook is as it was, and so are its settings', async () => {
  const count = await changesIn(CHANGES);
  expect(count).toBeGreaterThan(60);
  for (let failing = 1; failing <= count; failing += 1) {
    const { wps, host } = prepared();
    const before = seen(wps, await host.read());
    wps.world.beforeChange = (number) => {
      if (number === failing) throw new Error('操作失败');
    };
    // What is welcome but not needed may fail without harm: paper, margins, breaks, several places at a time.
    const problem = await host.apply(CHANGES).then(() => null, (reason: unknown) => reason);
    expectWholeAndTidy(wps);
    if (problem === null) continue;
    expect(problem).toMatchObject({ name: 'HostError', code: 'host', applied: 0 });
    expect([failing, seen(wps, await host.read())]).toEqual([failing, before]);
  }
});

test('cancelled between two slices it is as it was', async () => {
  const { wps, host } = prepared();
  const before = seen(wps, await host.read());
  const controller = new AbortController();
  const plans = Array.from({ length: 30 }, (_, index): Change => ({ kind: 'draw', plan: { ...notice, name: `表 ${index}`, names: [] }, after: null }));
  const applying = host.apply(plans, { signal: controller.signal, onProgress: () => controller.abort() });
  await expect(applying).rejects.toMatchObject({ code: 'cancelled', applied: 0 });
  expectWholeAndTidy(wps);
  expect(seen(wps, await host.read())).toEqual(before);
});

test('where not everything can be taken back, that is said', async () => {
  const { wps, host } = prepared();
  wps.world.beforeChange = (number) => {
    if (number > 20) throw new Error('操作失败');
  };
  await expect(host.apply(CHANGES)).rejects.toMatchObject({ code: 'host', applied: 1 });
  expect(wps.world.settings).toMatchObject({ ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true });
});

test.each<[string, Change]>([
  ['a protected sheet', { kind: 'write', sheet: ledger, row: 0, column: 0, cells: [[{ kind: 'value', value: 5 }]] }],
  ['a protected workbook', { kind: 'draw', plan: smallPlan('甲'), after: null }],
])('%s is seen before anything is touched', async (what, change) => {
  const { wps, host } = prepared();
  if (what === 'a protected sheet') wps.book.active.protection = [];
  else wps.book.structure = 'protected';
  await expect(host.apply([{ kind: 'name', name: { name: '甲', refersTo: '=1' } }, change])).rejects.toMatchObject({ code: 'protected', applied: 0 });
  expect(wps.world.changes).toBe(0);
});

test('unlocked cells of a protected sheet are written', async () => {
  const { wps, host } = prepared();
  await host.apply([{ kind: 'draw', plan: notice, after: null }]);
  await host.apply([{ kind: 'write', sheet: notice.name, row: 2, column: 2, cells: [[{ kind: 'value', value: 60 }]] }]);
  expect(wps.book.sheets.find(({ name }) => name === notice.name)?.cells.get('2:2')?.value).toBe(60);
});

test.each<[string, readonly Change[]]>([
  ['no sheet would be left to see', [{ kind: 'visibility', sheet: ledger, visibility: 'hidden' }, { kind: 'delete', sheet: "办法 (试行) '26" }]],
  ['a name is none for a sheet', [{ kind: 'draw', plan: smallPlan('2026/上半年'), after: null }]],
  ['a name is too long for a sheet', [{ kind: 'rename', sheet: ledger, name: '很'.repeat(32) }]],
])('where %s, nothing is touched', async (_why, changes) => {
  const { wps, host } = prepared();
  await expect(host.apply(changes)).rejects.toMatchObject({ code: 'host', applied: 0 });
  expect(wps.world.changes).toBe(0);
});

describe('a person who is typing in a cell', () => {
  const write: Change = { kind: 'write', sheet: ledger, row: 2, column: 1, cells: [[{ kind: 'value', value: 5 }]] };

  test('is waited for', async () => {
    const { wps, host } = prepared();
    wps.world.editing = 'a cell';
    const applying = host.apply([write]);
    setTimeout(() => (wps.world.editing = 'nothing'), 250);
    await applying;
    expect(wps.book.active.cells.get('2:1')?.value).toBe(5);
  });

  test('is named as the reason after a while', async () => {
    const { wps, host } = prepared();
    wps.world.editing = 'a cell';
    await expect(host.apply([write])).rejects.toMatchObject({ code: 'cell-edit-mode', applied: 0 });
    expect(wps.world.changes).toBe(0);
  }, 20_000);
});
