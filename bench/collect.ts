import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { collect } from '../src/actions/collect';
import { sentWorkbooks } from '../src/core';
import { readReturned } from '../src/hosts/file';
import { filledBranch, PERIOD, returnedFile, SCHEME } from '../tests/collect/branches';
import { peerTime } from './peer';

/** Collecting returned workbooks: reading alone beside four other programs, then everything, and the memory it takes. */
const MEMBERS = 40;
const SAMPLE = 25;
const ROUNDS = [250, 1000];

const filled = Array.from({ length: SAMPLE }, (_, index) => filledBranch(index + 1, MEMBERS));
const files = filled.map((each) => returnedFile(each));
const fileOf = (index: number): Uint8Array => files[index % SAMPLE] ?? new Uint8Array();

async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function processorTime(work: (file: Uint8Array) => unknown): Promise<number> {
  await work(fileOf(0));
  const start = process.cpuUsage();
  for (const file of files) await work(file);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / files.length;
}

const size = files.reduce((sum, { length }) => sum + length, 0) / files.length / 1000;
console.log(`a workbook: ${MEMBERS} members, a year, ${size.toFixed(0)} kB`);
const ours = await processorTime((file) => readReturned(file, 'x'));
console.log(`reading       ${ours.toFixed(1).padStart(7)} ms of processor time each`);
beside('SheetJS', await processorTime((file) => read(file, { type: 'array' })));
beside('hucre', await processorTime((file) => readXlsx(file)));
const folder = mkdtempSync(join(tmpdir(), 'jifenbu-returned-'));
try {
  files.forEach((file, index) => writeFileSync(join(folder, `${index}.xlsx`), file));
  for (const [name, script] of [['ExcelJS', 'exceljs_read.mjs'], ['openpyxl', 'openpyxl_read.py']] as const) {
    const time = peerTime(name, script, folder);
    if (time !== null) beside(name, time / files.length);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function beside(name: string, theirs: number): void {
  console.log(`${name.padEnd(13)} ${theirs.toFixed(1).padStart(7)} ms each, ${(theirs / ours).toFixed(1)} times as long`);
}

console.log('\nbranches      ms    ms each    heap MB after');
for (const branches of ROUNDS) {
  const list = Array.from({ length: branches }, (_, index) => filled[index % SAMPLE]?.branch).flatMap((branch) => branch ?? []);
  const sources = list.map((_branch, index) => ({ name: `${index + 1}.xlsx`, read: () => Promise.resolve(fileOf(index)) }));
  const ms = await milliseconds(async () => {
    await collect({ sources, sending: { scheme: SCHEME, period: PERIOD, branches: list, deadline: null, workbook: sentWorkbooks(SCHEME) }, former: null, date: '2026-07-11' });
  });
  (globalThis as { gc?: () => void }).gc?.();
  console.log(`${String(branches).padStart(8)} ${ms.toFixed(0).padStart(7)} ${(ms / branches).toFixed(1).padStart(10)} ${(process.memoryUsage().heapUsed / 1048576).toFixed(0).padStart(16)}`);
}
