import {
  a1,
  about,
  entryRule,
  equal,
  hasYearlyAccounts,
  identityIssues,
  isClosing,
  lintScheme,
  memberPoints,
  mergeIssues,
  periodText,
  rosterQuestions,
  schemeFingerprint,
  scoreClosing,
  scorePeriod,
  toText,
  type Exact,
  type Issue,
  type Period,
} from '../core';
import type { ProgressOptions } from '../hosts/types';
import { usesOurFunctions } from '../functions';
import { withSuggestions } from './binding/suggest';
import type { CheckReport, CheckScope } from './contract';
import { conversionGroups } from './conversions';
import { resultColumn } from './formulas';
import { formDifferences, resultDifferences } from './differences';
import { actionIssue } from './issues';
import { ledgerPeriods } from './periods';
import { problems } from './problems';
import { askedChange } from './roster';
import { inSlices } from './slices';
import { openLedger, sheetNamed, type OpenedLedger, type Session } from './workbook';

/** 体检: everything that is missing or wrong, with its cell, in one sheet or in the whole workbook. */
export async function check(session: Session, scope: CheckScope, options?: ProgressOptions): Promise<CheckReport> {
  const opened = await openLedger(session, options);
  const { reading, scheme } = opened;
  const { entry, closing: all } = ledgerPeriods(scheme, reading);
  // What a shorter span lacks (期中测算) is asked for only when somebody wants its figures.
  const closing = all.filter(({ unit }) => unit === scheme.rhythm.closing);
  const found: Issue[] = [];
  await inSlices([...entry, ...closing], (period) => found.push(...periodIssues(opened, period)), options);
  const questions = rosterQuestions(reading);
  const issues = withSuggestions(opened, mergeIssues(reading, [...lintScheme(scheme), ...outdated(opened), ...identityIssues(reading, opened.content), ...blindFormulas(opened), ...found], questions));

  const sheet = scope === 'sheet' ? (await session.host.selection())?.sheet : undefined;
  const wanted = sheet === undefined ? issues : issues.filter((issue) => issue.at?.sheet === sheet);
  const sheets = reading.sheets.filter(({ name }) => sheet === undefined || name === sheet);
  const forms = reading.forms.filter(({ name }) => sheet === undefined || name === sheet);
  return {
    problems: problems(wanted),
    changes: questions.map(askedChange),
    conversions: conversionGroups(reading.conversions.filter(({ at }) => sheet === undefined || at.sheet === sheet)),
    checkedCells: sheets.reduce((cells, { columns, attendance, rows }) => cells + (columns.length + attendance.length) * rows.length, forms.reduce((cells, form) => cells + form.cells.length, 0)),
    checkedSheets: [...new Set([...sheets, ...forms].map(({ name }) => name))],
  };
}

/** Outputs that were made before the regulation was last changed. */
function outdated({ scheme, store }: OpenedLedger): Issue[] {
  const same = store.schemeFingerprint === null || store.schemeFingerprint === schemeFingerprint(scheme);
  return same || store.generated.length === 0 ? [] : [actionIssue('scheme-changed', { sheets: store.generated.map(({ sheet }) => sheet) })];
}

/** Functions beside cells that only the legend or their number format explains. */
function blindFormulas({ reading, content }: OpenedLedger): Issue[] {
  return reading.sheets.flatMap((sheet) => {
    const column = resultColumn(sheet);
    const formulas = sheetNamed(content, sheet.name)?.formulas;
    const blind = sheet.cells === 'plain' ? undefined : sheet.rows.find(({ row }) => usesOurFunctions(formulas?.get(a1(row, column)) ?? ''));
    return blind === undefined ? [] : [actionIssue('formulas-blind', { sheet: sheet.name }, { sheet: sheet.name, row: blind.row, column })];
  });
}

function periodIssues({ scheme, reading, content }: OpenedLedger, period: Period): Issue[] {
  if (isClosing(scheme, period)) {
    const result = scoreClosing(scheme, reading.members, period);
    const scores = new Map(result.members.map(({ member, statement, score }) => [member.id, { statement, figure: score }]));
    return [...result.members.flatMap((member) => member.issues), ...resultDifferences(reading.sheets, content, period, scores)];
  }
  const result = scorePeriod(scheme, reading.members, period);
  const points = new Map(result.members.map((member) => [member.member.id, member.points]));
  const scored = new Map(result.members.map(({ member, statement, points: figure }) => [member.id, { statement, figure }]));
  return [
    ...result.members.flatMap(({ member, issues }) => issues.map((issue) => about(member, issue))),
    ...resultDifferences(reading.sheets, content, period, scored),
    ...formDifferences(reading.forms, content, period, scored),
    ...accountDifferences(reading, period, points),
  ];
}

/** SPEC P3, J13: a formula in one row cannot know what earlier periods used of a yearly account, nor what others' events do. A list of events has no such row. */
function accountDifferences(reading: OpenedLedger['reading'], period: Period, points: ReadonlyMap<string, Exact | null>): Issue[] {
  const rule = entryRule(reading.scheme, period.unit);
  if (rule === null || !hasYearlyAccounts(rule)) return [];
  const places = new Map(reading.sheets.filter((sheet) => periodText(sheet.period) === periodText(period)).flatMap((sheet) => sheet.rows.map(({ row, memberId }) => [memberId, { sheet: sheet.name, row, column: resultColumn(sheet) }] as const)));
  return reading.members.flatMap(({ member, entries }) => {
    const at = places.get(member.id);
    const inYear = points.get(member.id);
    if (at === undefined) return [];
    const alone = memberPoints(reading.scheme, member, period, entries.get(periodText(period)) ?? new Map()).points;
    if (!inYear || alone === null || equal(inYear, alone)) return [];
    return [actionIssue('year-account', { name: member.name, alone: toText(alone), inYear: toText(inYear) }, at)];
  });
}
