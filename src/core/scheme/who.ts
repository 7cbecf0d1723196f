import { z } from 'zod';
import type { Member } from '../scoring/member';
import { ListedNameSchema } from './input';

/** Whom a row is about: members of any of these kinds, classes or posts; or all but those. Without it: everyone. */
export interface Who {
  readonly are: 'any' | 'none';
  readonly of: readonly string[];
}

/** A word may not look like the written form of "all but" (除…外), which stands in the same cell. */
const WordSchema = ListedNameSchema.refine((word) => !/^除|外$/.test(word), { params: { code: 'text-has-separator' } });

export const WhoSchema: z.ZodType<Who, unknown> = z.strictObject({
  are: z.enum(['any', 'none']),
  of: z.array(WordSchema).min(1),
});

/** Whether a row is about a member. */
export function concerns(who: Who | undefined, member: Pick<Member, 'kind' | 'class' | 'posts'>): boolean {
  if (who === undefined) return true;
  const any = who.of.some((word) => word === member.kind || word === member.class || member.posts.includes(word));
  return any === (who.are === 'any');
}
