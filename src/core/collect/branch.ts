import type { BranchIdentity } from '../branch/identity';
import { a1, type SheetContent } from '../grid';
import type { Issue } from '../issues';
import { mergeIssues } from '../ledger/check';
import { fingerprint, sheetFingerprint } from '../ledger/fingerprint';
import { GUIDE_SHEET, SCHEME_SHEET, STORE_SHEET } from '../ledger/generated';
import { EMPTY_STORE } from '../ledger/store';
import { readLedger, type LedgerReading } from '../ledger/readLedger';
import { daysOf, parsePeriod, periodText, type Period } from '../periods';
import { checkFigures } from './figures';
import { entryFinding, finding, type Finding } from './finding';
import { checkGuide } from './guide';
import { checkIdentity } from './identity';
import { checkNotices } from './notices';
import { checkPeople } from './people';
import type { Returned, Sent } from './returned';
import { checkScheme } from './schemeCells';
import { scoreBranch, type MemberLine } from './score';
import { checkSheets } from './sentSheets';
import { checkWritten } from './written';

/** `copy`: the same as another file, which counts. */
export type BranchState = 'accepted' | 'questions' | 'refused' | 'copy';

/** What is kept of one file after it was checked; the workbook itself is let go. */
export interface BranchReport {
  readonly file: string;
  /** `null` where the file does not say whose it is. */
  readonly identity: BranchIdentity | null;
  readonly state: BranchState;
  readonly findings: readonly Finding[];
  /** Of a branch that is not refused, in roster order. */
  readonly members: readonly MemberLine[];
  /** Of what people could enter: two files of one print are copies. */
  readonly print: string;
}

const MOST_FINDINGS = 200;
/** Told by the comparison with what was sent, or of no use to the branch. */
const TOLD: ReadonlySet<string> = new Set(['sheet-unbound', 'column-unbound', 'roster-missing', 'no-ledger', 'quota-without-share']);

/** Checks one returned workbook against what was sent, and reads it only as far as it can be trusted. */
export function checkBranch(returned: Returned, sending: Sent): BranchReport {
  const { file, content } = returned;
  const { identity, branch, findings: about } = checkIdentity(returned, sending);
  const print = contentPrint(content.sheets);
  const report = (findings: readonly Finding[], members: readonly MemberLine[]): BranchReport => {
    const state = stateOf(findings);
    return { file, identity, state, findings: limited(findings), members: state === 'refused' ? [] : members, print };
  };
  const first = [...about, ...(returned.externalLinks > 0 ? [finding('external-links', { count: returned.externalLinks })] : [])];
  if (identity === null || stateOf(first) === 'refused') return report(first, []);

  const schemeSheet = content.sheets.find(({ name }) => name === SCHEME_SHEET);
  const scheme = schemeSheet === undefined ? [finding('scheme-missing', { sheet: SCHEME_SHEET })] : checkScheme(schemeSheet, sending.scheme);
  // What its hidden sheet says of columns and marks is the branch's own: read by it, a deduction could be left out unseen.
  const reading = readLedger(content, sending.scheme, { year: identity.year, store: EMPTY_STORE });
  const members = branch?.members ?? reading.roster.people.map(({ member }) => member);
  const sent = sending.workbook(identity, members);
  const sheets = checkSheets(returned, sent, branch === null ? 'frame' : 'whole');
  const people = branch === null ? [] : checkPeople(reading.roster, branch, sending);
  const { lines: scored, figures, result, issues } = scoreBranch(reading, sending.period);
  const entries = relevant(mergeIssues(reading, issues), reading, sending).map(entryFinding);
  const shown = checkFigures(reading, content, figures, sheets.intact);
  const forms = sent.forms.filter((form) => periodText(form.period) === periodText(sending.period));
  const { lines, findings: written } = checkWritten({ content, sent, scheme: sending.scheme, intact: sheets.intact }, forms, scored);
  const notices = checkNotices(content, sent, reading, result, lines);
  const guide = checkGuide(content.sheets.find(({ name }) => name === GUIDE_SHEET), sent.plans.find(({ name }) => name === GUIDE_SHEET));
  const nobody = lines.length === 0 ? [finding('no-figures', { period: identity.period ?? String(identity.year) })] : [];
  return report([...first, ...scheme, ...sheets.findings, ...people, ...entries, ...shown, ...written, ...notices, ...guide, ...formulasEntered(reading, content.sheets), ...nobody], lines);
}

/** A file that could not even be opened; `words` say why and what to do. */
export function refusedFile(file: string, words: string): BranchReport {
  return { file, identity: null, state: 'refused', findings: [finding('file-refused', { words })], members: [], print: '' };
}

/** A report with one thing more found, and the state that follows from it. */
export function withFindings(report: BranchReport, more: readonly Finding[]): BranchReport {
  const findings = [...more, ...report.findings];
  const state = stateOf(findings);
  return { ...report, findings, state, members: state === 'refused' ? [] : report.members };
}

export function stateOf(findings: readonly Finding[]): BranchState {
  if (findings.some(({ severity }) => severity === 'refuse')) return 'refused';
  return findings.some(({ severity }) => severity === 'ask') ? 'questions' : 'accepted';
}

function limited(findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const rest = sorted.length - MOST_FINDINGS;
  return rest <= 0 ? sorted : [...sorted.slice(0, MOST_FINDINGS), finding('more-findings', { count: rest })];
}

const ORDER = { refuse: 0, ask: 1, note: 2 } as const;

/** What is about later periods, which nobody has filled in yet, waits for its time. */
function relevant(issues: readonly Issue[], reading: LedgerReading, { period, scheme }: Sent): Issue[] {
  const { yearStart } = scheme.rhythm;
  const { first, last } = daysOf(period, yearStart);
  const within = (each: Period): boolean => daysOf(each, yearStart).last >= first && daysOf(each, yearStart).last <= last;
  const later = new Set(reading.sheets.filter((sheet) => daysOf(sheet.period, yearStart).last > last).map(({ name }) => name));
  return issues.filter((issue) => {
    if (TOLD.has(issue.code) || (issue.at !== undefined && later.has(issue.at.sheet))) return false;
    if (issue.code !== 'period-gap' && issue.code !== 'events-open' && issue.code !== 'input-without-column') return true;
    const { missing, period: named } = issue.data as { readonly missing?: readonly string[]; readonly period: string };
    return (missing ?? [named]).some((text) => {
      const each = parsePeriod(text);
      return each !== null && within(each);
    });
  });
}

const MOST_FORMULAS = 5;

function formulasEntered(reading: LedgerReading, sheets: readonly SheetContent[]): Finding[] {
  const found = reading.sheets.flatMap(({ name, columns, rows }) => {
    const formulas = sheets.find((each) => each.name === name)?.formulas;
    if (formulas === undefined || formulas.size === 0) return [];
    return rows.flatMap(({ row }) =>
      columns.flatMap(({ column }) => {
        const formula = formulas.get(a1(row, column));
        return formula === undefined ? [] : [finding('formula-entered', { sheet: name, formula: formula.slice(0, 80) }, { sheet: name, row, column })];
      }),
    );
  });
  return found.slice(0, MOST_FORMULAS);
}

function contentPrint(sheets: readonly SheetContent[]): string {
  return fingerprint(sheets.filter(({ name }) => name !== STORE_SHEET).map((sheet) => `${sheet.name}:${sheetFingerprint(sheet)}`).join('\n'));
}
