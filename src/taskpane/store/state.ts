import type { CellAddress, Collection } from '../../core';
import type { BindingChanges, CheckReport, FormulaComparison, Outcome, Problem, Survey } from '../../actions/contract';
import type { HostErrorCode } from '../../hosts/types';
import { LIBRARY, nextLibrary, type LibraryState } from './library';

export type View = 'home' | 'check' | 'explain' | 'library' | 'notice' | 'distribute' | 'collect' | 'wizard' | 'differences' | 'binding';

/** Work that takes its time. One at a time; the workbook is not touched from two sides. */
export type Job = 'survey' | 'adopt' | 'draft' | 'restore' | 'trial' | 'change' | 'newLedger' | 'remember' | 'fill' | 'convert' | 'wizard' | 'bind' | 'compare' | 'replace' | 'undoReplace' | 'roster' | 'check' | 'notice' | 'ranking' | 'grades' | 'undo' | 'distribute' | 'collect' | 'summary' | 'returned';

export interface Running {
  readonly job: Job;
  /** `total` is 0 until the work knows how much there is. */
  readonly done: number;
  readonly total: number;
}

/** How the last work ended. */
export type News =
  | { readonly kind: 'done'; readonly job: Job; readonly outcome: Outcome }
  | { readonly kind: 'checked'; readonly problems: number }
  | { readonly kind: 'tried'; readonly changed: number; readonly members: number }
  | { readonly kind: 'refused'; readonly job: Job; readonly message: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'cancelled'; readonly job: Job }
  | { readonly kind: 'host'; readonly code: HostErrorCode; readonly detail: string }
  | { readonly kind: 'unexpected'; readonly detail: string };

export interface State {
  readonly view: View;
  readonly running: Running | null;
  readonly news: News | null;
  readonly survey: Survey | null;
  /** What the user chose here, before the workbook's own memory is read again. */
  readonly period: string | null;
  readonly report: CheckReport | null;
  /** Cells were edited after the report was made. */
  readonly edited: boolean;
  readonly library: LibraryState;
  /** 认列: the heading to begin with, and what takes the last confirmation back. */
  readonly binding: { readonly at: CellAddress | null; readonly undo: BindingChanges | null };
  /** 手工公式对照, until something is replaced. */
  readonly comparison: FormulaComparison | null;
  /** The last round of 回收, until the pane is closed. */
  readonly collection: Collection | null;
}

export type Event =
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'started'; readonly job: Job }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'ended'; readonly news: News | null }
  | { readonly kind: 'surveyed'; readonly survey: Survey }
  | { readonly kind: 'checked'; readonly report: CheckReport }
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'library'; readonly change: Partial<LibraryState> }
  | { readonly kind: 'binding'; readonly change: Partial<State['binding']> }
  | { readonly kind: 'compared'; readonly comparison: FormulaComparison | null }
  | { readonly kind: 'collected'; readonly collection: Collection }
  | { readonly kind: 'edited' }
  | { readonly kind: 'dismissed' };

export const INITIAL: State = { view: 'home', running: null, news: null, survey: null, period: null, report: null, edited: false, library: LIBRARY, binding: { at: null, undo: null }, comparison: null, collection: null };

export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'view':
      // News belongs to the view it arose in; elsewhere it would stand before what was asked for.
      return { ...state, view: event.view, news: event.view === state.view ? state.news : null };
    case 'started':
      return { ...state, running: { job: event.job, done: 0, total: 0 }, news: event.job === 'survey' ? state.news : null };
    case 'progress':
      return state.running === null ? state : { ...state, running: { ...state.running, done: event.done, total: event.total } };
    case 'ended':
      return { ...state, running: null, news: event.news ?? state.news };
    case 'surveyed':
      return { ...state, survey: event.survey, period: keptPeriod(state.period, event.survey) };
    case 'checked':
      return { ...state, report: event.report, edited: false };
    case 'period':
      return { ...state, period: event.period };
    case 'library':
      // The same for places within the library.
      return { ...state, library: nextLibrary(state.library, event.change), news: event.change.place === undefined ? state.news : null };
    case 'binding':
      return { ...state, binding: { ...state.binding, ...event.change } };
    case 'compared':
      return { ...state, comparison: event.comparison };
    case 'collected':
      return { ...state, collection: event.collection };
    case 'edited':
      return state.report === null || state.edited ? state : { ...state, edited: true };
    case 'dismissed':
      return { ...state, news: null };
  }
}

/** The choice made here stays while the workbook still has that period. */
function keptPeriod(chosen: string | null, survey: Survey): string | null {
  const known = [...survey.entryPeriods, ...survey.closingPeriods];
  if (chosen !== null && known.includes(chosen)) return chosen;
  return survey.period ?? survey.closingPeriods[survey.closingPeriods.length - 1] ?? survey.entryPeriods[survey.entryPeriods.length - 1] ?? null;
}
