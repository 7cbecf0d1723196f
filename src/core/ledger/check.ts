import type { Issue, Severity } from '../issues';
import { comparePeriods, periodAround, periodText, subPeriods, type Period, type PeriodUnit } from '../periods';
import { eventInputs } from '../scheme/eventInputs';
import { schemeInputs, type SchemeInput } from '../scheme/inputs';
import { entryUnits } from '../scoring/entryRules';
import type { ScoringData } from '../scoring/issues';
import { ledgerIssue, type LedgerIssue } from './issues';
import type { LedgerReading } from './readLedger';
import { entrySources, type EntrySource } from './entrySources';
import { questionIssue, withoutAsked, type RosterQuestion } from './rosterChanges';

/**
 * 体检 of everything: the structure and what scoring found missing or wrong. One cause is told once: an entry that is
 * missing because its column is, a kind of member that the roster check has already shown with its cell, and what is asked as a
 * question about the roster are left out.
 */
export function mergeIssues(reading: LedgerReading, scoring: readonly Issue[], questions: readonly RosterQuestion[] = []): Issue[] {
  const sources = entrySources(reading);
  const structural = [...reading.issues, ...periodGaps(reading, sources), ...missingColumns(reading, sources)];
  const kindsTold = structural.some(({ code }) => code === 'roster-unknown-kind');
  const columnless = new Set(sources.flatMap(({ period }) => columnlessInputs(reading, sources, period).map(({ id }) => `${periodText(period)} ${id}`)));
  const told = (issue: Issue): boolean => {
    if (issue.code === 'unknown-kind') return kindsTold;
    if (issue.code === 'missing-period') return absenceTold(reading, structural, (issue.data as ScoringData['missing-period']).period);
    if (issue.code !== 'missing-entry') return false;
    const { period, input } = issue.data as ScoringData['missing-entry'];
    return columnless.has(`${period} ${input}`);
  };
  return sortIssues(reading, distinct([...withoutAsked(structural, questions, reading), ...questions.map(questionIssue), ...scoring.filter((issue) => !told(issue))]));
}

/** A period that no sheet stands for is asked for once; so are the members who have no row in its sheet, and marks without a meaning. */
function absenceTold({ sheets }: LedgerReading, structural: readonly LedgerIssue[], period: string): boolean {
  const own = new Set(sheets.filter((sheet) => periodText(sheet.period) === period).map(({ name }) => name));
  return structural.some(
    (issue) => ((issue.code === 'period-gap' || issue.code === 'events-open') && issue.data.missing.includes(period)) || ((issue.code === 'members-without-row' || issue.code === 'mark-unknown') && own.has(issue.data.sheet)) || (issue.code === 'members-without-form' && issue.data.periods.includes(period)),
  );
}

/** Worst first, then in the order of the sheets and down the rows; what has no place comes before what has. */
function sortIssues(reading: LedgerReading, issues: readonly Issue[]): Issue[] {
  const order = new Map(reading.sheets.map(({ name }, index) => [name, index]));
  const sheetOf = (issue: Issue): number => (issue.at === undefined ? -1 : (order.get(issue.at.sheet) ?? order.size));
  return [...issues].sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      sheetOf(a) - sheetOf(b) ||
      compareText(a.at?.sheet ?? '', b.at?.sheet ?? '') ||
      (a.at?.row ?? 0) - (b.at?.row ?? 0) ||
      (a.at?.column ?? 0) - (b.at?.column ?? 0),
  );
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, notice: 2 };

/** Entry periods without a sheet: those before the last one that has one, or all of a closing period that has its own sheet. */
function periodGaps(reading: LedgerReading, sources: readonly EntrySource[]): LedgerIssue[] {
  const { entry, closing } = reading.scheme.rhythm;
  return entryUnits(reading.scheme).flatMap((unit) => (unit === closing && unit === entry ? [] : gapsOf(reading, sources, unit)));
}

/** Where all of a rhythm's entries are events, its periods have no sheets: the list is complete up to a day, and the rest is open. */
function gapsOf({ scheme, recorded }: LedgerReading, sources: readonly EntrySource[], unit: PeriodUnit): LedgerIssue[] {
  const { closing, yearStart } = scheme.rhythm;
  const events = new Set(eventInputs(scheme).map(({ id }) => id));
  if (!schemeInputs(scheme).some((input) => input.unit === unit && input.at === 'entry' && !events.has(input.id))) {
    const known = new Set(recorded.map(periodText));
    const closed = sources.filter(({ period }) => period.unit === closing);
    return closed.flatMap(({ period }) => {
      const open = subPeriods(period, unit, yearStart).map(periodText).filter((text) => !known.has(text));
      return open.length === 0 ? [] : [ledgerIssue('events-open', { period: periodText(period), missing: open })];
    });
  }
  const present = new Set(sources.map(({ period }) => periodText(period)));
  const closings = new Map(sources.map(({ period }) => periodAround(period, closing, yearStart)).map((period) => [periodText(period), period]));
  return [...closings.values()].flatMap((period) => {
    const all = subPeriods(period, unit, yearStart);
    const latest = all.reduce((last, each, index) => (present.has(periodText(each)) ? index : last), -1);
    const due = present.has(periodText(period)) ? all : all.slice(0, latest + 1);
    const missing = due.map(periodText).filter((text) => !present.has(text));
    return missing.length === 0 ? [] : [ledgerIssue('period-gap', { period: periodText(period), missing })];
  });
}

function missingColumns(reading: LedgerReading, sources: readonly EntrySource[]): LedgerIssue[] {
  const { yearStart } = reading.scheme.rhythm;
  const periods = new Map(sources.map(({ period }) => [periodText(period), period]));
  return [...periods.values()]
    .sort((a, b) => comparePeriods(a, b, yearStart))
    .flatMap((period) => {
      const labels = columnlessInputs(reading, sources, period).map(({ label }) => label);
      if (labels.length === 0) return [];
      const own = sources.filter((source) => periodText(source.period) === periodText(period));
      const sheets = [...new Set(own.map(({ name }) => name))];
      return [ledgerIssue('input-without-column', { period: periodText(period), labels, sheets, marks: marked(reading, period) }, own[0]?.at)];
    });
}

/** Whether marks of attendance may be what is missing. */
function marked({ sheets }: LedgerReading, period: Period): 'some' | 'none' {
  return sheets.some((sheet) => sheet.attendance.length > 0 && periodText(sheet.period) === periodText(period)) ? 'some' : 'none';
}

/** Inputs of the period's rhythm that are asked of everybody and stand on none of its sheets. A ballot needs its marks or its score, not both. */
function columnlessInputs({ scheme }: LedgerReading, sources: readonly EntrySource[], period: Period): SchemeInput[] {
  const own = sources.filter((source) => periodText(source.period) === periodText(period));
  const bound = own.flatMap(({ inputs }) => inputs);
  const ids = new Set([...bound.map(({ id }) => id), ...own.flatMap(({ counted }) => counted)]);
  const ballots = new Set(bound.filter(isBallotColumn).map(({ owner }) => owner));
  return schemeInputs(scheme).filter(
    (input) => input.unit === period.unit && input.blank === 'missing' && !ids.has(input.id) && !(isBallotColumn(input) && ballots.has(input.owner)),
  );
}

function isBallotColumn(input: SchemeInput): boolean {
  return input.id.startsWith(`${input.owner}.`);
}

function distinct(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify([issue.code, issue.at ?? null, issue.who ?? null, issue.data]), issue])).values()];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
