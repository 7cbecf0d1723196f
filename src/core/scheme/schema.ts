import { z } from 'zod';
import { ExampleSchema, type Example } from './example';
import { BasisSchema, type Basis } from './basis';
import { BoundSchema, ExactSchema, type Bound } from './figure';
import { AliasesSchema, IdSchema, InputSchema, ListedNameSchema, NameSchema, type Input } from './input';
import { RuleSchema, type Rule } from '../rules/rule';
import type { Exact } from '../decimal';
import type { PeriodUnit } from '../periods';

/** A regulation as data. Parsed figures are exact numbers; the file form writes them as decimal text. */
export interface Scheme {
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  /** The body that issued it, and the document it stands in. */
  readonly organisation: string;
  readonly document: string;
  /** First day on which it holds, `2017-03-15`, or `null` where the text has no date. */
  readonly effectiveFrom: string | null;
  readonly rhythm: Rhythm;
  readonly publishing: Publishing;
  readonly settings: readonly Setting[];
  readonly people: readonly PersonKind[];
  /** The whole computation of the closing score. `points` and `appraisal` name the rules whose figures are reported beside it. */
  readonly score: Rule;
  readonly roles: { readonly points: string; readonly appraisal: string | null };
  readonly grades: readonly Band[];
  readonly quotas: readonly Quota[];
  readonly specials: readonly Special[];
}

export interface Rhythm {
  readonly entry: PeriodUnit;
  readonly closing: PeriodUnit;
  /** The calendar month in which a year begins, 1–12. */
  readonly yearStart: number;
  readonly basis: Basis;
}

export interface Publishing {
  /** Decimals of every published figure, rounded half up. */
  readonly places: number;
  /** Later figures use the published figure, or the exact one. */
  readonly carry: 'published' | 'exact';
  /** Columns of the notice of an entry period and of the closing notice; an empty list: no such notice. */
  readonly entry: readonly 'points'[];
  readonly closing: readonly ('score' | 'rank' | 'grade')[];
  readonly rankTies: 'competition' | 'dense';
  readonly notice: NoticeDays;
  readonly basis: Basis;
}

/** 公示期. `days: null` — the text states none; the branch says how many when it makes a notice. */
export interface NoticeDays {
  readonly days: number | null;
  readonly count: 'working' | 'calendar';
  readonly firstDay: 'counted' | 'notCounted';
  readonly basis: Basis;
}

/** A choice between readings: one value holds, the others can be set. Rows with a condition follow it. */
export interface Setting {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly basis: Basis;
}

/** What is done with a kind of member (类别). */
export interface PersonKind {
  readonly kind: string;
  readonly part: 'graded' | 'pointsOnly';
  readonly basis: Basis;
}

/** 等次: the score interval of a grade. `ends` says which ends belong to it, `[)` = from included, to excluded. */
export interface Band {
  readonly grade: string;
  readonly from: Bound;
  readonly to: Bound;
  readonly ends: '[)' | '(]' | '[]' | '()';
  readonly basis: Basis;
}

/** 名额: a share of people. `grade` limits a grade; `list` only names people (优先推荐 …). */
export type Quota = GradeQuota | ListQuota;

interface QuotaHead {
  readonly id: string;
  readonly name: string;
  readonly share: Exact;
  /** n: those who are graded, or all on the branch's roll. */
  readonly of: 'graded' | 'all';
  readonly rounding: 'floor' | 'halfUp' | 'ceil';
  /** Those tied across the limit all stay outside (and are reported), or all get in. */
  readonly ties: 'outside' | 'inside';
  readonly basis: Basis;
}

export interface GradeQuota extends QuotaHead {
  readonly kind: 'grade';
  readonly grade: string;
  /** The grade of those whose score suffices but for whom there is no place. */
  readonly otherwise: string;
}

export interface ListQuota extends QuotaHead {
  readonly kind: 'list';
  readonly from: 'top' | 'bottom';
  readonly minScore: Bound;
  /** `internal` lists never reach a notice. */
  readonly audience: 'public' | 'internal';
}

/** 特例: what overrules the bands. `input` is a closing-period column, or the id of an input that a rule already has. */
export type Special =
  /** Takes no part: no score, no rank, not in n. */
  | (SpecialHead & { readonly kind: 'excluded'; readonly input: Input; readonly words: readonly string[]; readonly whenWord: readonly string[] })
  /** Gets this grade whatever the score. `proposal` only flags it: others must approve first. */
  | (SpecialHead & { readonly kind: 'grade'; readonly input: Input | { readonly uses: string }; readonly grade: string; readonly effect: 'grade' | 'proposal' })
  /** Cannot get this grade (nor awards); the next lower one is the most. */
  | (SpecialHead & { readonly kind: 'barred'; readonly input: Input | { readonly uses: string }; readonly grade: string })
  /** The same grade in consecutive years of the records. */
  | (SpecialHead & { readonly kind: 'streak'; readonly ofGrade: string; readonly years: number; readonly grade: string; readonly effect: 'grade' | 'proposal' });

interface SpecialHead {
  readonly id: string;
  readonly name: string;
  readonly basis: Basis;
}

/** A scheme file: the scheme and its worked examples. */
export interface SchemeFile {
  readonly scheme: Scheme;
  readonly examples: readonly Example[];
}

const unit = z.enum(['year', 'half', 'quarter', 'month']);
const usesOrInput = z.union([InputSchema, z.strictObject({ uses: IdSchema })]);
const specialHead = { id: IdSchema, name: NameSchema, basis: BasisSchema };
const quotaHead = {
  id: IdSchema,
  name: NameSchema,
  share: ExactSchema,
  of: z.enum(['graded', 'all']),
  rounding: z.enum(['floor', 'halfUp', 'ceil']),
  ties: z.enum(['outside', 'inside']),
  basis: BasisSchema,
};

export const SchemeSchema: z.ZodType<Scheme, unknown> = z.strictObject({
  format: z.literal(1),
  id: IdSchema,
  title: NameSchema,
  organisation: NameSchema,
  document: NameSchema,
  effectiveFrom: z.iso.date().nullable(),
  rhythm: z.strictObject({ entry: unit, closing: unit, yearStart: z.int().min(1).max(12), basis: BasisSchema }),
  publishing: z.strictObject({
    places: z.int().min(0).max(4),
    carry: z.enum(['published', 'exact']),
    entry: z.array(z.literal('points')),
    closing: z.array(z.enum(['score', 'rank', 'grade'])),
    rankTies: z.enum(['competition', 'dense']),
    notice: z.strictObject({
      days: z.int().min(1).max(60).nullable(),
      count: z.enum(['working', 'calendar']),
      firstDay: z.enum(['counted', 'notCounted']),
      basis: BasisSchema,
    }),
    basis: BasisSchema,
  }),
  settings: z.array(
    z.strictObject({
      id: IdSchema,
      name: NameSchema,
      value: IdSchema,
      options: z.array(z.strictObject({ value: IdSchema, name: ListedNameSchema })).min(2),
      basis: BasisSchema,
    }),
  ),
  people: z
    .array(z.strictObject({ kind: NameSchema, part: z.enum(['graded', 'pointsOnly']), basis: BasisSchema }))
    .min(1),
  score: RuleSchema,
  roles: z.strictObject({ points: IdSchema, appraisal: IdSchema.nullable() }),
  grades: z.array(
    z.strictObject({ grade: NameSchema, from: BoundSchema, to: BoundSchema, ends: z.enum(['[)', '(]', '[]', '()']), basis: BasisSchema }),
  ),
  quotas: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('grade'), ...quotaHead, grade: NameSchema, otherwise: NameSchema }),
      z.strictObject({
        kind: z.literal('list'),
        ...quotaHead,
        from: z.enum(['top', 'bottom']),
        minScore: BoundSchema,
        audience: z.enum(['public', 'internal']),
      }),
    ]),
  ),
  specials: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('excluded'), ...specialHead, input: InputSchema, words: AliasesSchema, whenWord: z.array(ListedNameSchema).min(1) }),
      z.strictObject({ kind: z.literal('grade'), ...specialHead, input: usesOrInput, grade: NameSchema, effect: z.enum(['grade', 'proposal']) }),
      z.strictObject({ kind: z.literal('barred'), ...specialHead, input: usesOrInput, grade: NameSchema }),
      z.strictObject({
        kind: z.literal('streak'),
        ...specialHead,
        ofGrade: NameSchema,
        years: z.int().min(2).max(10),
        grade: NameSchema,
        effect: z.enum(['grade', 'proposal']),
      }),
    ]),
  ),
});

export const SchemeFileSchema: z.ZodType<SchemeFile, unknown> = z.strictObject({
  scheme: SchemeSchema,
  examples: z.array(ExampleSchema),
});
