/**
 * `npm run corpus`: has openpyxl, ExcelJS, LibreOffice and Gnumeric write the small ledgers in tests/ledgers/made again. A file whose
 * parts would be the same is left as it is. Needs the programs of `scripts/lib/programs.mjs` and `npm ci` in bench/.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { byExcelJs } from './corpus/exceljs.mjs';
import { LEDGERS, SAVED_AGAIN, TEXTS } from './corpus/ledgers.mjs';
import { flatOds, gnumericXml } from './corpus/sources.mjs';
import { inRoot, run } from './lib/project.mjs';
import { PYTHON } from './lib/python.mjs';

const MADE = inRoot('tests/ledgers/made');
const MOST_BYTES = 15_000;
const work = mkdtempSync(join(tmpdir(), 'jifenbu-corpus-'));
const folder = (name) => {
  const path = join(work, name);
  mkdirSync(path, { recursive: true });
  return path;
};
const made = (program, name) => join(folder(join('made', program)), `${name}.xlsx`);

try {
  await byOpenpyxl();
  for (const [name, sheets] of Object.entries(LEDGERS.exceljs)) await byExcelJs(made('exceljs', name), sheets);
  await byLibreOffice();
  await byGnumeric();
  for (const program of readdirSync(join(work, 'made'))) for (const file of readdirSync(join(work, 'made', program))) keep(program, file);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function byOpenpyxl() {
  const files = Object.fromEntries(Object.entries(LEDGERS.openpyxl).map(([name, sheets]) => [made('openpyxl', name), sheets]));
  const child = spawn(PYTHON, [inRoot('scripts/corpus/openpyxl_files.py')], { stdio: ['pipe', 'inherit', 'inherit'] });
  child.stdin.end(JSON.stringify(files));
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error('openpyxl');
}

/** Every source lies in a folder of its own, so that one call converts them all and a .csv may have the name of its sheet. */
async function byLibreOffice() {
  for (const [name, sheets] of Object.entries(LEDGERS.libreOffice)) writeFileSync(join(folder('ods'), `${name}.fods`), flatOds(sheets));
  const out = folder(join('made', 'libreOffice'));
  await soffice(out, [], readdirSync(folder('ods')).map((file) => join(work, 'ods', file)));
  const csv = join(folder('csv'), `${TEXTS.libreOffice.sheet}.csv`);
  writeFileSync(csv, TEXTS.libreOffice.text);
  const converted = folder('csv-made');
  await soffice(converted, ['--infilter=CSV:44,34,76,1'], [csv]);
  writeFileSync(made('libreOffice', TEXTS.libreOffice.name), readFileSync(join(converted, `${TEXTS.libreOffice.sheet}.xlsx`)));
  for (const { of } of SAVED_AGAIN.filter(({ by }) => by === 'libreOffice')) {
    const again = folder('again');
    await soffice(again, [], [made(...of)]);
    writeFileSync(made('libreOffice', savedAgain(of)), readFileSync(join(again, `${of[1]}.xlsx`)));
  }
}

async function soffice(out, options, files) {
  const { ok, text } = await run('soffice', [`-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`, '--headless', '--norestore', ...options, '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, ...files], { output: 'kept' });
  if (!ok) throw new Error(text);
}

async function byGnumeric() {
  for (const [name, sheets] of Object.entries(LEDGERS.gnumeric)) {
    const source = join(folder('gnumeric'), `${name}.gnumeric`);
    writeFileSync(source, gnumericXml(sheets));
    await ssconvert(source, made('gnumeric', name));
  }
  const { name, sheet, text } = TEXTS.gnumeric;
  const csv = join(folder('gnumeric'), `${sheet}.csv`);
  writeFileSync(csv, text);
  await ssconvert(csv, made('gnumeric', name));
  for (const { of } of SAVED_AGAIN.filter(({ by }) => by === 'gnumeric')) await ssconvert(made(...of), made('gnumeric', savedAgain(of)));
}

async function ssconvert(source, out) {
  const { ok, text } = await run('ssconvert', ['--recalc', '--export-type=Gnumeric_Excel:xlsx2', source, out], { output: 'kept' });
  if (!ok) throw new Error(text);
}

function savedAgain([program, name]) {
  return `${name}-of-${program}`;
}

function keep(program, file) {
  const bytes = readFileSync(join(work, 'made', program, file));
  if (bytes.length > MOST_BYTES) throw new Error(`${file}: ${bytes.length} bytes`);
  const target = join(MADE, program, file);
  if (existsSync(target) && statSync(target).isFile() && sameParts(readFileSync(target), bytes)) return;
  mkdirSync(join(MADE, program), { recursive: true });
  writeFileSync(target, bytes);
  console.log(`${program}/${file}`);
}

/** Whether two packages differ in nothing but when they were made. */
function sameParts(one, other) {
  const [first, second] = [one, other].map((bytes) => Object.entries(unzipSync(bytes)).filter(([name]) => name !== 'docProps/core.xml'));
  return first.length === second.length && first.every(([name, content], index) => second[index][0] === name && Buffer.compare(content, second[index][1]) === 0);
}
