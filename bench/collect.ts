import { read } from '@e965/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { collect } from '../src/actions/collect';
import { sentWorkbooks } from '../src/core';
import { readReturned } from '../src/hosts/file';
import { filledBranch, PERIOD, returnedFile, SCHEME } from '../tests/collect/branches';

/** Collecting returned workbooks: reading alone beside two other programs, then everything, and the memory it takes. */
const MEMBERS = 40;
const SAMPLE = 25;
const ROUNDS = [100, 400];

const filled = Array.from({ length: SAMPLE }, (_, index) => filledBranch(index + 1, MEMBERS));
const files = filled.map((each) => returnedFile(each));
const fileOf = (index: number): Uint8Array => files[index % SAMPLE] ?? new Uint8Array();

async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function perFile(work: (file: Uint8Array) => unknown): Promise<number> {
  await work(fileOf(0));
  const ms = await milliseconds(async () => {
    for (const file of files) await work(file);
  });
  return ms / files.length;
}

const size = files.reduce((sum, { length }) => sum + length, 0) / files.length / 1000;
console.log(`a workbook: ${MEMBERS} members, a year, ${size.toFixed(0)} kB`);
const ours = await perFile((file) => readReturned(file, 'x'));
const peers: readonly (readonly [name: string, work: (file: Uint8Array) => unknown])[] = [
  ['SheetJS', (file) => read(file, { type: 'array' })],
  ['hucre', (file) => readXlsx(file)],
];
console.log(`reading       ${ours.toFixed(1).padStart(7)} ms each`);
for (const [name, work] of peers) {
  const theirs = await perFile(work);
  console.log(`${name.padEnd(13)} ${theirs.toFixed(1).padStart(7)} ms each, ${(theirs / ours).toFixed(1)} times as long`);
}

console.log('\nbranches      ms    ms each    heap MB after');
for (const branches of ROUNDS) {
  const list = Array.from({ length: branches }, (_, index) => filled[index % SAMPLE]?.branch).flatMap((branch) => branch ?? []);
  const sources = list.map((_branch, index) => ({ name: `${index + 1}.xlsx`, read: () => Promise.resolve(fileOf(index)) }));
  const ms = await milliseconds(async () => {
    await collect({ sources, sending: { scheme: SCHEME, period: PERIOD, branches: list, deadline: null, sheets: sentWorkbooks(SCHEME) }, former: null, date: '2026-07-11' });
  });
  (globalThis as { gc?: () => void }).gc?.();
  console.log(`${String(branches).padStart(8)} ${ms.toFixed(0).padStart(7)} ${(ms / branches).toFixed(1).padStart(10)} ${(process.memoryUsage().heapUsed / 1048576).toFixed(0).padStart(16)}`);
}
