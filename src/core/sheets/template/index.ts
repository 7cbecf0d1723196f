import type { Exact } from '../../decimal';
import { periodText, subPeriods, type Period } from '../../periods';
import { schemeInputs } from '../../scheme/inputs';
import type { Scheme } from '../../scheme/schema';
import type { Member } from '../../scoring/member';
import { resultWords, scoreWords, TEMPLATE } from '../messages.zh';
import type { SheetPlan } from '../plan';
import { wasInBranch } from '../presence';
import { registerPlan } from './register';
import { rosterPlan } from './roster';

/** Results to write into a new ledger, by period text and member id. */
export type LedgerFigures = ReadonlyMap<string, ReadonlyMap<string, Exact>>;

/**
 * The sheets of a new ledger for a year: 名册, a 登记表 for each entry period, a 考评登记表 for each closing period.
 * Sheet 积分办法 is not among them. Without a roster the rows are empty.
 */
export function ledgerTemplate(scheme: Scheme, roster: readonly Member[] | null, year: number, figures: LedgerFigures = new Map()): SheetPlan[] {
  const members = roster ?? [];
  const inputs = schemeInputs(scheme);
  const entryInputs = inputs.filter(({ at }) => at === 'entry');
  const closingInputs = inputs.filter(({ at }) => at === 'closing');
  const periods = (unit: Period['unit']) => subPeriods({ unit: 'year', year, index: 1 }, unit, scheme.rhythm.yearStart);
  const known = (period: Period): ReadonlyMap<string, Exact> => figures.get(periodText(period)) ?? new Map();
  const present = (period: Period) => members.filter((member) => wasInBranch(member, period, scheme.rhythm.yearStart));
  return [
    rosterPlan(scheme, members),
    ...(entryInputs.length === 0 ? [] : periods(scheme.rhythm.entry)).map((period) =>
      registerPlan(scheme, {
        name: TEMPLATE.entrySheet(periodText(period)),
        title: TEMPLATE.entryTitle(periodText(period)),
        inputs: entryInputs,
        results: [{ label: resultWords(period.unit), figures: known(period) }],
        members: present(period),
      }),
    ),
    ...periods(scheme.rhythm.closing).map((period) =>
      registerPlan(scheme, {
        name: TEMPLATE.closingSheet(periodText(period)),
        title: TEMPLATE.closingTitle(periodText(period)),
        inputs: closingInputs,
        results: [{ label: scoreWords(scheme), figures: known(period) }],
        members: present(period),
      }),
    ),
  ];
}
