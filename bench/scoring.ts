import { builtInScheme, parsePeriod, scoreClosing, toFixedText } from '../src/core';
import { branch } from './branch';
import { handWrittenScore } from './handWritten';

/** Members per second through the generic engine, beside one function written by hand, in the same run. */
const scheme = builtInScheme('zhangdian-2017');
const period = parsePeriod('2026-H1');
if (scheme === null || period === null) throw new Error('zhangdian-2017 is not there');

const ROUNDS = 7;

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const sample = branch(5000);
const ours = scoreClosing(scheme, sample, period).members.map(({ score }) => (score === null ? null : toFixedText(score, 2)));
const theirs = sample.map(handWrittenScore).map((cents) => (cents === null ? null : (cents / 100).toFixed(2)));
const different = ours.filter((value, index) => value !== theirs[index]).length;
console.log(`engine and hand-written function agree on ${sample.length - different} of ${sample.length} members`);

const engine: number[] = [];
const peer: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  engine.push(milliseconds(() => scoreClosing(scheme, sample, period)));
  peer.push(milliseconds(() => sample.map(handWrittenScore)));
}
const perSecond = (ms: number): string => Math.round((sample.length / ms) * 1000).toLocaleString('en');
console.log(`engine       ${perSecond(median(engine))} members/s (statements, ranks, lists)`);
console.log(`hand-written ${perSecond(median(peer))} members/s (score only)`);
console.log(`factor       ${(median(engine) / median(peer)).toFixed(1)}`);

console.log('\nmembers      ms    µs/member');
for (const members of [100, 1000, 10_000, 100_000]) {
  const records = branch(members);
  const ms = median(Array.from({ length: members > 10_000 ? 1 : 3 }, () => milliseconds(() => scoreClosing(scheme, records, period))));
  console.log(`${String(members).padStart(7)} ${ms.toFixed(1).padStart(9)} ${((ms * 1000) / members).toFixed(1).padStart(9)}`);
}
