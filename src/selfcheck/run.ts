import { toResult, type Check, type Result } from './check';

/** Where checks are made: something of the host that is there for them only. */
export interface Stand<Bench> {
  /** A fresh sheet for one check, taken away after it, whatever happened. */
  trial<T>(work: (bench: Bench) => Promise<T>): Promise<T>;
  /** Takes away all that may be left. */
  close(): Promise<void>;
}

export interface Running {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, all: number, question: string) => void;
  readonly now: () => number;
}

/** A check that never answers must not hold up the others. */
const LONGEST_MS = 8000;

/** All answers, in the order of the checks; after `signal` those that were got until then. */
export async function runChecks<Bench>(open: () => Promise<Stand<Bench>>, checks: readonly Check<Bench>[], { signal, onProgress, now }: Running): Promise<readonly Result[]> {
  const results: Result[] = [];
  const stand = await open();
  try {
    for (const each of checks) {
      if (signal.aborted) break;
      onProgress(results.length, checks.length, each.question);
      await pause(0);
      const begun = now();
      const answer = await withinTime(stand.trial(async (bench) => ({ value: await each.measure(bench) }))).catch((problem: unknown) => ({ problem }));
      results.push(toResult(each, answer, Math.round(now() - begun)));
    }
  } finally {
    await stand.close();
  }
  return results;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function withinTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${LONGEST_MS} ms`)), LONGEST_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
