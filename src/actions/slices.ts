import { HostError, type ProgressOptions } from '../hosts/types';

const SLICE_MS = 50;

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
