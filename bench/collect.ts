import { collect } from '../src/actions/collect';
import { sentWorkbooks } from '../src/core';
import { filledBranch, PERIOD, returnedFile, SCHEME } from '../tests/collect/branches';

const BRANCHES = Number(process.argv[2] ?? 20);
const MEMBERS = 40;
const filled = Array.from({ length: BRANCHES }, (_, index) => filledBranch(index + 1, MEMBERS));
const files = filled.map((each) => returnedFile(each));
const start = performance.now();
const { parts } = await collect({
  sources: files.map((bytes, index) => ({ name: `${index + 1}.xlsx`, read: async () => bytes })),
  sending: { scheme: SCHEME, period: PERIOD, branches: filled.map(({ branch }) => branch), deadline: null, sheets: sentWorkbooks(SCHEME) },
  former: null,
  date: '2026-07-11',
});
const ms = performance.now() - start;
console.log(`${parts.length} of ${BRANCHES} accepted in ${ms.toFixed(0)} ms, ${(ms / BRANCHES).toFixed(1)} ms each, ${(files[0]?.length ?? 0) / 1000} kB`);
