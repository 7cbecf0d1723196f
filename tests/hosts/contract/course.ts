import { notice, smallPlan, style } from '../workbook';
import type { Open } from './content';
import { at, sheet } from './content';

/** How work goes: refusals, progress, many rows. */
export function courseContract(name: string, open: Open): void {
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
