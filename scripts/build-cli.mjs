/**
 * Builds the command line: src/cli/main.ts and all it needs in one file, dist/cli/jifenbu.mjs, for Node 20 and later.
 * Run by `npm ci` itself (prepare), so that `npx jifenbu` works right after it.
 */
import { chmodSync } from 'node:fs';
import { build } from 'esbuild';
import { inRoot } from './lib/project.mjs';

const outfile = inRoot('dist/cli/jifenbu.mjs');

const result = await build({
  absWorkingDir: inRoot('.'),
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

if (result === null || result.warnings.length > 0) process.exitCode = 1;
else chmodSync(outfile, 0o755);
