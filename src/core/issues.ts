import type { CellAddress } from './grid';

/**
 * A problem is a code with data; words are made late, by the `messages.zh.ts` of the module that owns the code.
 * `at` is the cell to jump to, where there is one.
 */
export interface Issue<Code extends string = string, Data = unknown> {
  readonly code: Code;
  readonly severity: Severity;
  readonly data: Data;
  readonly at?: CellAddress;
  /** The member it is about, as people call them, where it is about one. */
  readonly who?: string;
}

/** `error` stops publishing; `warning` should be looked at; `notice` tells what was read or assumed. */
export type Severity = 'error' | 'warning' | 'notice';
