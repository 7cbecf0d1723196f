import type { PeriodUnit } from '../../periods';
import { schemeIssue, type SchemeIssue } from '../issues';
import type { Rhythm, Scheme } from '../schema';
import { UNIT } from '../sheet/vocabulary.zh';

const MONTHS: Readonly<Record<Exclude<PeriodUnit, 'week'>, number>> = { year: 12, half: 6, quarter: 3, month: 1 };
const WEEKS: Readonly<Record<PeriodUnit, number>> = { year: 52, half: 26, quarter: 13, month: 4, week: 1 };

/** How many entry periods of a rhythm a closing period has; not whole where the rhythm is uneven, the least for weeks. */
export function periodsInClosing({ closing }: Rhythm, entry: PeriodUnit): number {
  if (entry === 'week' || closing === 'week') return WEEKS[closing];
  return Math.max(1, Math.floor(MONTHS[closing] / MONTHS[entry]));
}

/** Weeks fit into everything: each belongs where its Thursday lies. */
export function rhythmIssues({ rhythm: { entry, closing } }: Scheme): SchemeIssue[] {
  const fits = closing === 'week' ? entry === 'week' : entry === 'week' || MONTHS[closing] % MONTHS[entry] === 0;
  if (fits) return [];
  return [schemeIssue('rhythm-uneven', { entry: UNIT[entry], closing: UNIT[closing], place: { section: '期间', item: '考评周期', field: '内容' } })];
}
