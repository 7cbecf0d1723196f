import type { Exact } from '../decimal';
import type { Basis } from '../scheme/basis';
import type { Band, GradeQuota, ListQuota, Quota, RankQuota, Special } from '../scheme/schema';
import type { ReminderSpecial } from '../scheme/special';

/** Where a member stands at the end of a closing period. Grades are suggestions; people confirm them. */
export interface Standing {
  /** Rank by the published score; `null` for those who are not ranked. */
  readonly rank: number | null;
  /** Others who share the rank. */
  readonly tied: 'alone' | 'shared';
  /** Suggested grade; `null` where the scheme has no bands or the member is not graded. */
  readonly grade: string | null;
  /** 暂定: the grade holds until a decision of others. */
  readonly provisional: 'no' | 'provisional';
  readonly reason: GradeReason | null;
  /** Why not the next higher grade; `null` for the highest, or without a grade. */
  readonly notHigher: NotHigher | null;
  /** Lists the member is on (优先推荐 …). */
  readonly lists: readonly (ListQuota | RankQuota)[];
  /** Proposals that others must decide: `不合格` by one of the listed events, say. */
  readonly proposals: readonly { readonly special: Special; readonly grade: string }[];
  /** What the text asks people to do about this result. Never published. */
  readonly reminders: readonly ReminderSpecial[];
}

export type GradeReason =
  | { readonly kind: 'band'; readonly band: Band }
  /** The score would do for a higher grade, but there was no place, a special rule bars it, or a condition is not met. */
  | { readonly kind: 'quotaFull'; readonly quota: GradeQuota; readonly places: number; readonly tiedAtLimit: 'tied' | 'clear' }
  | { readonly kind: 'barred'; readonly band: Band; readonly special: Special }
  | { readonly kind: 'required'; readonly special: Special; readonly grade: string }
  /** The score lies in the band of a low grade, but only the last of them get it. */
  | { readonly kind: 'spared'; readonly quota: GradeQuota; readonly places: number; readonly tiedAtLimit: 'tied' | 'clear' }
  | { readonly kind: 'special'; readonly special: Special };

export type NotHigher =
  | { readonly kind: 'score'; readonly grade: string; readonly needs: Exact; readonly short: Exact }
  | { readonly kind: 'quotaFull'; readonly grade: string; readonly quota: GradeQuota; readonly places: number; readonly tiedAtLimit: 'tied' | 'clear' }
  | { readonly kind: 'barred'; readonly grade: string; readonly special: Special }
  | { readonly kind: 'required'; readonly grade: string; readonly special: Special }
  | { readonly kind: 'special'; readonly grade: string; readonly special: Special };

/** How a member takes part in the ranking of a closing period. */
export type Participation =
  | { readonly kind: 'graded' }
  /** 预备党员, 入党积极分子: points, no rank, no grade. */
  | { readonly kind: 'pointsOnly'; readonly basis: Basis }
  | { readonly kind: 'exempt' }
  | { readonly kind: 'pending' }
  /** A special rule takes the member out (民主评议不合格). */
  | { readonly kind: 'excluded'; readonly special: Special };

/** Facts about the whole branch: the n of each quota, its places, and who is tied at the limit. */
export interface QuotaUse {
  readonly quota: Quota;
  readonly n: number;
  /** `null` where the text names no ratio, or the branch has not filled it in: nobody is kept out for want of a place. */
  readonly places: number | null;
  /** Member ids inside, in rank order (from the bottom where places are filled from there). */
  readonly inside: readonly string[];
  /** Member ids that share the figure at the limit and stay outside for the branch to decide. */
  readonly tied: readonly string[];
}
