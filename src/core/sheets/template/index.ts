import type { Exact } from '../../decimal';
import { periodText, subPeriods, type Period, type PeriodUnit } from '../../periods';
import { eventInputs } from '../../scheme/eventInputs';
import { schemeInputs, type SchemeInput } from '../../scheme/inputs';
import type { Scheme } from '../../scheme/schema';
import type { Member } from '../../scoring/member';
import { resultWords, scoreWords, TEMPLATE } from '../messages.zh';
import type { SheetPlan } from '../plan';
import { wasInBranch } from '../presence';
import { eventsPlan } from './events';
import { registerPlan, type SharedRows } from './register';
import { rosterPlan } from './roster';

/** Results to write into a new ledger, by period text and member id. */
export type LedgerFigures = ReadonlyMap<string, ReadonlyMap<string, Exact>>;

/**
 * The sheets of a new ledger for a year: 名册, a 登记表 for each entry period of each rhythm, a 考评登记表 for each
 * closing period; a scheme that has to know single events has one list of them, 事项登记, and only the rest as columns.
 * Sheet 积分办法 is not among them. Without a roster the rows are empty.
 */
export function ledgerTemplate(scheme: Scheme, roster: readonly Member[] | null, year: number, figures: LedgerFigures = new Map()): SheetPlan[] {
  const members = roster ?? [];
  const { yearStart, closing } = scheme.rhythm;
  const whole: Period = { unit: 'year', year, index: 1 };
  const events = eventInputs(scheme);
  const listed = new Set(events.map(({ id }) => id));
  const columns = schemeInputs(scheme).filter(({ id }) => !listed.has(id));
  const shared: SharedRows = new Map();
  const known = (period: Period): ReadonlyMap<string, Exact> => figures.get(periodText(period)) ?? new Map();
  const present = (period: Period) => members.filter((member) => wasInBranch(member, period, yearStart));
  const entrySheets = rhythms(columns).flatMap((unit) =>
    subPeriods(whole, unit, yearStart).map((period) =>
      registerPlan(scheme, {
        name: TEMPLATE.entrySheet(periodText(period)),
        title: TEMPLATE.entryTitle(periodText(period)),
        inputs: columns.filter((input) => input.at === 'entry' && input.unit === unit),
        results: [{ label: resultWords(unit), figures: known(period) }],
        members: present(period),
        classes: subPeriods(whole, unit, yearStart).length > 1 ? scheme.classes.map((each) => each.class) : [],
        shared,
      }),
    ),
  );
  const closingColumns = columns.filter(({ at }) => at === 'closing');
  const closingSheets = (closingColumns.length === 0 ? [] : subPeriods(whole, closing, yearStart)).map((period) =>
    registerPlan(scheme, {
      name: TEMPLATE.closingSheet(periodText(period)),
      title: TEMPLATE.closingTitle(periodText(period)),
      inputs: closingColumns,
      results: [{ label: scoreWords(scheme), figures: known(period) }],
      members: present(period),
      classes: [],
      shared,
    }),
  );
  const list = events.length === 0 ? [] : [eventsPlan(scheme, events, members, whole)];
  return [rosterPlan(scheme, members), ...list, ...entrySheets, ...closingSheets];
}

const SHORTEST_FIRST: readonly PeriodUnit[] = ['week', 'month', 'quarter', 'half', 'year'];

function rhythms(columns: readonly SchemeInput[]): PeriodUnit[] {
  return SHORTEST_FIRST.filter((unit) => columns.some((input) => input.at === 'entry' && input.unit === unit));
}
