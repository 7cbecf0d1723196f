import { contractWorkbook, ledger, trimmed } from '../workbook';
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
