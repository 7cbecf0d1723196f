import fc from 'fast-check';
import { FileRefused, openFileHost, readWorkbook } from '../../../src/hosts/file';
import { HostError, type Change } from '../../../src/hosts/types';
import { lintWorkbook } from '../../support/xlsxLint';
import { notice, smallPlan } from '../workbook';
import { richWorkbook } from './richWorkbook';

const sheet = fc.constantFrom('登记表', '图表', '说明', '甲', '乙', "丙 '26");

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ plan: sheet.map((name) => ({ ...notice, name, names: [] })), after: fc.option(sheet) }).map((draw) => ({ kind: 'draw' as const, ...draw })),
  fc.record({ kind: fc.constant('delete' as const), sheet }),
  fc.record({ kind: fc.constant('rename' as const), sheet, name: sheet }),
  fc.record({ kind: fc.constant('visibility' as const), sheet, visibility: fc.constantFrom('visible' as const, 'hidden' as const, 'veryHidden' as const) }),
  fc.record({ kind: fc.constant('activate' as const), sheet }),
  fc.record({ sheet, row: fc.nat(8), column: fc.nat(5), value: fc.oneof(fc.string(), fc.integer()) }).map(({ value, ...at }) => ({
    kind: 'write' as const,
    ...at,
    cells: [[{ kind: 'value' as const, value }, null, { kind: 'blank' as const }, { kind: 'formula' as const, formula: '=1+1', result: 2 }]],
  })),
  fc.record({ kind: fc.constant('name' as const), name: sheet.map((name) => ({ name: '区域', refersTo: `='${name.replace(/'/g, "''")}'!$A$1` })) }),
);

/** Whatever is asked in whatever order: all of it is done and the file is sound, or none of it is and the file is as it was. */
test('any changes leave a sound file, or the file as it was', async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const host = openFileHost(richWorkbook());
      await host.apply([{ kind: 'draw', plan: smallPlan('甲'), after: '登记表' }]);
      const before = host.save();
      try {
        await host.apply(changes);
        done += 1;
        // A name may be asked for that refers to no sheet; that is not for the host to judge.
        const mistakes = lintWorkbook(host.save()).filter((mistake) => !mistake.startsWith('name refers to no sheet'));
        expect(mistakes).toEqual([]);
        expect(await host.read()).toEqual(readWorkbook(host.save()));
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        expect(error instanceof FileRefused || ['sheet-missing', 'sheet-exists'].includes(error.code)).toBe(true);
        expect(host.save()).toEqual(before);
      }
    }),
    { numRuns: 100 },
  );
  // Most sequences hold something impossible; enough must not.
  expect(done).toBeGreaterThan(3);
});
