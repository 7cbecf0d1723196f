import { comparePeriods, entryUnits, parsePeriod, periodText, subPeriods, type LedgerReading, type Period, type Scheme } from '../core';
import { ActionError } from './contract';
import { messages } from './messages.zh';

export interface LedgerPeriods {
  /** Entry periods that a sheet, a form or a list stands for, in order. */
  readonly entry: readonly Period[];
  /** Closing periods that have a sheet, or all of whose entry periods have one. */
  readonly closing: readonly Period[];
  readonly latest: Period | null;
}

export function ledgerPeriods(scheme: Scheme, reading: LedgerReading): LedgerPeriods {
  const { closing: closingUnit, interim, yearStart } = scheme.rhythm;
  const byEnd = (a: Period, b: Period): number => comparePeriods(a, b, yearStart);
  const present = new Map([...reading.sheets.map(({ period }) => period), ...reading.forms.flatMap((form) => form.periods), ...reading.recorded].map((period) => [periodText(period), period]));
  const units = entryUnits(scheme);
  const entry = [...present.values()].filter(({ unit }) => units.includes(unit) && unit !== closingUnit).sort(byEnd);
  const complete = (period: Period): boolean => units.every((unit) => subPeriods(period, unit, yearStart).every((part) => present.has(periodText(part))));
  const years = new Set([...present.values()].map((period) => period.year));
  const closing = [...years]
    .flatMap((year) => [closingUnit, ...interim.filter((unit) => !units.includes(unit))].flatMap((unit) => subPeriods({ unit: 'year', year, index: 1 }, unit, yearStart)))
    .filter((period) => present.has(periodText(period)) || (units.length > 0 && complete(period)))
    .sort(byEnd);
  return { entry, closing, latest: closing[closing.length - 1] ?? entry[entry.length - 1] ?? null };
}

/** The period a person asked for, when the ledger has it. */
export function askedPeriod(text: string, available: readonly Period[]): Period {
  const period = parsePeriod(text);
  if (period === null) throw new ActionError(messages.unknownPeriod(text));
  if (!available.some((candidate) => periodText(candidate) === periodText(period))) {
    throw new ActionError(messages.periodNotInLedger(text, available.map(periodText)));
  }
  return period;
}
