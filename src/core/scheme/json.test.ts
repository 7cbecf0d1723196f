import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SchemeSchema } from './schema';
import { schemeToJson } from './json';

const folder = join(__dirname, '..', '..', '..', 'schemes');

test.each(readdirSync(folder))('E2 %s written out again is the file it was read from', (name) => {
  const { scheme } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { scheme: unknown };
  expect(schemeToJson(SchemeSchema.parse(scheme))).toEqual(scheme);
});
