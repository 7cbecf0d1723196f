import type { CellValue, SheetContent, WorkbookContent } from '../../src/core';
import type { Change, Host } from '../../src/hosts/types';
import { contractWorkbook, ledger, notice, smallPlan, style, trickyTexts, trimmed } from './workbook';

/**
 * What every host promises, whatever program stands behind it. `openHost` opens a workbook that holds exactly the
 * given content (cached formula results included) and hands over the host that works on it.
 */
export function hostContract(name: string, openHost: (content: WorkbookContent) => Promise<Host>): void {
  const open = () => openHost(contractWorkbook);

  describe(`${name} reads`, () => {
    test('values, blanks, zero, truth values and errors, from A1', async () => {
      const content = await (await open()).read();
      for (const expected of contractWorkbook.sheets) {
        expect(trimmed(sheet(content, expected.name))).toEqual(trimmed(expected));
      }
    });

    test('a blank cell as null and a zero as 0', async () => {
      const content = await (await open()).read({ sheets: [ledger] });
      expect(at(content, ledger, 2, 1)).toBe(0);
      expect(at(content, ledger, 3, 1)).toBeNull();
    });

    test('formulas where a cell has one, and nowhere else', async () => {
      const content = await (await open()).read();
      expect([...sheet(content, ledger).formulas]).toEqual([...sheet(contractWorkbook, ledger).formulas]);
      expect(sheet(content, '_积分簿').formulas.size).toBe(0);
    });

    test('merges, order and visibility of sheets', async () => {
      const content = await (await open()).read();
      expect(content.sheets.map((one) => [one.name, one.visibility, one.merges])).toEqual(
        contractWorkbook.sheets.map((one) => [one.name, one.visibility, one.merges]),
      );
    });

    test('names with their comments', async () => {
      const content = await (await open()).read();
      const order = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
      expect([...content.names].sort(order)).toEqual([...contractWorkbook.names].sort(order));
    });

    test('only the sheets asked for; a name that does not exist is left out', async () => {
      const content = await (await open()).read({ sheets: ['_积分簿', '没有这张表'] });
      expect(content.sheets.map((one) => one.name)).toEqual(['_积分簿']);
    });

    test('nothing once cancelled', async () => {
      const host = await open();
      await expect(host.read({ signal: aborted() })).rejects.toMatchObject({ code: 'cancelled' });
    });
  });

  describe(`${name} draws`, () => {
    test('every value, number and formula of a plan', async () => {
      const host = await open();
      await host.apply([{ kind: 'draw', plan: notice, after: null }]);
      const drawn = sheet(await host.read(), notice.name);
      const planned = notice.rows.map((row) => row.cells.map((cell) => cell?.value ?? null));
      expect(trimmed(drawn)).toEqual(trimmed({ ...drawn, values: planned }));
      expect([...drawn.formulas]).toEqual([[`C${notice.rows.length}`, '=ROUND(SUM(C3:C13)-1.65,2)']]);
      expect(drawn.merges).toEqual(notice.merges);
    });

    test.each(trickyTexts)('the text %j as a text', async (text) => {
      const host = await open();
      await host.apply([{ kind: 'draw', plan: smallPlan('文字', text), after: null }]);
      const drawn = sheet(await host.read(), '文字');
      expect(drawn.values[0]?.[0]).toBe(text);
      expect(drawn.formulas.size).toBe(0);
    });

    test('the names that belong to the plan', async () => {
      const host = await open();
      await host.apply([{ kind: 'draw', plan: notice, after: null }]);
      expect((await host.read()).names).toContainEqual(notice.names[0]);
    });

    test('a sheet after the named one, or at the end, and hidden where the plan says so', async () => {
      const host = await open();
      await host.apply([
        { kind: 'draw', plan: smallPlan('甲'), after: ledger },
        { kind: 'draw', plan: { ...smallPlan('乙'), visibility: 'veryHidden' }, after: null },
        { kind: 'draw', plan: { ...smallPlan('丙'), visibility: 'hidden' }, after: '甲' },
      ]);
      const content = await host.read();
      expect(content.sheets.map((one) => one.name)).toEqual([
        ledger, '甲', '丙', "办法 (试行) '26", '_积分簿', '空表', '乙',
      ]);
      expect(sheet(content, '乙').visibility).toBe('veryHidden');
      expect(sheet(content, '丙').visibility).toBe('hidden');
    });

    test('never onto a sheet that exists', async () => {
      const host = await open();
      const before = await host.read();
      const drawing = host.apply([{ kind: 'draw', plan: smallPlan(ledger, '盖掉'), after: null }]);
      await expect(drawing).rejects.toMatchObject({ name: 'HostError', code: 'sheet-exists' });
      expect(await host.read()).toEqual(before);
    });

    test('nothing once cancelled, and the workbook stays as it was', async () => {
      const host = await open();
      const before = await host.read();
      const drawing = host.apply([{ kind: 'draw', plan: notice, after: null }], { signal: aborted() });
      await expect(drawing).rejects.toMatchObject({ code: 'cancelled' });
      expect(await host.read()).toEqual(before);
    });

    test('in the place of a sheet that is renamed and hidden first', async () => {
      const host = await open();
      await host.apply([{ kind: 'draw', plan: smallPlan('公示表', '旧'), after: ledger }]);
      await host.apply([
        { kind: 'rename', sheet: '公示表', name: '公示表（旧）' },
        { kind: 'visibility', sheet: '公示表（旧）', visibility: 'veryHidden' },
        { kind: 'draw', plan: smallPlan('公示表', '新'), after: '公示表（旧）' },
        { kind: 'activate', sheet: '公示表' },
      ]);
      const content = await host.read();
      expect(at(content, '公示表', 0, 0)).toBe('新');
      expect(at(content, '公示表（旧）', 0, 0)).toBe('旧');
      expect(sheet(content, '公示表（旧）').visibility).toBe('veryHidden');
    });
  });

  describe(`${name} writes`, () => {
    test('a block, leaving the cells alone where it says null', async () => {
      const host = await open();
      await host.apply([
        {
          kind: 'write',
          sheet: ledger,
          row: 2,
          column: 1,
          cells: [
            [null, { kind: 'value', value: '0012' }, { kind: 'blank' }],
            [{ kind: 'value', value: 3 }, null, null],
            [{ kind: 'blank' }, { kind: 'value', value: false }, { kind: 'value', value: '=不是公式' }],
          ],
        },
      ]);
      const content = await host.read();
      const values = [2, 3, 4].map((row) => [1, 2].map((column) => at(content, ledger, row, column)));
      expect(values).toEqual([[0, '0012'], [3, 10], [null, false]]);
      expect(at(content, ledger, 2, 3)).toBeNull();
      expect(at(content, ledger, 4, 3)).toBe('=不是公式');
      expect([...sheet(content, ledger).formulas.keys()]).toEqual(['D4']);
    });

    test('formulas', async () => {
      const host = await open();
      await host.apply([
        { kind: 'write', sheet: ledger, row: 2, column: 4, cells: [[{ kind: 'formula', formula: '=SUM(B3:C3)' }]] },
      ]);
      expect(sheet(await host.read(), ledger).formulas.get('E3')).toBe('=SUM(B3:C3)');
    });

    test('beyond what the sheet held', async () => {
      const host = await open();
      await host.apply([
        { kind: 'write', sheet: '空表', row: 4, column: 2, cells: [[{ kind: 'value', value: '在 C5' }]] },
      ]);
      expect(at(await host.read(), '空表', 4, 2)).toBe('在 C5');
    });
  });

  describe(`${name} keeps sheets and names`, () => {
    test('renames, hides and deletes', async () => {
      const host = await open();
      await host.apply([
        { kind: 'rename', sheet: '空表', name: '归档' },
        { kind: 'visibility', sheet: '归档', visibility: 'visible' },
        { kind: 'visibility', sheet: ledger, visibility: 'hidden' },
        { kind: 'delete', sheet: '_积分簿' },
      ]);
      expect((await host.read()).sheets.map((one) => [one.name, one.visibility])).toEqual([
        [ledger, 'hidden'],
        ["办法 (试行) '26", 'visible'],
        ['归档', 'visible'],
      ]);
    });

    test('adds, changes and removes names', async () => {
      const host = await open();
      await host.apply([
        { kind: 'name', name: { name: '名册区', refersTo: `='${ledger}'!$A$3:$A$5`, comment: '名册' } },
        { kind: 'name', name: { name: '办法', refersTo: "='办法 (试行) ''26'!$C$3:$D$9", comment: '由积分簿写入' } },
        { kind: 'unname', name: '上限' },
      ]);
      const { names } = await host.read();
      expect(new Map(names.map((one) => [one.name, one.refersTo]))).toEqual(
        new Map([
          ['办法', "='办法 (试行) ''26'!$C$3:$D$9"],
          ['名册区', `='${ledger}'!$A$3:$A$5`],
        ]),
      );
      expect(names.find((one) => one.name === '名册区')?.comment).toBe('名册');
    });

    test.each<Change>([
      { kind: 'delete', sheet: '没有' },
      { kind: 'rename', sheet: '没有', name: '有' },
      { kind: 'visibility', sheet: '没有', visibility: 'hidden' },
      { kind: 'write', sheet: '没有', row: 0, column: 0, cells: [[{ kind: 'blank' }]] },
      { kind: 'draw', plan: smallPlan('甲'), after: '没有' },
      { kind: 'activate', sheet: '没有' },
    ])('refuses a sheet that is missing: $kind', async (change) => {
      const host = await open();
      const before = await host.read();
      await expect(host.apply([change])).rejects.toMatchObject({ name: 'HostError', code: 'sheet-missing' });
      expect(await host.read()).toEqual(before);
    });

    test('refuses to rename onto another sheet', async () => {
      const host = await open();
      const renaming = host.apply([{ kind: 'rename', sheet: '空表', name: ledger }]);
      await expect(renaming).rejects.toMatchObject({ name: 'HostError', code: 'sheet-exists' });
    });
  });

  describe(`${name}, when a later change cannot be made,`, () => {
    test('says so before the first one and leaves the workbook as it was', async () => {
      const host = await open();
      const before = await host.read();
      const applying = host.apply([
        { kind: 'draw', plan: notice, after: null },
        { kind: 'delete', sheet: '没有' },
      ]);
      await expect(applying).rejects.toMatchObject({ name: 'HostError', code: 'sheet-missing', applied: 0 });
      expect(await host.read()).toEqual(before);
    });
  });

  describe(`${name} reports progress`, () => {
    test('up to the whole, never backwards', async () => {
      const host = await open();
      const seen: number[] = [];
      let whole = 0;
      const onProgress = (done: number, total: number): void => {
        seen.push(done);
        whole = total;
      };
      await host.apply([{ kind: 'draw', plan: notice, after: null }], { onProgress });
      expect(seen).toEqual([...seen].sort((one, other) => one - other));
      expect(seen[seen.length - 1]).toBe(whole);
    });
  });

  describe(`${name} in a workbook of many rows`, () => {
    test('draws and reads them all', async () => {
      const host = await open();
      const count = 1200;
      const plan = {
        ...smallPlan('长表'),
        rows: Array.from({ length: count }, (_, row) => ({
          cells: [
            { value: row + 1, style },
            { value: `第${row + 1}人`, style },
          ],
        })),
      };
      await host.apply([{ kind: 'draw', plan, after: null }]);
      const content = await host.read({ sheets: ['长表'] });
      expect(sheet(content, '长表').values).toHaveLength(count);
      expect(at(content, '长表', count - 1, 1)).toBe(`第${count}人`);
    });
  });
}

function sheet(content: WorkbookContent, name: string): SheetContent {
  const found = content.sheets.find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name} in ${content.sheets.map((one) => one.name).join(', ')}`);
  return found;
}

function at(content: WorkbookContent, name: string, row: number, column: number): CellValue {
  return sheet(content, name).values[row]?.[column] ?? null;
}

function aborted(): AbortSignal {
  const controller = new AbortController();
  controller.abort();
  return controller.signal;
}
