import type { ProgressOptions } from '../../hosts/types';
import type { BindingActions } from '../bindingContract';
import { openLedger, type Session } from '../workbook';
import { confirmBinding } from './confirm';
import { markBinding } from './mark';
import { offerOf } from './offer';

/** 认列 over one session. */
export function bindingActions(session: Session): BindingActions {
  const thisYear = (): number => new Date().getFullYear();
  return {
    proposeBinding: async (options?: ProgressOptions) => offerOf(await openLedger(session, options), thisYear()),
    confirmBinding: (changes, options) => confirmBinding(session, changes, thisYear(), options),
    markBinding: (offer) => markBinding(session.host, offer),
    selectedCell: () => session.host.selection(),
  };
}
