import { FUNCTIONS, SHORT_NAMES } from './metadata';

const CALLS = new RegExp(`(?:^|[^\\p{L}\\p{N}._])(?:${[...FUNCTIONS, ...SHORT_NAMES].map(({ name }) => name).join('|')})\\s*\\(`, 'u');
const TEXTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** Whether a formula calls one of our functions; names inside texts and sheet names do not count. */
export function usesOurFunctions(formula: string): boolean {
  return CALLS.test(formula.replace(TEXTS, '""'));
}
