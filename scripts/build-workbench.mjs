// Builds the web workbench into dist/workbench. The grid's library is large, so nothing is done when no input changed.
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.join(root, 'dist/workbench');
const parts = path.join(out, 'parts');
const stampFile = path.join(out, '.stamp.json');

/** One digest over the contents of the given files, whose names are relative to the root. */
async function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(path.join(root, file)));
  return hash.digest('hex');
}

async function isCurrent() {
  if (!existsSync(stampFile)) return false;
  const { inputs, stamp } = JSON.parse(await readFile(stampFile, 'utf8'));
  return inputs.every((file) => existsSync(path.join(root, file))) && (await digest(inputs)) === stamp;
}

/** Leaves out the grid's hyphenation patterns for seventy languages: 4 MB that no sheet of ours asks for. */
const withoutHyphenation = {
  name: 'without-hyphenation',
  setup(plugins) {
    plugins.onResolve({ filter: /^\.\// }, ({ kind, importer }) =>
      kind === 'dynamic-import' && importer.includes('@univerjs/engine-render/') ? { path: 'hyphenation', namespace: 'left-out' } : undefined,
    );
    plugins.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export default [];' }));
  },
};

export async function buildWorkbench() {
  if (await isCurrent()) return 'unchanged';
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [
      { in: 'src/workbench/main.ts', out: 'main' },
      { in: 'src/workbench/page.css', out: 'page' },
      { in: 'node_modules/@univerjs/preset-sheets-core/lib/index.css', out: 'grid' },
    ],
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2020',
    minify: true,
    legalComments: 'linked',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    chunkNames: 'parts/[name]-[hash]',
    plugins: [withoutHyphenation],
    metafile: true,
    // A build that fails leaves the former one in its place.
    write: false,
    logLevel: 'warning',
  });
  for (const { path: file, contents } of outputFiles) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, contents);
  }
  // Only what this build did not write goes: two builds at a time do not take each other's files away.
  const written = new Set(outputFiles.map((file) => file.path));
  const present = existsSync(parts) ? (await readdir(parts)).map((name) => path.join(parts, name)) : [];
  await Promise.all(present.filter((file) => !written.has(file)).map((file) => rm(file, { force: true })));
  await cp(path.join(root, 'src/workbench/index.html'), path.join(out, 'index.html'));

  const own = Object.keys(metafile.inputs).filter((file) => file.startsWith('src/'));
  const inputs = [...own, 'src/workbench/index.html', 'scripts/build-workbench.mjs', 'package-lock.json'].sort();
  await writeFile(stampFile, JSON.stringify({ inputs, stamp: await digest(inputs) }));
  return 'built';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`workbench: ${await buildWorkbench()} (dist/workbench)`);
}
