/** `npm run sample`: writes the workbooks of examples/ again, from the invented branches that the tests use. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'jifenbu-sample-'));
const outfile = join(folder, 'sample.mjs');
const contents = `
  import { ownLedgerPlans } from './tests/support/ownLedger';
  import { samplePlans } from './tests/support/sample';
  import { builtInScheme, schemeToSheet } from './src/core';
  import { writeWorkbook } from './src/hosts/file';
  export const files = {
    示例登记表: writeWorkbook([...samplePlans(), schemeToSheet(builtInScheme('zhangdian-2017'))]),
    原有登记表: writeWorkbook(ownLedgerPlans()),
  };
`;
try {
  await build({ stdin: { contents, resolveDir: root.pathname, loader: 'ts' }, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' });
  const { files } = await import(pathToFileURL(outfile).href);
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(new URL(`examples/${name}.xlsx`, root), bytes);
    console.log(`examples/${name}.xlsx`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
