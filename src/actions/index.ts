import type { Scheme } from '../core';
import type { Host } from '../hosts/types';
import { adoptScheme, remember } from './adopt';
import { check } from './check';
import type { Actions } from './contract';
import { explainSelection } from './explain';
import { fillFormulas } from './fill';
import { undoLast } from './generate';
import { newLedger } from './newLedger';
import { makeGrades, makeNotice, makeRanking } from './outputs';
import { survey } from './survey';
import { open, type Session } from './workbook';

export * from './contract';
export { explainMember } from './explain';
export { openLedger, type OpenedLedger, type Session } from './workbook';
export { ledgerPeriods } from './periods';
export { problems } from './problems';
export { builtInChoices } from './survey';

/** All actions over one host; `chosen` overrides the workbook's own sheet 积分办法. */
export function createActions(host: Host, chosen: Scheme | null = null): Actions {
  const session: Session = { host, chosen };
  return {
    survey: (options) => survey(session, options),
    adoptScheme: (schemeId, options) => adoptScheme(session, schemeId, options),
    newLedger: (year, options) => newLedger(session, year, options),
    remember: (choice) => remember(session, choice),
    fillFormulas: (options) => fillFormulas(session, options),
    check: (scope, options) => check(session, scope, options),
    makeNotice: (request, options) => makeNotice(session, request, options),
    makeRanking: (period, options) => makeRanking(session, period, options),
    makeGrades: (period, options) => makeGrades(session, period, options),
    explainSelection: () => explainSelection(session),
    undoGenerate: async (options) => undoLast(host, await open(session, options), options),
    goTo: (address) => host.select(address),
  };
}
