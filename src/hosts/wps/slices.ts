import { HostError, type ProgressOptions } from '../types';
import { stopIfCancelled } from './problems';

const SLICE = 50;

/**
 * Does pieces of work one after the other in slices of about 50 ms, between which the page and the program live on.
 * `around` encloses each slice. Progress counts pieces.
 */
export async function inSlices(pieces: readonly (() => void)[], { signal, onProgress }: ProgressOptions, around: (slice: () => void) => Promise<void>): Promise<void> {
  let done = 0;
  while (done < pieces.length) {
    if (done > 0) await pause(0);
    stopIfCancelled(signal);
    await around(() => {
      const start = performance.now();
      do {
        pieces[done]?.();
        done += 1;
      } while (done < pieces.length && performance.now() - start < SLICE);
    });
    onProgress?.(done, pieces.length);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Does it, or waits up to five seconds for a person to leave the cell; then that is the refusal. */
export async function onceNobodyTypes(act: () => void): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    try {
      act();
      return;
    } catch (problem) {
      if (left === 0 || !(problem instanceof HostError) || problem.code !== 'cell-edit-mode') throw problem;
    }
    await pause(PAUSE);
  }
}

const TRIES = 25;
const PAUSE = 200;
