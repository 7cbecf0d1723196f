/** `npm run docs:schemes`: writes docs/schemes.md and docs/scheme.schema.json again, from the schemes and their zod schema. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'jifenbu-docs-'));
const outfile = join(folder, 'docs.mjs');
const contents = `
  export { schemesPage } from './scripts/lib/schemesPage';
  export { schemeFileSchema } from './scripts/lib/schemeFileSchema';
`;
try {
  await build({ stdin: { contents, resolveDir: root.pathname, loader: 'ts' }, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' });
  const { schemesPage, schemeFileSchema } = await import(pathToFileURL(outfile).href);
  for (const [name, text] of [['docs/schemes.md', schemesPage()], ['docs/scheme.schema.json', schemeFileSchema()]]) {
    writeFileSync(new URL(name, root), text);
    console.log(name);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
