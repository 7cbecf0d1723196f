import { walkRules } from '../rules/rule';
import { asksForEvents, eventInputs, needsEvents } from '../scheme/eventInputs';
import type { Scheme } from '../scheme/schema';
import { entryRules } from './entryRules';

/**
 * Whether the cells of one row say all that its figure depends on. They do not where a list of events is kept beside
 * them, where other members or earlier balances count, or where entries of several rhythms come together at the close.
 * Such figures are worked out for the whole branch and written as values.
 */
export function rowKnowsAll(scheme: Scheme, at: 'entry' | 'closing'): boolean {
  // The close takes in all events; an entry period those that belong to it.
  if (at === 'closing' ? needsEvents(scheme) || entryRules(scheme).length > 1 : eventInputs(scheme).some((input) => input.at === 'entry') || entryRules(scheme).some(asksForEvents)) return false;
  for (const rule of walkRules(scheme.score)) {
    if (rule.kind === 'joint' || rule.kind === 'balance' || (rule.kind === 'scaled' && rule.divisor.kind === 'highest')) return false;
  }
  return true;
}
