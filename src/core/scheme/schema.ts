import { z } from 'zod';
import { ExampleSchema, type Example } from './example';
import { BasisSchema, type Basis } from './basis';
import { AmendmentSchema, type Amendment } from './amendment';
import { BoundSchema, type Bound } from './figure';
import { IdSchema, ListedNameSchema, NameSchema } from './input';
import { PersonClassSchema, PersonKindSchema, type PersonClass, type PersonKind } from './people';
import { QuotaSchema, type Quota } from './quota';
import { ReportSchema, type Report } from './report';
import { SpecialSchema, type Special } from './special';
import { RuleSchema, type Rule } from '../rules/rule';
import type { PeriodUnit } from '../periods';

export type { Amendment, Approval } from './amendment';
export type { PersonClass, PersonKind } from './people';
export type { GradeQuota, ListQuota, Quota, RankQuota } from './quota';
export type { Report } from './report';
export type { Source, Special, Trigger } from './special';
export type { Who } from './who';

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
  readonly classes: readonly PersonClass[];
  /** The class of a member for whom none is written; `null`: it is asked for. */
  readonly defaultClass: string | null;
  /** The whole computation of the closing score. `points` and `appraisal` name the rules whose figures are reported beside it. */
  readonly score: Rule;
  readonly roles: { readonly points: string; readonly appraisal: string | null };
  readonly grades: readonly Band[];
  readonly quotas: readonly Quota[];
  readonly specials: readonly Special[];
  readonly reports: readonly Report[];
  readonly amendments: readonly Amendment[];
}

export interface Rhythm {
  readonly entry: PeriodUnit;
  readonly closing: PeriodUnit;
  /** Shorter spans for which the closing figures are worked out too (季度平均 of a yearly scheme). */
  readonly interim: readonly PeriodUnit[];
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

/** 等次: the score interval of a grade. `ends` says which ends belong to it, `[)` = from included, to excluded. */
export interface Band {
  readonly grade: string;
  readonly from: Bound;
  readonly to: Bound;
  readonly ends: '[)' | '(]' | '[]' | '()';
  readonly basis: Basis;
}

/** A scheme file: the scheme and its worked examples. */
export interface SchemeFile {
  readonly scheme: Scheme;
  readonly examples: readonly Example[];
}

const unit = z.enum(['year', 'half', 'quarter', 'month', 'week']);
export const SchemeSchema: z.ZodType<Scheme, unknown> = z.strictObject({
  format: z.literal(1),
  id: IdSchema,
  title: NameSchema,
  organisation: NameSchema,
  document: NameSchema,
  effectiveFrom: z.iso.date().nullable(),
  rhythm: z.strictObject({ entry: unit, closing: unit, interim: z.array(unit), yearStart: z.int().min(1).max(12), basis: BasisSchema }),
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
  people: z.array(PersonKindSchema).min(1),
  classes: z.array(PersonClassSchema),
  defaultClass: NameSchema.nullable(),
  score: RuleSchema,
  roles: z.strictObject({ points: IdSchema, appraisal: IdSchema.nullable() }),
  grades: z.array(
    z.strictObject({ grade: NameSchema, from: BoundSchema, to: BoundSchema, ends: z.enum(['[)', '(]', '[]', '()']), basis: BasisSchema }),
  ),
  quotas: z.array(QuotaSchema),
  specials: z.array(SpecialSchema),
  reports: z.array(ReportSchema),
  amendments: z.array(AmendmentSchema),
});

export const SchemeFileSchema: z.ZodType<SchemeFile, unknown> = z.strictObject({
  scheme: SchemeSchema,
  examples: z.array(ExampleSchema),
});
