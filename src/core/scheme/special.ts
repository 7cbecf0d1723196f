import { z } from 'zod';
import type { Exact } from '../decimal';
import { BasisSchema, type Basis } from './basis';
import { ConditionSchema, type Condition } from './condition';
import { BoundSchema, ExactSchema, type Bound } from './figure';
import { AliasesSchema, IdSchema, InputSchema, ListedNameSchema, NameSchema, type Input } from './input';
import { textSchema } from './text';
import { WhoSchema, type Who } from './who';

/** 特例: what overrules the bands, and what is to be done. `input` is a closing-period column, or an input that a rule already has. */
export type Special = ExcludedSpecial | GradeSpecial | BarredSpecial | RequiresSpecial | StreakSpecial | ReminderSpecial;

interface SpecialHead {
  readonly id: string;
  readonly name: string;
  readonly basis: Basis;
  readonly when?: Condition | undefined;
  readonly who?: Who | undefined;
}

/** A column of its own, or one that a rule already has; `least`: so many times, in the whole closing period. */
export type Source = Input | { readonly uses: string; readonly least: number };

/** Takes no part: no score, no rank, not in n. */
export interface ExcludedSpecial extends SpecialHead {
  readonly kind: 'excluded';
  readonly input: Input;
  readonly words: readonly string[];
  readonly whenWord: readonly string[];
}

/** Gets this grade, or a lower one by score. `proposal` only flags it: others must approve first. `provisional` holds until a decision. */
export interface GradeSpecial extends SpecialHead {
  readonly kind: 'grade';
  readonly input: Source;
  readonly grade: string;
  readonly effect: 'grade' | 'proposal' | 'provisional';
}

/** Cannot get this grade (nor awards); the next lower one is the most. In a scheme without bands it names the awards. */
export interface BarredSpecial extends SpecialHead {
  readonly kind: 'barred';
  readonly input: Source;
  readonly grade: string;
}

/** 附加条件: the grade needs so many points of a rule (基础指数不低于75分); without them it is `otherwise`. */
export interface RequiresSpecial extends SpecialHead {
  readonly kind: 'requires';
  readonly grade: string;
  readonly rule: string;
  readonly least: Exact;
  readonly otherwise: string;
}

/** The same grade again: in consecutive years of the records, or in any of them. */
export interface StreakSpecial extends SpecialHead {
  readonly kind: 'streak';
  readonly ofGrade: string;
  readonly years: number;
  readonly span: 'consecutive' | 'any';
  readonly grade: string;
  readonly effect: 'grade' | 'proposal';
}

/** 提醒: what the text asks people to do about a result (谈话, 延长预备期). Never published, decides nothing. */
export interface ReminderSpecial extends SpecialHead {
  readonly kind: 'reminder';
  readonly says: string;
  readonly on: Trigger;
  /** How often it has come to this, this time included: at least and at most (`null`: no end). More than once looks into the records. */
  readonly times: { readonly least: number; readonly most: number | null; readonly span: 'consecutive' | 'any' };
}

export type Trigger =
  | { readonly kind: 'score'; readonly from: Bound; readonly to: Bound; readonly ends: '[)' | '(]' | '[]' | '()' }
  | { readonly kind: 'grade'; readonly grades: readonly string[] }
  /** Shares the lowest score; nobody does where all scores are equal. Of those graded, or of all who have a score. */
  | { readonly kind: 'last'; readonly among: 'graded' | 'scored' }
  | { readonly kind: 'input'; readonly input: Source };

const head = { id: IdSchema, name: NameSchema, basis: BasisSchema, when: ConditionSchema.optional(), who: WhoSchema.optional() };
const source = z.union([InputSchema, z.strictObject({ uses: IdSchema, least: z.int().min(1).max(1000) })]);
const ends = z.enum(['[)', '(]', '[]', '()']);
const times = z.int().min(1).max(100);

export const SpecialSchema: z.ZodType<Special, unknown> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('excluded'), ...head, input: InputSchema, words: AliasesSchema, whenWord: z.array(ListedNameSchema).min(1) }),
  z.strictObject({ kind: z.literal('grade'), ...head, input: source, grade: NameSchema, effect: z.enum(['grade', 'proposal', 'provisional']) }),
  z.strictObject({ kind: z.literal('barred'), ...head, input: source, grade: NameSchema }),
  z.strictObject({ kind: z.literal('requires'), ...head, grade: NameSchema, rule: IdSchema, least: ExactSchema, otherwise: NameSchema }),
  z.strictObject({
    kind: z.literal('streak'),
    ...head,
    ofGrade: NameSchema,
    years: z.int().min(2).max(10),
    span: z.enum(['consecutive', 'any']),
    grade: NameSchema,
    effect: z.enum(['grade', 'proposal']),
  }),
  z.strictObject({
    kind: z.literal('reminder'),
    ...head,
    says: textSchema(200),
    on: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('score'), from: BoundSchema, to: BoundSchema, ends }),
      z.strictObject({ kind: z.literal('grade'), grades: z.array(ListedNameSchema).min(1) }),
      z.strictObject({ kind: z.literal('last'), among: z.enum(['graded', 'scored']) }),
      z.strictObject({ kind: z.literal('input'), input: source }),
    ]),
    times: z.strictObject({ least: times, most: times.nullable(), span: z.enum(['consecutive', 'any']) }),
  }),
]);
