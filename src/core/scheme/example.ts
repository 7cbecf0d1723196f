import { z } from 'zod';
import { CasesSchema, type Cases } from './cases';

/** A worked example: what goes in, what the text says must come out, worked out by hand from the clause. */
export interface Example {
  readonly name: string;
  readonly clause: string;
  /** The closing period, `2026-H1`. */
  readonly period: string;
  readonly given: Cases;
  readonly expect: readonly Expectation[];
}

/** Only what is named is compared. `null` means: there must be none. */
export interface Expectation {
  readonly id: string;
  readonly score?: string | null | undefined;
  readonly points?: string | null | undefined;
  readonly appraisal?: string | null | undefined;
  readonly rank?: number | null | undefined;
  readonly grade?: string | null | undefined;
  /** Published points of entry periods. */
  readonly periods?: Readonly<Record<string, string | null>> | undefined;
  readonly lists?: readonly string[] | undefined;
  /** Grades that others must decide on. */
  readonly proposals?: readonly string[] | undefined;
  /** Figures of the reports, exact. */
  readonly reports?: Readonly<Record<string, string | null>> | undefined;
  /** Ids of the reminders that apply. */
  readonly reminders?: readonly string[] | undefined;
  /** Codes of the issues that are reported for this member, sorted; all of them. */
  readonly issues?: readonly string[] | undefined;
}

const figure = z.string().nullable().optional();

export const ExampleSchema: z.ZodType<Example, unknown> = z.strictObject({
  name: z.string().min(1),
  clause: z.string().min(1),
  period: z.string(),
  given: CasesSchema,
  expect: z
    .array(
      z.strictObject({
        id: z.string(),
        score: figure,
        points: figure,
        appraisal: figure,
        rank: z.int().nullable().optional(),
        grade: figure,
        periods: z.record(z.string(), z.string().nullable()).optional(),
        lists: z.array(z.string()).optional(),
        proposals: z.array(z.string()).optional(),
        reports: z.record(z.string(), z.string().nullable()).optional(),
        reminders: z.array(z.string()).optional(),
        issues: z.array(z.string()).optional(),
      }),
    )
    .min(1),
});
