import { builtInScheme, BUILT_IN_IDS, periodText, unfilledFigures, type Scheme } from '../core';
import type { ProgressOptions } from '../hosts/types';
import type { SchemeChoice, Survey, SurveyedScheme } from './contract';
import { ledgerPeriods } from './periods';
import { problems } from './problems';
import { ledgerOf, open, schemeOf, type Session } from './workbook';

/** What the workbook holds, in one reading; nothing is changed. */
export async function survey(session: Session, options?: ProgressOptions): Promise<Survey> {
  const opened = await open(session, options);
  const { store } = opened;
  const last = store.generated[store.generated.length - 1];
  const base = { builtIn: builtInChoices(), undoable: last?.sheet ?? null, memberKey: store.memberKey ?? 'id' } as const;
  const state = schemeOf(opened.content, session.chosen);
  if (state.kind !== 'scheme') {
    const nothing = { scheme: null, members: 0, sheets: [], unboundSheets: [], entryPeriods: [], closingPeriods: [], period: null };
    return { ...base, ...nothing, problems: state.kind === 'refused' ? problems(state.issues) : [] };
  }
  const reading = ledgerOf(opened, state.scheme);
  const periods = ledgerPeriods(state.scheme, reading);
  return {
    ...base,
    scheme: surveyed(state.scheme),
    members: reading.members.length,
    memberKey: reading.memberKey,
    sheets: reading.sheets.map(({ name, period, rows }) => ({
      name,
      period: periodText(period),
      rows: rows.length,
      unboundColumns: reading.unboundColumns.filter((column) => column.sheet === name).map(({ label, at }) => ({ label, at })),
    })),
    unboundSheets: reading.unboundSheets.map(({ name }) => name),
    entryPeriods: periods.entry.map(periodText),
    closingPeriods: periods.closing.map(periodText),
    period: store.period ?? (periods.latest === null ? null : periodText(periods.latest)),
    problems: problems(reading.issues),
  };
}

export function builtInChoices(): SchemeChoice[] {
  return BUILT_IN_IDS.flatMap((id) => {
    const scheme = builtInScheme(id);
    return scheme === null ? [] : [choiceOf(scheme)];
  });
}

function surveyed(scheme: Scheme): SurveyedScheme {
  const { days, count } = scheme.publishing.notice;
  return { ...choiceOf(scheme), from: 'sheet', noticeDays: days, noticeCount: count };
}

function choiceOf(scheme: Scheme): SchemeChoice {
  const { id, title, organisation } = scheme;
  return { id, title, organisation, status: unfilledFigures(scheme).length === 0 ? 'ready' : 'draft' };
}
