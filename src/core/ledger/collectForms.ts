import { toText } from '../decimal';
import { unclearPercent } from '../entries/percent';
import { isBlank, type CellAddress } from '../grid';
import { groupedBy } from '../grouped';
import { periodText, type Period } from '../periods';
import type { SchemeInput } from '../scheme/inputs';
import type { Scheme } from '../scheme/schema';
import { heldThroughout } from '../scoring/held';
import { memberWords } from '../scoring/memberWords';
import type { Entry } from '../scoring/member';
import type { BoundSheet, Gathered } from './collect';
import type { Conversion } from './conversions';
import { entryOf, withoutRow } from './formEntry';
import type { FormCell } from './formLines';
import type { FormSheet } from './formSheets';
import type { FormTotal } from './formTotals';
import { ledgerIssue, type LedgerIssue } from './issues';
import { labelKey } from './labels';
import type { Match } from './match';
import type { Person, Roster } from './roster';
import type { PersonRow } from './who';

/** A form whose member is known. Rows and columns count from 0. */
export interface BoundForm {
  /** The sheet that it stands on, perhaps with others. */
  readonly name: string;
  readonly memberId: string;
  readonly header: { readonly first: number; readonly last: number };
  /** The periods that it tells of; of a form for the year those that have begun. */
  readonly periods: readonly Period[];
  readonly cells: readonly { readonly input: SchemeInput; readonly period: Period; readonly label: string; readonly at: CellAddress; readonly entries: readonly CellAddress[] }[];
  /** 得分合计: what the form adds up itself. */
  readonly totals: readonly (FormTotal & { readonly memberId: string })[];
}

export interface CollectedForms {
  readonly forms: readonly BoundForm[];
  readonly conversions: readonly Conversion[];
  readonly issues: readonly LedgerIssue[];
}

/** Puts the cells of all forms to the members they are about. Two forms of one member that tell of the same item and period give neither. */
export function collectForms(scheme: Scheme, roster: Roster, sheets: readonly FormSheet[], match: (row: PersonRow) => Match, byPerson: ReadonlyMap<Person, Gathered>, beside: readonly BoundSheet[]): CollectedForms {
  const issues: LedgerIssue[] = [];
  const conversions: Conversion[] = [];
  const report = (issue: LedgerIssue, about: readonly Person[]): void => {
    issues.push(issue);
    if (issue.severity === 'error') for (const person of about) byPerson.get(person)?.issues.push(issue);
  };
  const begun = begunPeriods(sheets);
  const matched = sheets.flatMap((form) => {
    const found = match(form.about);
    if (found.kind === 'problem') {
      report(found.issue, found.about);
      return [];
    }
    const cells = form.cells.filter(({ period }) => begun.has(periodText(period)));
    return [{ form, cells, person: found.person, periods: form.periods.filter((period) => begun.has(periodText(period))) }];
  });
  const doubled = doubledForms(matched);
  for (const { form, cells, person, periods } of matched) {
    const gathered = byPerson.get(person);
    if (gathered === undefined) continue;
    for (const issue of form.issues) report(issue, [person]);
    const strange = classOfForm(scheme, form, periods, person, gathered);
    if (strange !== null) report(strange, [person]);
    const twice = doubled.get(form);
    if (twice !== undefined) {
      report(ledgerIssue('form-duplicate', { name: person.member.name, period: twice.period, sheets: twice.sheets }, form.about.at), [person]);
      continue;
    }
    for (const cell of cells) {
      const { entry, nothing, found, converted } = entryOf(scheme, cell, person.member.name);
      for (const issue of found) report(issue, [person]);
      const again = entry === null ? null : put(gathered, cell, entry, person.member.name);
      if (again !== null) report(again, [person]);
      else conversions.push(...converted);
      const unclear = entry?.kind === 'cell' && again === null ? unclearPercent(cell.input.takes, entry.value) : null;
      if (unclear !== null) report(ledgerIssue('percent-unclear', { sheet: cell.at.sheet, label: cell.input.label, name: person.member.name, found: toText(unclear) }, entry?.at ?? cell.at), [person]);
      if (entry !== null) for (const other of withoutRow(nothing, cell, cells, scheme)) put(gathered, other, { ...entry, value: 0 }, person.member.name);
    }
  }
  return {
    forms: matched.map(({ form: { table, about, totals }, cells, person: { member }, periods }) => ({
      name: about.at.sheet,
      memberId: member.id,
      header: table.header,
      periods,
      cells: cells.map(({ input, period, label, at, figures }) => ({ input, period, label, at, entries: figures.map((figure) => figure.at) })),
      totals: totals.map((total) => ({ ...total, memberId: member.id })),
    })),
    conversions,
    issues: [...issues, ...absent(scheme, roster, matched, beside)],
  };
}

interface MatchedForm {
  readonly form: FormSheet;
  readonly cells: readonly FormCell[];
  readonly person: Person;
  readonly periods: readonly Period[];
}

/** A form of one period stands for it; of a form for the year, a month counts once anybody's has something in it. */
function begunPeriods(sheets: readonly FormSheet[]): ReadonlySet<string> {
  const begun = new Set<string>();
  for (const { periods, cells } of sheets) {
    const [only, another] = periods;
    if (only !== undefined && another === undefined) begun.add(periodText(only));
    for (const { period, figures } of cells) if (figures.some(({ value }) => !isBlank(value))) begun.add(periodText(period));
  }
  return begun;
}

/** Forms of one member that share an item and a period. */
function doubledForms(matched: readonly MatchedForm[]): ReadonlyMap<FormSheet, { readonly period: string; readonly sheets: readonly string[] }> {
  const doubled = new Map<FormSheet, { readonly period: string; readonly sheets: readonly string[] }>();
  const first = new Map<Person, Map<string, FormSheet>>();
  for (const { form, cells, person } of matched) {
    const own = first.get(person) ?? new Map<string, FormSheet>();
    first.set(person, own);
    for (const { input, period } of cells) {
      const key = `${periodText(period)} ${input.id}`;
      const other = own.get(key);
      if (other === undefined) own.set(key, form);
      else if (other !== form) for (const each of [other, form]) doubled.set(each, { period: periodText(period), sheets: [...new Set([other.about.at.sheet, form.about.at.sheet])] });
    }
  }
  return doubled;
}

/** A form may not tell what a register told already. */
function put({ entries }: Gathered, { input, period }: FormCell, entry: Entry, name: string): LedgerIssue | null {
  const written = periodText(period);
  const ofPeriod = entries.get(written) ?? new Map<string, Entry>();
  entries.set(written, ofPeriod);
  const known = ofPeriod.get(input.id);
  const told = known !== undefined && (known.kind === 'events' || !isBlank(known.value));
  const blank = entry.kind === 'cell' && isBlank(entry.value);
  if (told && blank) return null;
  if (told) return ledgerIssue('entered-twice', { label: input.label, name, period: written, sheets: [known.at?.sheet ?? '', entry.at?.sheet ?? ''] }, entry.at);
  if (known === undefined || !blank) ofPeriod.set(input.id, entry);
  return null;
}

/** 类别 above a form says which class the member is in then. */
function classOfForm(scheme: Scheme, { about: { who, at } }: FormSheet, periods: readonly Period[], { member }: Person, { classIn }: Gathered): LedgerIssue | null {
  if (who.kind === '' || scheme.classes.length === 0) return null;
  const words = memberWords(scheme, who.kind);
  const known = scheme.classes.map((each) => each.class);
  if (words.unknown.length > 0) return ledgerIssue('row-unknown-class', { sheet: at.sheet, name: member.name, found: who.kind, known }, at);
  if (words.class !== null) for (const period of periods) classIn.set(periodText(period), words.class);
  return null;
}

/** Rows whose item nobody knows; the same row of many forms is told once. */
export function unboundLines(sheets: readonly FormSheet[]): LedgerIssue[] {
  const lines = sheets.flatMap(({ unbound }) => unbound);
  return [...groupedBy(lines, ({ label }) => labelKey(label)).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return [ledgerIssue('form-line-unbound', { label: first.label, sheets: [...new Set([first, ...others].map(({ sheet }) => sheet))] }, first.at)];
  });
}

/** Who has neither form nor row in a period that others have forms of. */
function absent(scheme: Scheme, { people }: Roster, matched: readonly MatchedForm[], beside: readonly BoundSheet[]): LedgerIssue[] {
  const periods = new Map(matched.flatMap((each) => each.periods).map((period) => [periodText(period), period]));
  const missing = new Map<string, { readonly periods: string[]; readonly names: readonly string[] }>();
  for (const [text, period] of periods) {
    const own = matched.filter((each) => each.periods.some((one) => periodText(one) === text));
    if (own.every(({ cells }) => cells.every(({ input }) => input.blank === 'none'))) continue;
    const rows = new Set(beside.filter((sheet) => periodText(sheet.period) === text).flatMap((sheet) => sheet.rows.map(({ memberId }) => memberId)));
    const present = new Set(own.map(({ person }) => person));
    const names = people
      .filter((person) => !present.has(person) && !rows.has(person.member.id) && person.member.status === '参加' && heldThroughout(person.member, period, scheme.rhythm.yearStart))
      .map(({ member }) => member.name);
    const key = names.join('\n');
    if (names.length > 0) missing.set(key, { periods: [...(missing.get(key)?.periods ?? []), text], names });
  }
  return [...missing.values()].map((data) => ledgerIssue('members-without-form', data));
}
