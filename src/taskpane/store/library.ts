import type { FigureChanges, LibraryScheme, SchemeOf, TrialReport } from '../../actions/contract';
import type { DraftForm } from './draft';

/** Where in 方案库 one is. */
export type LibraryPlace =
  | { readonly kind: 'list' }
  | { readonly kind: 'scheme'; readonly id: string }
  | { readonly kind: 'compare'; readonly left: SchemeOf; readonly right: SchemeOf }
  | { readonly kind: 'adopt'; readonly id: string }
  | { readonly kind: 'figures' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'trial' };

/** What the list is narrowed to; `null`: to nothing. */
export interface LibraryFilter {
  readonly text: string;
  readonly closing: LibraryScheme['closing'] | null;
  readonly appraisal: LibraryScheme['appraisal'] | null;
  readonly grading: LibraryScheme['grading'][number] | 'none' | null;
}

/** Kept while other views are looked at: nothing that was typed is lost. */
export interface LibraryState {
  readonly place: LibraryPlace;
  readonly filter: LibraryFilter;
  /** Figures that were typed and are not written yet. */
  readonly changes: FigureChanges;
  /** What they would change; `null` after they were edited again. */
  readonly trial: TrialReport | null;
  /** What was decided about the lines of 由现有细则起草. */
  readonly draft: DraftForm | null;
}

export const NO_FILTER: LibraryFilter = { text: '', closing: null, appraisal: null, grading: null };
export const LIBRARY: LibraryState = { place: { kind: 'list' }, filter: NO_FILTER, changes: {}, trial: null, draft: null };

export function nextLibrary(state: LibraryState, change: Partial<LibraryState>): LibraryState {
  const outdated = change.changes !== undefined && change.trial === undefined;
  return { ...state, ...change, ...(outdated ? { trial: null } : {}) };
}
