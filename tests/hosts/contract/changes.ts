import type { Change } from '../../../src/hosts/types';
import { ledger, smallPlan } from '../workbook';
import type { Open } from './content';
import { at, sheet } from './content';

/** What happens to cells, sheets and names that are there. */
export function changesContract(name: string, open: Open): void {
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
        { kind: 'name', name: { name: '办法', refersTo: "='办法 (试行) ''26'!$C$3:$D$9" } },
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
      // A changed name is then as given, without a comment where none is given.
      expect(names.find((one) => one.name === '办法')?.comment).toBeUndefined();
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
}
