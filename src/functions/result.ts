/**
 * What a worksheet function gives back: a value, a block that spills, or an error value with words. Only `#N/A` and
 * `#VALUE!` can carry words in Excel: the first says what is missing, the second what is wrong.
 */
export type FunctionResult = number | string | readonly (readonly (number | string)[])[] | FunctionError;

export interface FunctionError {
  readonly kind: 'error';
  readonly error: '#N/A' | '#VALUE!';
  readonly message: string;
}

export function missing(message: string): FunctionError {
  return { kind: 'error', error: '#N/A', message };
}

export function wrong(message: string): FunctionError {
  return { kind: 'error', error: '#VALUE!', message };
}

export function isFunctionError(value: unknown): value is FunctionError {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'error';
}
