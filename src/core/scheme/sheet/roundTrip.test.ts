import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { structureIssues } from '../structure';
import { schemeToJson } from '../json';
import { SchemeSchema } from '../schema';
import { schemeToSheet, sheetToScheme } from '.';
import { schemes, valuesOf } from './testing';

const folder = join(__dirname, '..', '..', '..', '..', 'schemes');

test.each(readdirSync(folder))('C1 %s read back from its sheet is the same scheme', (name) => {
  const scheme = SchemeSchema.parse((JSON.parse(readFileSync(join(folder, name), 'utf8')) as { scheme: unknown }).scheme);
  expect(sheetToScheme(valuesOf(schemeToSheet(scheme)))).toEqual({ kind: 'scheme', scheme });
});

test('C1 any scheme that the schema lets pass is read back from its sheet as it was, whatever its texts look like', () => {
  fc.assert(
    fc.property(schemes, (scheme) => {
      expect(structureIssues(scheme)).toEqual([]);
      const reading = sheetToScheme(valuesOf(schemeToSheet(scheme)));
      expect(reading).toEqual({ kind: 'scheme', scheme: expect.anything() as unknown });
      expect(reading.kind === 'scheme' && schemeToJson(reading.scheme)).toEqual(schemeToJson(scheme));
    }),
    { numRuns: 300 },
  );
});
