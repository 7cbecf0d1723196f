import type { PeriodUnit } from '../../periods';
import { schemeIssue, type SchemeIssue } from '../issues';
import type { Rhythm, Scheme } from '../schema';
import { UNIT } from '../sheet/vocabulary.zh';

const MONTHS: Readonly<Record<PeriodUnit, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

/** How many entry periods a closing period has; not whole where the rhythm is uneven. */
export function periodsInClosing({ entry, closing }: Rhythm): number {
  return Math.max(1, Math.floor(MONTHS[closing] / MONTHS[entry]));
}

export function rhythmIssues({ rhythm }: Scheme): SchemeIssue[] {
  if (MONTHS[rhythm.closing] % MONTHS[rhythm.entry] === 0) return [];
  return [schemeIssue('rhythm-uneven', { entry: UNIT[rhythm.entry], closing: UNIT[rhythm.closing], place: { section: '期间', item: '考评周期', field: '内容' } })];
}
