import { ledger, notice, smallPlan, trickyTexts, trimmed } from '../workbook';
import type { Open } from './content';
import { aborted, at, sheet } from './content';

/** How plans become sheets. */
export function drawsContract(name: string, open: Open): void {
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
}
