import type { ProgressOptions } from '../hosts/types';
import type { Terminal } from './terminal';

/** Progress on the terminal's second stream, one line that is written over; silent where nobody watches. */
export function progressTo(terminal: Terminal, what: string): ProgressOptions {
  if (terminal.progress === 'silent') return { signal: terminal.signal };
  return {
    signal: terminal.signal,
    onProgress: (done, total) => terminal.err(`\r${what} ${done}/${total}${done === total ? '\n' : ''}`),
  };
}
