import { periodText, SCHEME_SHEET, type Scheme } from '../core';
import type { ProgressOptions } from '../hosts/types';
import { formerScheme } from './adopt';
import type { Survey, SurveyedScheme } from './contract';
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

function surveyed(scheme: Scheme): SurveyedScheme {
  const { days, count } = scheme.publishing.notice;
  return { ...choiceOf(scheme), from: 'sheet', noticeDays: days, noticeCount: count };
}
