import type { Period } from '../periods';

/** What is the same for all branches of one sending. */
export interface Sending {
  readonly year: number;
  /** The one period that is asked for; `null` for the whole year. */
  readonly period: Period | null;
  /** By when the workbooks are to come back, ISO; `null` where nothing was said. */
  readonly deadline: string | null;
  /** Whom branches ask. */
  readonly contact: string;
  readonly phone: string;
  /** Telephone of the organisation above, for notices; left out where it is blank. */
  readonly upperPhone: string;
  /** Id of this sending. */
  readonly issued: string;
}

/** The days that the workbooks of a sending are about. */
export function spanOf({ year, period }: Pick<Sending, 'year' | 'period'>): Period {
  return period ?? { unit: 'year', year, index: 1 };
}
