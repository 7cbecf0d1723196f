import { ActionError } from '../../actions/contract';
import { HostError, type ProgressOptions } from '../../hosts/types';
import type { Event, Job, News } from './state';

/** Starts work, one at a time: `false` where something is under way already. `cancel` stops what is. */
export interface Jobs {
  run(job: Job, work: (options: ProgressOptions) => Promise<News | null>): Promise<boolean>;
  cancel(): void;
}

export function createJobs(dispatch: (event: Event) => void): Jobs {
  let controller: AbortController | null = null;
  return {
    async run(job, work) {
      if (controller !== null) return false;
      const own = new AbortController();
      controller = own;
      dispatch({ kind: 'started', job });
      const onProgress = (done: number, total: number): void => dispatch({ kind: 'progress', done, total });
      const news = await work({ signal: own.signal, onProgress }).catch((problem: unknown) => newsOf(problem, job, own.signal));
      controller = null;
      dispatch({ kind: 'ended', news });
      return true;
    },
    cancel: () => controller?.abort(),
  };
}

function newsOf(problem: unknown, job: Job, signal: AbortSignal): News {
  if (signal.aborted || (problem instanceof HostError && problem.code === 'cancelled')) return { kind: 'cancelled', job };
  if (problem instanceof ActionError) return { kind: 'refused', job, message: problem.message, problems: problem.problems };
  if (problem instanceof HostError) return { kind: 'host', code: problem.code, detail: problem.detail };
  return { kind: 'unexpected', detail: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) };
}
