import { useEffect, useState } from 'react';
import type { Explanation } from '../../../actions/contract';
import { reasonOf } from '../../reasonOf';
import { useStore } from '../../store/store';

export type Found =
  | { readonly kind: 'loading' }
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'found'; readonly explanation: Explanation };

/** People move through cells and type faster than a sheet is read. */
const PAUSE = 250;

/** The explanation of the selected cell, read anew after the selection or a cell changed, never while other work runs. */
export function useExplanation(): Found {
  const { state, services } = useStore();
  const [found, setFound] = useState<Found>({ kind: 'loading' });
  const idle = state.running === null;

  useEffect(() => {
    if (!idle) return;
    const { actions, host } = services;
    let latest = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const read = (): void => {
      latest += 1;
      const mine = latest;
      actions
        .explainSelection()
        .then(
          (explanation): Found => ({ kind: 'found', explanation }),
          (problem: unknown): Found => ({ kind: 'none', reason: reasonOf(problem) }),
        )
        .then((answer) => {
          if (mine === latest) setFound(answer);
        })
        .catch(() => undefined);
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(read, PAUSE);
    };

    read();
    const stopSelection = host.onSelection(later);
    const stopEdit = host.onEdit(later);
    return () => {
      latest = -1;
      clearTimeout(timer);
      stopSelection();
      stopEdit();
    };
  }, [idle, services]);

  return found;
}
