import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemeFileSchema } from '../scripts/lib/schemeFileSchema';
import { schemesPage } from '../scripts/lib/schemesPage';

const docs = (name: string) => readFileSync(join(__dirname, '..', 'docs', name), 'utf8');

test('Y1 docs/schemes.md is what npm run docs:schemes makes of the schemes', () => {
  expect(docs('schemes.md')).toBe(schemesPage());
});

test('E3 docs/scheme.schema.json is the schema by which files are read', () => {
  expect(docs('scheme.schema.json')).toBe(schemeFileSchema());
});
