/**
 * Builds the command line: src/cli/main.ts and all it needs in one file, dist/cli/jifenbu.mjs, for Node 20 and later.
 * Run by `npm ci` itself (prepare), so that `npx jifenbu` works right after it.
 */
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { inRoot } from './lib/project.mjs';

const outfile = inRoot('dist/cli/jifenbu.mjs');

const result = await build({
  absWorkingDir: inRoot(''),
  entryPoints: ['src/cli/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  banner: { js: '#!/usr/bin/env node' },
  legalComments: 'none',
  logLevel: 'warning',
}).catch(() => null); // esbuild has said why

if (result === null || result.warnings.length > 0) {
  process.exitCode = 1;
} else {
  chmodSync(outfile, 0o755);
  linkCommand();
}

/**
 * `npx jifenbu` finds the command here. Named as `bin` in package.json, npx would first install the project into its own
 * cache and build it there again, and stay broken for good where it was tried once before the build.
 */
function linkCommand() {
  const folder = inRoot('node_modules/.bin');
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(`${folder}\\jifenbu.cmd`, '@node "%~dp0..\\..\\dist\\cli\\jifenbu.mjs" %*\r\n');
    return;
  }
  rmSync(`${folder}/jifenbu`, { force: true });
  symlinkSync('../../dist/cli/jifenbu.mjs', `${folder}/jifenbu`);
}
