/**
 * `npm run agree -- --cells 1000000 [--seed 1] [--schemes a,b] [--engines libreoffice,gnumeric,univer]`: random ledgers of
 * all schemes with native formulas, calculated by programs that know nothing of us, beside what the core says.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildEngines } from './lib/engines.mjs';

const folder = mkdtempSync(join(tmpdir(), 'jifenbu-agree-'));
try {
  const { agree, univer } = await buildEngines(folder);
  const { main } = await import(pathToFileURL(agree).href);
  process.exitCode = await main(process.argv.slice(2), univer);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
