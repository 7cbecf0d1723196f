import { holds, type Condition } from '../scheme/condition';
import { concerns, type Who } from '../scheme/who';
import type { Context } from '../scoring/context';

/** Whether a row counts for this member: under the settings as they stand, and for whom it is written. */
export function applies(row: { readonly when?: Condition | undefined; readonly who?: Who | undefined }, context: Pick<Context, 'scheme' | 'member'>): boolean {
  return holds(row.when, context.scheme.settings) && concerns(row.who, context.member);
}
