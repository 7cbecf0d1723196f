/** One question to the host, and what our code takes for granted as the answer. */
export interface Check<Bench> {
  /** Stable: reports of different versions are compared by it. */
  readonly id: string;
  readonly question: string;
  /** How it is measured, in words a person can follow by hand. */
  readonly how: string;
  readonly expected: Expected;
  /** What is found; it may be anything, `notation` writes it down. A thrown error is an answer too. */
  readonly measure: (bench: Bench) => unknown;
}

/** Answers in the form of `notation`; `noted` where any answer is good to know. */
export type Expected = readonly string[] | 'noted';

export function check<Bench>(id: string, question: string, how: string, expected: Expected, measure: Check<Bench>['measure']): Check<Bench> {
  return { id, question, how, expected, measure };
}

/** `ok`: as expected. `differs`: another answer. `error`: the host threw; `found` is what it said. */
export interface Result {
  readonly id: string;
  readonly question: string;
  readonly how: string;
  readonly result: 'ok' | 'differs' | 'error';
  readonly expected: Expected;
  readonly found: string;
  readonly ms: number;
}

/** Longer texts are of no use in a report. */
const LONGEST = 300;

/** A found value as one line of text that tells null, undefined, "", 0 and "0" apart. */
export function notation(value: unknown): string {
  const text = written(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…（共 ${text.length} 字）` : text;
}

function written(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'function') return 'function';
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const plain = Object.getPrototypeOf(value) === Object.prototype;
    return plain ? `{ ${Object.entries(value).map(([key, each]) => `${key}: ${written(each)}`).join(', ')} }` : 'object';
  }
  return typeof value === 'string' ? JSON.stringify(value) : `${value as number | boolean | null}`;
}

export function toResult<Bench>(check: Check<Bench>, answer: { readonly value: unknown } | { readonly problem: unknown }, ms: number): Result {
  const { id, question, how, expected } = check;
  const about = { id, question, how, expected, ms };
  if ('problem' in answer) return { ...about, result: 'error', found: notation(wordsOf(answer.problem)) };
  const found = notation(answer.value);
  return { ...about, result: expected === 'noted' || expected.includes(found) ? 'ok' : 'differs', found };
}

/** Excel's errors carry a code beside the words. */
function wordsOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  return 'code' in problem ? `${String(problem.code)}: ${problem.message}` : problem.message;
}
