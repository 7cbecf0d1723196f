/** `npm run sample`: writes examples/示例登记表.xlsx again, from the invented branch that the tests use. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'jifenbu-sample-'));
const outfile = join(folder, 'sample.mjs');
const contents = `
  import { samplePlans } from './tests/support/sample';
  import { builtInScheme, schemeToSheet } from './src/core';
  import { writeWorkbook } from './src/hosts/file';
  export const bytes = writeWorkbook([...samplePlans(), schemeToSheet(builtInScheme('zhangdian-2017'))]);
`;
try {
  await build({ stdin: { contents, resolveDir: root.pathname, loader: 'ts' }, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' });
  const { bytes } = await import(pathToFileURL(outfile).href);
  writeFileSync(new URL('examples/示例登记表.xlsx', root), bytes);
  console.log('examples/示例登记表.xlsx');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
