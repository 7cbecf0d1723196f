import type { Scheme } from '../core';
import type { Host } from '../hosts/types';
import { adoptScheme, remember, restoreScheme } from './adopt';
import { bindingActions } from './binding';
import { check } from './check';
import type { Actions } from './contract';
import { convertFormulas } from './convert';
import { adoptDraft, draftFromWorkbook } from './draft';
import { explainSelection } from './explain';
import { changeFigures, figures } from './figures';
import { fillFormulas } from './fill';
import { compareFormulas } from './handFormulas/compare';
import { replaceFormulas } from './handFormulas/replace';
import { undoReplace } from './handFormulas/undo';
import { undoLast } from './generate';
import { compareSchemes, schemeLibrary } from './library';
import { newLedger } from './newLedger';
import { makeGrades, makeNotice, makeRanking } from './outputs';
import { answerRoster, askedOfRoster } from './roster';
import { survey } from './survey';
import { trial } from './trial';
import { proposeFormulas, writeFormulas } from './wizard';
import { open, type Session } from './workbook';

export * from './contract';
export { explainMember } from './explain';
export { openLedger, type OpenedLedger, type Session } from './workbook';
export { ledgerPeriods } from './periods';
export { problems } from './problems';
export { builtInChoices } from './library';

/** All actions over one host; `chosen` overrides the workbook's own sheet 积分办法. */
export function createActions(host: Host, chosen: Scheme | null = null): Actions {
  const session: Session = { host, chosen };
  return {
    survey: (options) => survey(session, options),
    schemeLibrary: (options) => schemeLibrary(options),
    compareSchemes: (left, right, options) => compareSchemes(session, left, right, options),
    adoptScheme: (adoption, options) => adoptScheme(session, adoption, options),
    draftFromWorkbook: (options) => draftFromWorkbook(session, options),
    adoptDraft: (decisions, options) => adoptDraft(session, decisions, options),
    restoreScheme: (options) => restoreScheme(session, options),
    figures: (options) => figures(session, options),
    trial: (changes, period, options) => trial(session, changes, period, options),
    changeFigures: (changes, options) => changeFigures(session, changes, options),
    newLedger: (year, options) => newLedger(session, year, options),
    remember: (choice) => remember(session, choice),
    fillFormulas: (options) => fillFormulas(session, options),
    convertFormulas: (to, sheets, options) => convertFormulas(session, to, sheets, options),
    check: (scope, options) => check(session, scope, options),
    makeNotice: (request, options) => makeNotice(session, request, options),
    makeRanking: (period, options) => makeRanking(session, period, options),
    makeGrades: (period, options) => makeGrades(session, period, options),
    ...bindingActions(session),
    // Reading files is needed for nothing else here, and loaded with the first use.
    collectSetting: async (today, options) => (await import('./collectInto')).collectSetting(session, today, options),
    collectReturned: async (sources, period, today, options) => (await import('./collectInto')).collectReturned(session, sources, period, today, options),
    writeSummary: async (collection, options) => (await import('./collectInto')).writeSummary(session, collection, options),
    writeReturned: async (report, options) => (await import('./collectInto')).writeReturned(session, report, options),
    distributePeriods: async (year, options) => (await import('./distributeZip')).distributePeriods(session, year, options),
    distributeZip: async (details, options) => (await import('./distributeZip')).distributeZip(session, details, options),
    proposeFormulas: (options) => proposeFormulas(session, options),
    writeFormulas: (wish, options) => writeFormulas(session, wish, options),
    compareFormulas: (sheets, options) => compareFormulas(session, sheets, options),
    replaceFormulas: (wish, options) => replaceFormulas(session, wish, options),
    undoReplace: (options) => undoReplace(session, options),
    rosterQuestions: (options) => askedOfRoster(session, options),
    answerRoster: (answers, options) => answerRoster(session, answers, options),
    explainSelection: () => explainSelection(session),
    undoGenerate: async (options) => undoLast(host, await open(session, options), options),
    goTo: (address) => host.select(address),
  };
}
