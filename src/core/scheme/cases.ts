import { z } from 'zod';
import type { ParticipationStatus } from '../scoring/member';

/** Members with their entries as plain data: what `jifenbu evaluate` reads and what worked examples hold. */
export interface Cases {
  /** Setting id or name → value; `figure:ITEM` / `figure:CHARGE` → a figure the scheme leaves to be filled in. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
  /** Everyone on the branch's roll, where more than the members below count in an n. */
  readonly roster?: readonly RosterCase[] | undefined;
  readonly members: readonly MemberCase[];
}

export interface RosterCase {
  readonly id: string;
  readonly name: string;
  readonly kind?: string | undefined;
  readonly status?: ParticipationStatus | undefined;
}

export interface MemberCase extends RosterCase {
  readonly post?: string | undefined;
  readonly group?: string | undefined;
  readonly leader?: string | undefined;
  readonly contact?: string | undefined;
  /** First and last day in the branch, `2026-03-01`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly periods: readonly { readonly period: string; readonly entries: Readonly<Record<string, EntryCase>> }[];
  /** Short for entries of the closing period. */
  readonly appraisal?: Readonly<Record<string, EntryCase>> | undefined;
  readonly history?: readonly { readonly period: string; readonly score?: string | undefined; readonly grade?: string | undefined; readonly marks?: readonly string[] | undefined }[] | undefined;
}

export type EntryCase = string | number | boolean | null | readonly EventCase[];

export interface EventCase {
  readonly date?: string | undefined;
  readonly clause?: string | undefined;
  readonly level?: string | undefined;
  readonly matter?: string | undefined;
  /** Another person whom it touches (who reported it), by 编号 or name. */
  readonly with?: string | undefined;
  /** Points of this one event, where the charge is typed in points or the scheme has no figure. */
  readonly points?: string | number | undefined;
}

const text = z.string().max(200);
const entry = z.union([
  z.string().max(1000),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(
    z.strictObject({
      date: text.optional(),
      clause: text.optional(),
      level: text.optional(),
      matter: text.optional(),
      with: text.optional(),
      points: z.union([z.string(), z.number()]).optional(),
    }),
  ),
]);
const entries = z.record(z.string(), entry);
const person = { id: text.min(1), name: text.min(1), kind: text.optional(), status: z.enum(['参加', '免考评', '暂缓']).optional() };

export const CasesSchema: z.ZodType<Cases, unknown> = z.strictObject({
  settings: z.record(z.string(), z.string()).optional(),
  roster: z.array(z.strictObject(person)).optional(),
  members: z.array(
    z.strictObject({
      ...person,
      post: text.optional(),
      group: text.optional(),
      leader: text.optional(),
      contact: text.optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      periods: z.array(z.strictObject({ period: text, entries })).default([]),
      appraisal: entries.optional(),
      history: z.array(z.strictObject({ period: text, score: text.optional(), grade: text.optional(), marks: z.array(text).optional() })).optional(),
    }),
  ),
});
