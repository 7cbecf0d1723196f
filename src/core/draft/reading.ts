import type { Exact } from '../decimal';

/** `null`: the sentence does not say; its section may. */
export type Direction = 'add' | 'deduct' | null;

/** What a sentence of a standard (细则) says about points. Figures have no sign; the direction says which way they go. */
export interface SentenceReading {
  /** What happened or is asked for, without numbering and without the words of the figure: 无故缺勤. */
  readonly subject: string;
  readonly effect: Effect;
  readonly limits: readonly StatedLimit[];
}

/** One statement of a cell: the words it stands in, and what they say. */
export interface Statement {
  readonly text: string;
  readonly reading: SentenceReading;
}

export type Effect =
  /** 每次扣0.5分 (`each`), 扣5分 (`once`). */
  | { readonly kind: 'points'; readonly direction: Direction; readonly points: Exact; readonly per: 'each' | 'once' }
  /** 加5—20分, 每项不超过3分; `max: null`: 酌情扣分 without a figure. */
  | { readonly kind: 'range'; readonly direction: Direction; readonly min: Exact; readonly max: Exact | null }
  /** 国家级10分、省级8分. */
  | { readonly kind: 'levels'; readonly direction: Direction; readonly levels: readonly { readonly word: string; readonly points: Exact }[] }
  /** 优秀10分、良好5—9分、较差不得分. */
  | { readonly kind: 'grades'; readonly grades: readonly { readonly word: string; readonly min: Exact; readonly max: Exact }[] }
  /** 每500积分积1分. */
  | { readonly kind: 'rate'; readonly direction: Direction; readonly unit: Exact; readonly points: Exact }
  /** 按时足额缴纳的积20分: what is reached when all is as it should be. */
  | { readonly kind: 'award'; readonly points: Exact }
  /** （10分）, 满分10分: the full marks of an item or section. */
  | { readonly kind: 'full'; readonly points: Exact }
  /** 该项不得分. */
  | { readonly kind: 'zero' }
  /** 一票否决, 直接评定为不合格. */
  | { readonly kind: 'veto' }
  /** Only limits: 全年最多加10分. */
  | { readonly kind: 'limit' }
  /** Nothing about points: a duty. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unread'; readonly why: UnreadReason };

/**
 * `several`: more than one statement; `unclear`: figures that are said in no known way; `threshold`: a line between grades;
 * `percent`: a share of something; `period`: so much for each month or year.
 */
export type UnreadReason = 'several' | 'unclear' | 'threshold' | 'percent' | 'period';

export type StatedLimit =
  /** 最高加10分; `matter`: 同一项内容累计不超过3分; `each`: 每项扣分不超过3分. */
  | { readonly kind: 'most'; readonly points: Exact; readonly of: 'item' | 'matter' | 'each'; readonly over: 'year' | 'period'; readonly direction: Direction }
  /** 扣完为止. */
  | { readonly kind: 'floor' }
  /** 同一事项取最高. */
  | { readonly kind: 'highest' };
