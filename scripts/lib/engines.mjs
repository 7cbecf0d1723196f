/** Bundles what the agreement run and its child process need; Univer and the core are not loadable as they are. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { inRoot } from './project.mjs';

const REQUIRE = "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

export async function buildUniver(outfile) {
  return bundle('tests/engines/univerProcess.ts', outfile);
}

export async function buildEngines(folder) {
  return { agree: await bundle('tests/engines/agree.ts', join(folder, 'agree.mjs')), univer: await buildUniver(join(folder, 'univer.mjs')) };
}

async function bundle(entry, outfile) {
  await build({ absWorkingDir: inRoot(''), entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', banner: { js: REQUIRE }, logLevel: 'error' });
  return outfile;
}
