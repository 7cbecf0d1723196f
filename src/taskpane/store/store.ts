import { createContext, useContext } from 'react';
import type { CellAddress } from '../../core';
import type { CheckScope, Choice, NoticeRequest } from '../../actions';
import type { Services } from '../services';
import type { State, View } from './state';

/** What a person can ask for; each runs as one job, is refused while another runs, and never throws. */
export interface Commands {
  show(view: View): void;
  survey(): void;
  adopt(schemeId: string): void;
  choosePeriod(period: string): void;
  remember(choice: Choice): void;
  fill(): void;
  check(scope: CheckScope): void;
  makeNotice(request: NoticeRequest): void;
  makeRanking(): void;
  makeGrades(): void;
  undo(): void;
  goTo(address: CellAddress): void;
  cancel(): void;
  dismiss(): void;
}

export interface Store {
  readonly state: State;
  readonly commands: Commands;
  readonly services: Services;
}

export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('useStore outside of StoreProvider');
  return store;
}
