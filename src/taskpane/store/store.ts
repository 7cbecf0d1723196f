import { createContext, useContext } from 'react';
import type { BranchReport, CellAddress, RosterAnswer } from '../../core';
import type { Adoption, BindingChanges, CheckScope, Choice, CollectSource, FigureChanges, DraftDecisions, FormulaForm, NoticeRequest, ReplaceWish, SendingDetails, WizardWish } from '../../actions/contract';
import type { Services } from '../services';
import type { LibraryState } from './library';
import type { State, View } from './state';

/** What a person can ask for; each runs as one job, is refused while another runs, and never throws. */
export interface Commands {
  readonly show: (view: View) => void;
  readonly survey: () => void;
  /** Goes somewhere in 方案库, or keeps what was typed there. */
  readonly browse: (change: Partial<LibraryState>) => void;
  readonly adopt: (adoption: Adoption) => void;
  /** 由现有细则起草: writes what was accepted line by line. */
  readonly adoptDraft: (decisions: DraftDecisions) => void;
  readonly restoreScheme: () => void;
  /** What the changes that were typed would do in the chosen period. */
  readonly tryChanges: () => void;
  readonly writeChanges: () => void;
  readonly newLedger: (year: number) => void;
  readonly choosePeriod: (period: string) => void;
  readonly remember: (choice: Choice) => void;
  readonly fill: () => void;
  /** Turns the results of all ledger sheets into another form. */
  readonly convert: (to: FormulaForm) => void;
  /** 函数向导: writes what was chosen for a cell. */
  readonly writeFormulas: (wish: WizardWish) => void;
  /** 认列, at a heading where one is given. */
  readonly showBinding: (at: CellAddress | null) => void;
  readonly bind: (changes: BindingChanges) => void;
  /** Takes back what was confirmed last. */
  readonly unbind: () => void;
  /** Writes figures that headings carry into the regulation. */
  readonly writeFigures: (changes: FigureChanges) => void;
  /** 手工公式对照 of the whole workbook. */
  readonly compare: () => void;
  readonly replaceFormulas: (wish: ReplaceWish) => void;
  readonly undoReplace: () => void;
  /** 人员变动 into 名册; what is left to answer is asked again. */
  readonly answerRoster: (answers: readonly RosterAnswer[]) => void;
  readonly check: (scope: CheckScope) => void;
  readonly makeNotice: (request: NoticeRequest) => void;
  readonly makeRanking: () => void;
  readonly makeGrades: () => void;
  /** 下发: the zip is given to the user; the workbook is only read. */
  readonly distribute: (details: SendingDetails) => void;
  /** Checks files that came back for a period; the workbook is only read. */
  readonly collect: (sources: readonly CollectSource[], period: string) => void;
  readonly writeSummary: () => void;
  readonly writeReturned: (report: BranchReport) => void;
  readonly undo: () => void;
  readonly goTo: (address: CellAddress) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
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
