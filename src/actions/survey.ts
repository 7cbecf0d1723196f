import { periodText, SCHEME_SHEET, type LedgerReading, type Scheme } from '../core';
import type { ProgressOptions } from '../hosts/types';
import { formerScheme } from './adopt';
import type { Survey, SurveyedScheme, SurveyedSheet } from './contract';
import { choiceOf } from './library';
import { ledgerPeriods } from './periods';
import { problems } from './problems';
import { ledgerOf, open, schemeOf, sheetNamed, type Session } from './workbook';

/** What the workbook holds, in one reading; nothing is changed. */
export async function survey(session: Session, options?: ProgressOptions): Promise<Survey> {
  const opened = await open(session, options);
  const { store } = opened;
  const last = store.generated[store.generated.length - 1];
  const base = {
    schemeSheet: sheetNamed(opened.content, SCHEME_SHEET) === undefined ? 'absent' : 'present',
    formerScheme: formerScheme(opened.content),
    undoable: last?.sheet ?? null,
    replaced: store.replaced.length,
    memberKey: store.memberKey ?? 'id',
  } as const;
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
    sheets: surveyedSheets(reading),
    unboundSheets: reading.unboundSheets.map(({ name }) => name),
    entryPeriods: periods.entry.map(periodText),
    closingPeriods: periods.closing.map(periodText),
    period: store.period ?? (periods.latest === null ? null : periodText(periods.latest)),
    problems: problems(reading.issues),
  };
}

/** In the order in which they are read: registers, forms, lists. */
function surveyedSheets({ sheets, forms, eventSheets, unboundColumns }: LedgerReading): SurveyedSheet[] {
  const unbound = (name: string): Pick<SurveyedSheet, 'name' | 'unboundColumns'> => ({ name, unboundColumns: unboundColumns.filter(({ sheet }) => sheet === name).map(({ label, at }) => ({ label, at })) });
  const formSheets = [...new Set(forms.map(({ name }) => name))];
  return [
    ...sheets.map(({ name, period, rows }) => ({ ...unbound(name), kind: 'register' as const, period: periodText(period), rows: rows.length })),
    ...formSheets.map((name) => {
      const own = forms.filter((form) => form.name === name);
      return { ...unbound(name), kind: 'forms' as const, periods: [...new Set(own.flatMap(({ periods }) => periods.map(periodText)))].sort(), forms: own.length };
    }),
    ...eventSheets.filter((name) => !formSheets.includes(name)).map((name) => ({ ...unbound(name), kind: 'events' as const })),
  ];
}

function surveyed(scheme: Scheme): SurveyedScheme {
  const { days, count } = scheme.publishing.notice;
  return { ...choiceOf(scheme), from: 'sheet', noticeDays: days, noticeCount: count };
}
