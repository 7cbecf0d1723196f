import { useEffect, useState } from 'react';
import type { WizardOffer } from '../../../actions/contract';
import { useAnswer, type Answer } from '../../useAnswer';
import { useStore } from '../../store/store';

/** People move through cells faster than a sheet is read. */
const PAUSE = 250;

/** What the selected cell could show, asked anew after the selection or a cell changed, never while other work runs. */
export function useOffer(): Answer<WizardOffer> {
  const { state, services } = useStore();
  const idle = state.running === null;
  const [ask, setAsk] = useState<(() => Promise<WizardOffer>) | null>(null);

  useEffect(() => {
    if (!idle) return;
    const { actions, host } = services;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (wait: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setAsk(() => () => actions.proposeFormulas()), wait);
    };
    later(0);
    const stopSelection = host.onSelection(() => later(PAUSE));
    const stopEdit = host.onEdit(() => later(PAUSE));
    return () => {
      clearTimeout(timer);
      stopSelection();
      stopEdit();
    };
  }, [idle, services]);

  return useAnswer(ask);
}
