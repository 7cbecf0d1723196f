/** What a command may touch of the world. Data goes out, words go to the other stream. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  stdin(): Promise<string>;
  /** Today, ISO; the core has no clock. */
  today(): string;
  readonly signal: AbortSignal;
  readonly progress: 'shown' | 'silent';
}

/** 0: fine. 1: problems in the data. 2: the call was wrong. */
export type ExitCode = 0 | 1 | 2;

/** A wrong call: said in a sentence, with the usage. */
export class CallError extends Error {}

/** A problem in the data or the files that stops a command. */
export class DataError extends Error {}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
