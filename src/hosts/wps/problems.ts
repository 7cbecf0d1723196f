import { HostError } from '../types';

export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostError('cancelled', '');
}

/** WPS throws plain errors with words that differ by build; what can be known is asked before (`validate.ts`). */
export function toHostError(problem: unknown): HostError {
  return problem instanceof HostError ? problem : new HostError('host', problem instanceof Error ? problem.message : String(problem));
}

/** For what is welcome but not needed. */
export function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // The build does not have it, and the work is whole without it.
  }
}
