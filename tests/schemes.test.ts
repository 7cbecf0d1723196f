import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applySettings, evaluateCases, parsePeriod, SchemeFileSchema } from '../src/core';
import { named } from './support/expectations';

/** SPEC E1: every worked example of every scheme file gives the figures that its clause gives by hand. */
const folder = join(__dirname, '..', 'schemes');

for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  const { scheme, examples } = SchemeFileSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));

  describe(`${scheme.id} ${scheme.title}`, () => {
    for (const example of examples) {
      test(`E1 ${example.clause}：${example.name}`, () => {
        const period = parsePeriod(example.period);
        if (period === null) throw new Error(`not a period: ${example.period}`);
        const applied = applySettings(scheme, example.given.settings ?? {});
        if (applied.kind === 'refused') throw new Error(`refused: ${JSON.stringify(applied.issues)}`);
        const results = new Map(evaluateCases(applied.scheme, example.given, period).map((result) => [result.id, result]));
        for (const expected of example.expect) {
          const result = results.get(expected.id);
          if (result === undefined) throw new Error(`no result for ${expected.id}`);
          expect(named(result, expected)).toEqual(expected);
        }
      });
    }
  });
}
