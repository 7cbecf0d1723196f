import { useEffect, useState } from 'react';
import type { BindingOffer } from '../../../actions/contract';
import type { CellAddress } from '../../../core';
import { useAnswer, type Answer } from '../../useAnswer';
import { useStore } from '../../store/store';

/** People type faster than sheets are read. */
const PAUSE = 400;

/** What the headings are, asked anew after cells changed, never while other work runs. Its colours go when the view does. */
export function useBinding(): Answer<BindingOffer> {
  const { state, services } = useStore();
  const { actions, host } = services;
  const idle = state.running === null;
  const [ask, setAsk] = useState<(() => Promise<BindingOffer>) | null>(null);

  useEffect(() => {
    if (!idle) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (wait: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setAsk(() => () => actions.proposeBinding()), wait);
    };
    later(0);
    const stop = host.onEdit(() => later(PAUSE));
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [idle, actions, host]);

  const answer = useAnswer(ask);
  const offer = answer.kind === 'found' ? answer.value : null;

  // Colours are a help: where a sheet is protected the view works without.
  useEffect(() => {
    if (offer !== null) void actions.markBinding(offer).catch(() => undefined);
  }, [offer, actions]);
  useEffect(() => () => void actions.markBinding(null).catch(() => undefined), [actions]);

  return answer;
}

/** Calls back with each cell that a person selects on a sheet. */
export function useSelectedCell(listener: (at: CellAddress) => void): void {
  const { services } = useStore();
  const { actions, host } = services;
  useEffect(() => {
    let latest = true;
    const stop = host.onSelection(() => {
      void actions
        .selectedCell()
        .then((at) => {
          if (at !== null && latest) listener(at);
        })
        .catch(() => undefined);
    });
    return () => {
      latest = false;
      stop();
    };
  }, [listener, actions, host]);
}
