import { HostError, type ProgressOptions } from '../hosts/types';

const SLICE_MS = 50;

/** Lets the page live whenever 50 ms of work are over; cancelling is noticed then. For work that is not a list. */
export function breaths({ signal }: ProgressOptions): () => Promise<void> {
  let until = Date.now() + SLICE_MS;
  return async () => {
    if (Date.now() < until) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal?.aborted) throw new HostError('cancelled', '');
    until = Date.now() + SLICE_MS;
  };
}

/**
 * Works through items in slices of at most 50 ms, so that the page stays alive, progress is seen and cancelling works.
 * No worker: they are unreliable where the add-in runs from a folder.
 */
export async function inSlices<T>(items: readonly T[], work: (item: T) => void, { signal, onProgress }: ProgressOptions = {}): Promise<void> {
  let until = Date.now() + SLICE_MS;
  for (const [index, item] of items.entries()) {
    work(item);
    if (Date.now() < until) continue;
    onProgress?.(index + 1, items.length);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal?.aborted) throw new HostError('cancelled', '');
    until = Date.now() + SLICE_MS;
  }
}
