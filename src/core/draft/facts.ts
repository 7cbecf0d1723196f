import type { Figure } from '../scheme/figure';

/** What a standard does not say and people decide when they have a regulation drafted. */
export interface DraftFacts {
  readonly title: string;
  readonly organisation: string;
  /** How often entries are made, and over what the score is worked out; the same: there is one period only. */
  readonly entry: 'month' | 'quarter' | 'half' | 'year';
  readonly closing: 'quarter' | 'half' | 'year';
  readonly combine: 'mean' | 'sum';
  readonly places: number;
  /** 民主评议: not part of the score, or with its share of it (0.4; 待填 while it is not known). */
  readonly appraisal: { readonly kind: 'without' } | { readonly kind: 'with'; readonly share: Figure };
}

export const USUAL_FACTS: Omit<DraftFacts, 'title' | 'organisation'> = { entry: 'month', closing: 'year', combine: 'mean', places: 2, appraisal: { kind: 'without' } };
