/** `npm run bench`: measurements, each beside a peer in the same run. Bundled first, as users run it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'jifenbu-bench-'));
try {
  for (const name of ['scoring']) {
    const outfile = join(folder, `${name}.mjs`);
    await build({ entryPoints: [new URL(`${name}.ts`, import.meta.url).pathname], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' });
    console.log(`\n== ${name}`);
    execFileSync(process.execPath, [outfile], { stdio: 'inherit' });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
