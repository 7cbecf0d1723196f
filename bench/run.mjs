/** `npm run bench`: measurements, each beside a peer in the same run; `node bench/run.mjs NAME` runs one. Bundled first, as users run it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PYTHON } from '../scripts/lib/python.mjs';

const MEASUREMENTS = ['scoring', 'ledger', 'distribute', 'collect', 'pane'];

const here = fileURLToPath(new URL('.', import.meta.url));
// Peers that nothing else needs are installed here and only here.
if (!existsSync(join(here, 'node_modules'))) execFileSync('npm', ['ci', '--ignore-scripts', '--silent'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
// Below node_modules, where the browser's driver is found; all else is bundled.
const cache = join(here, '../node_modules/.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'bench-'));
try {
  const asked = process.argv.slice(2);
  for (const name of MEASUREMENTS.filter((each) => asked.length === 0 || asked.includes(each))) {
    const outfile = join(folder, `${name}.mjs`);
    await build({ entryPoints: [join(here, `${name}.ts`)], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', external: ['playwright-core', 'typescript'], logLevel: 'warning' });
    console.log(`\n== ${name}`);
    execFileSync(process.execPath, ['--expose-gc', outfile], { stdio: 'inherit', env: { ...process.env, BENCH_FOLDER: here, BENCH_PYTHON: PYTHON } });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
