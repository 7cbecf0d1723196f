import type { Reading } from '../entries/reading';
import type { Issue } from '../issues';
import type { Input } from '../scheme/input';
import { conclude, entryOf, missingEntry, wrongEntry, type Context } from '../scoring/context';
import type { Entry } from '../scoring/member';
import type { Line, Statement } from '../scoring/statement';
import type { Rule } from './rule';

/** What a rule makes of what it read: its line, a problem of the scheme, or nothing it knows. */
export type Outcome = { readonly kind: 'line'; readonly line: Line } | { readonly kind: 'issue'; readonly issue: Issue } | { readonly kind: 'wrong' };

export const WRONG: Outcome = { kind: 'wrong' };

/** A rule with one column: blank and unreadable entries are the same thing for all of them. */
export function oneEntry<T>(rule: Rule & { readonly input: Input }, context: Context, read: (entry: Entry | undefined) => Reading<T>, judge: (value: T, text: string) => Outcome): Statement {
  const entry = entryOf(context, rule.id);
  const reading = read(entry);
  const { label, blank } = rule.input;
  if (reading.kind === 'blank') {
    return conclude(rule, context, [], blank === 'missing' ? [missingEntry(rule, context, rule.id, label, entry)] : [], null);
  }
  const outcome = reading.kind === 'value' ? judge(reading.value, reading.text) : WRONG;
  switch (outcome.kind) {
    case 'line':
      return conclude(rule, context, [outcome.line], [], null);
    case 'issue':
      return conclude(rule, context, [], [outcome.issue], null);
    case 'wrong': {
      const found = reading.kind === 'value' ? reading.text : reading.found;
      return conclude(rule, context, [], [wrongEntry(rule, context, rule.id, label, found, entry)], null);
    }
  }
}
