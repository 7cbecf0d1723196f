import { compare, divide, sign, sum, toText, whole, type Exact } from '../../decimal';
import { readSheets } from '../../entries/readSheets';
import type { Issue } from '../../issues';
import { conclude, entryOf, missingEntry, wrongEntry, type Context } from '../../scoring/context';
import type { Line, Statement } from '../../scoring/statement';
import type { RaterSource, RatersRule } from './schema';

interface Sheets {
  readonly source: RaterSource;
  readonly figures: readonly Exact[];
}

/** One line for each source: its share of the mean. A source that has no sheets, where that means none, is left out. */
export function evaluateRaters(rule: RatersRule, context: Context): Statement {
  const issues: Issue[] = [];
  const given = rule.sources.flatMap((source): Sheets[] => {
    const entry = entryOf(context, source.id);
    const reading = readSheets(entry, { kind: 'sheets', max: toText(rule.max) });
    const { label, blank } = source.input;
    if (reading.kind === 'value' && reading.value.every((figure) => sign(figure) >= 0 && compare(figure, rule.max) <= 0)) return [{ source, figures: reading.value }];
    if (reading.kind !== 'blank') issues.push(wrongEntry(rule, context, source.id, label, reading.kind === 'wrong' ? reading.found : reading.text, entry));
    else if (blank === 'missing') issues.push(missingEntry(rule, context, source.id, label, entry));
    return [];
  });
  const [first] = rule.sources;
  if (given.length === 0 && issues.length === 0 && first !== undefined) {
    issues.push(missingEntry(rule, context, first.id, first.input.label, entryOf(context, first.id)));
  }
  return conclude(rule, context, linesOf(rule, given), issues, null);
}

function linesOf({ combine }: RatersRule, given: readonly Sheets[]): Line[] {
  const all = given.reduce((count, { figures }) => count + figures.length, 0);
  return given.map(({ source: { input, basis }, figures }): Line => {
    const divisors = combine === 'bySheet' ? [all] : [figures.length, given.length];
    const points = divisors.reduce((rest, divisor) => divide(rest, whole(divisor)), sum(figures));
    return { kind: 'sheets', label: input.label, basis, figures, divisors, points };
  });
}
