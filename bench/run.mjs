/** `npm run bench`: measurements, each beside a peer in the same run; `node bench/run.mjs NAME` runs one. Bundled first, as users run it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
// Below node_modules, where the browser's driver is found; all else is bundled.
const cache = join(here, '../node_modules/.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'bench-'));
try {
  const asked = process.argv.slice(2);
  for (const name of ['scoring', 'distribute', 'collect', 'pane'].filter((each) => asked.length === 0 || asked.includes(each))) {
    const outfile = join(folder, `${name}.mjs`);
    await build({ entryPoints: [new URL(`${name}.ts`, import.meta.url).pathname], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', external: ['playwright-core', 'typescript'], logLevel: 'warning' });
    console.log(`\n== ${name}`);
    execFileSync(process.execPath, ['--expose-gc', outfile], { stdio: 'inherit', env: { ...process.env, BENCH_FOLDER: here } });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
