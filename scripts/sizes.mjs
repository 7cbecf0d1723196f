/**
 * What people download: size of the functions (loaded by Excel at once) and of the pane (loaded when it is opened), plain
 * and gzipped. `--json` prints figures for the bench. Run after npm run build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inRoot } from './lib/project.mjs';

const folder = inRoot('dist/addin');
const page = readFileSync(`${folder}/taskpane.html`, 'utf8');
const scripts = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name) && !name.startsWith('selfcheck.'));

function total(names) {
  const files = names.map((name) => readFileSync(`${folder}/${name}`));
  return {
    bytes: files.reduce((sum, file) => sum + file.length, 0),
    gzip: files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
  };
}

const sizes = {
  functions: total(scripts.filter((name) => page.includes(name))),
  pane: total(scripts.filter((name) => !page.includes(name))),
};

if (process.argv.includes('--json')) console.log(JSON.stringify(sizes));
else for (const [name, { bytes, gzip }] of Object.entries(sizes)) console.log(`${name.padEnd(10)} ${kib(bytes)}  gzip ${kib(gzip)}`);

function kib(bytes) {
  return `${(bytes / 1024).toFixed(1)} KiB`.padStart(11);
}
