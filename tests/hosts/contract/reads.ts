import { contractWorkbook, ledger, smallPlan, style, trimmed } from '../workbook';
import type { Open } from './content';
import { aborted, at, sheet } from './content';

/** What `read` hands over. */
export function readsContract(name: string, open: Open): void {
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

    test('L23 numbers that are shown as percentages', async () => {
      const host = await open();
      const formats = ['General', '0%', '0.00%;[Red]-0.00%', '0"%"', '0.00'];
      const rows = [0.95, 0.4].map((value) => ({ cells: formats.map((format) => ({ value, style: { ...style, format } })) }));
      const words = { cells: formats.map((format) => ({ value: '免', style: { ...style, format } })) };
      await host.apply([
        { kind: 'draw', plan: { ...smallPlan('出勤率'), rows: [...rows, words, ...rows] }, after: null },
        { kind: 'write', sheet: '出勤率', row: 0, column: 1, cells: [[{ kind: 'value', value: 0.5 }]] },
      ]);
      const content = await host.read();
      expect([...(sheet(content, '出勤率').percents ?? [])].sort()).toEqual(['B1', 'B2', 'B4', 'B5', 'C1', 'C2', 'C4', 'C5']);
      expect(sheet(content, ledger).percents).toBeUndefined();
    });

    test('Z8 no marks, whether it can put them or not', async () => {
      const host = await open();
      const before = await host.read();
      await host.mark([{ sheet: ledger, area: { row: 1, column: 0, rows: 1, columns: 2 }, tone: 'proposed' }]);
      expect(await host.read()).toEqual(before);
      await host.mark([]);
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
}
