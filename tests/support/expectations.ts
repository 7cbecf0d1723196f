import type { CaseResult, Expectation } from '../../src/core';

/** The parts of a result that an expectation names, in its form. */
export function named(result: CaseResult, expected: Expectation): Expectation {
  const all = {
    ...result,
    score: result.score?.value ?? null,
    issues: result.issues.map((issue) => issue.code).sort(),
    periods: Object.fromEntries(Object.keys(expected.periods ?? {}).map((period) => [period, result.periods[period] ?? null])),
  };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key as keyof typeof all]])) as unknown as Expectation;
}
