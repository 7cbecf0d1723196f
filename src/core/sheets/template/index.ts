import type { Exact } from '../../decimal';
import { PERIOD_UNITS, periodsWithin, periodText, type Period, type PeriodUnit } from '../../periods';
import { eventInputs } from '../../scheme/eventInputs';
import { schemeInputs, type SchemeInput } from '../../scheme/inputs';
import type { Scheme } from '../../scheme/schema';
import type { Member } from '../../scoring/member';
import { resultWords, scoreWords, TEMPLATE } from '../messages.zh';
import type { SheetPlan } from '../plan';
import { wasInBranch } from '../presence';
import { eventsPlan, type PlacedEvents } from './events';
import { registerPlan, type PlacedRegister, type SharedRows } from './register';
import { rosterPlan } from './roster';

export type { EventsColumn, PlacedEvents } from './events';

/** Results to write into a new ledger, by period text and member id. */
export type LedgerFigures = ReadonlyMap<string, ReadonlyMap<string, Exact>>;

/** The sheets of a new ledger for a year, or for one period of it, each with what it is. */
export interface LedgerSheets {
  readonly roster: SheetPlan;
  /** 事项登记; `null` for a scheme that does without. */
  readonly events: PlacedEvents | null;
  readonly registers: readonly LedgerRegister[];
}

export interface LedgerRegister extends PlacedRegister {
  readonly at: 'entry' | 'closing';
  readonly period: Period;
}

/**
 * The sheets of a new ledger for a year: 名册, a 登记表 for each entry period of each rhythm, a 考评登记表 for each
 * closing period; a scheme that has to know single events has one list of them, 事项登记, and only the rest as columns.
 * Sheet 积分办法 is not among them. Without a roster the rows are empty.
 */
export function ledgerTemplate(scheme: Scheme, roster: readonly Member[] | null, year: number, figures: LedgerFigures = new Map()): SheetPlan[] {
  const sheets = ledgerSheets(scheme, roster ?? [], { unit: 'year', year, index: 1 }, figures);
  return [sheets.roster, ...(sheets.events === null ? [] : [sheets.events.plan]), ...sheets.registers.map(({ plan }) => plan)];
}

/** `span`: whose entry and closing periods have their sheets. */
export function ledgerSheets(scheme: Scheme, members: readonly Member[], span: Period, figures: LedgerFigures = new Map()): LedgerSheets {
  const { yearStart, closing } = scheme.rhythm;
  const events = eventInputs(scheme);
  const listed = new Set(events.map(({ id }) => id));
  const columns = schemeInputs(scheme).filter(({ id }) => !listed.has(id));
  const shared: SharedRows = new Map();
  const known = (period: Period): ReadonlyMap<string, Exact> => figures.get(periodText(period)) ?? new Map();
  const present = (period: Period) => members.filter((member) => wasInBranch(member, period, yearStart));
  const entryRegisters = rhythms(columns).flatMap((unit) => {
    const periods = periodsWithin(span, unit, yearStart);
    const inputs = columns.filter((input) => input.at === 'entry' && input.unit === unit);
    const classes = periods.length > 1 ? scheme.classes.map((each) => each.class) : [];
    return periods.map((period): LedgerRegister => {
      const text = periodText(period);
      const result = { label: resultWords(unit), figures: known(period) };
      return { at: 'entry', period, ...registerPlan(scheme, { name: TEMPLATE.entrySheet(text), title: TEMPLATE.entryTitle(text), inputs, result, members: present(period), classes, shared }) };
    });
  });
  const closingInputs = columns.filter(({ at }) => at === 'closing');
  const closingRegisters = (closingInputs.length === 0 ? [] : periodsWithin(span, closing, yearStart)).map((period): LedgerRegister => {
    const text = periodText(period);
    const result = { label: scoreWords(scheme), figures: known(period) };
    return { at: 'closing', period, ...registerPlan(scheme, { name: TEMPLATE.closingSheet(text), title: TEMPLATE.closingTitle(text), inputs: closingInputs, result, members: present(period), classes: [], shared }) };
  });
  return {
    roster: rosterPlan(scheme, members),
    events: events.length === 0 ? null : eventsPlan(scheme, events, members, span),
    registers: [...entryRegisters, ...closingRegisters],
  };
}

function rhythms(columns: readonly SchemeInput[]): PeriodUnit[] {
  return PERIOD_UNITS.filter((unit) => columns.some((input) => input.at === 'entry' && input.unit === unit));
}
