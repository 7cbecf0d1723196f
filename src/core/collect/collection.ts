import type { Period } from '../periods';
import type { Scheme } from '../scheme/schema';
import { withFindings, type BranchReport, type BranchState } from './branch';
import { correctionsOf, type Correction } from './corrections';
import { finding, type Finding } from './finding';
import type { Sent } from './returned';
import type { MemberLine } from './score';

/** Everything that the upper committee knows after a round of collecting. */
export interface Collection {
  readonly scheme: Scheme;
  readonly period: Period;
  /** One for each file of this round. */
  readonly reports: readonly BranchReport[];
  /** Branches that count, in the order of the list or, without one, of their numbers. */
  readonly parts: readonly BranchPart[];
  readonly receipts: readonly Receipt[];
  readonly corrections: readonly Correction[];
}

/** What one branch has in the summary. */
export interface BranchPart {
  readonly branchId: string;
  readonly branch: string;
  readonly file: string;
  /** The day it was accepted, ISO; the caller's. */
  readonly accepted: string;
  readonly print: string;
  readonly members: readonly MemberLine[];
}

export interface Receipt {
  readonly branchId: string;
  readonly branch: string;
  readonly deadline: string | null;
  readonly state: Exclude<BranchState, 'copy'> | 'missing';
  readonly files: readonly string[];
}

/** An earlier round of the same scheme and period, as its output says. */
export interface FormerCollection {
  readonly parts: readonly BranchPart[];
  readonly corrections: readonly Correction[];
}

export interface Round {
  readonly sending: Sent;
  /** After `settleReports`, and with what `versionsFinding` found. */
  readonly reports: readonly BranchReport[];
  readonly former: FormerCollection | null;
  /** ISO day of this round. */
  readonly date: string;
}

/** Files of one branch that are not the same, by position among the reports. */
export interface Versions {
  readonly branch: string;
  readonly positions: readonly number[];
}

/** The file is not this collection's, so that it is no version of a branch in it. */
const ELSEWHERE: ReadonlySet<Finding['code']> = new Set(['file-refused', 'identity-missing', 'identity-differs', 'other-scheme', 'other-version', 'other-template', 'other-year', 'other-period', 'other-sending', 'unknown-branch']);

/** What can only be said of all files together: strays from another sending, copies, and several versions of one branch. */
export function settleReports(reports: readonly BranchReport[]): { readonly reports: readonly BranchReport[]; readonly versions: readonly Versions[] } {
  const settled = strays(reports);
  const byBranch = new Map<string, number[]>();
  settled.forEach((report, position) => {
    if (report.identity === null || report.findings.some(({ code }) => ELSEWHERE.has(code))) return;
    const { branchId } = report.identity;
    byBranch.set(branchId, [...(byBranch.get(branchId) ?? []), position]);
  });
  const versions: Versions[] = [];
  for (const positions of byBranch.values()) {
    const first = new Map<string, number>();
    const alike = new Map<string, number>();
    for (const position of positions) {
      const report = settled[position];
      if (report === undefined) continue;
      if (!first.has(report.print)) first.set(report.print, position);
      // A file that is refused for itself (links to others) is no copy of one that is not.
      const known = alike.get(`${report.state} ${report.print}`);
      if (known === undefined) alike.set(`${report.state} ${report.print}`, position);
      else settled[position] = { ...report, state: 'copy', findings: [finding('same-again', { other: settled[known]?.file ?? '' })], members: [] };
    }
    const [one] = positions;
    if (first.size > 1 && one !== undefined) versions.push({ branch: settled[one]?.identity?.branch ?? '', positions: [...first.values()] });
  }
  return { reports: settled, versions };
}

/** A sending that most files belong to is the one that is collected; the others are told so. */
function strays(reports: readonly BranchReport[]): BranchReport[] {
  const counts = new Map<string, number>();
  for (const { identity } of reports) if (identity !== null) counts.set(identity.issued, (counts.get(identity.issued) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const most = [...counts].find(([, count]) => count * 2 > total)?.[0];
  if (counts.size < 2) return [...reports];
  return reports.map((report) => {
    if (report.identity === null || report.identity.issued === most) return report;
    return withFindings(report, [finding('other-sending', { found: report.identity.issued, expected: most ?? '' })]);
  });
}

/** The summary's data: accepted branches replace what an earlier round had of them, and what changed is recorded. */
export function collectionOf({ sending, reports, former, date }: Round): Collection {
  const accepted = reports.flatMap(({ state, identity, file, print, members }): BranchPart[] => {
    return state !== 'accepted' || identity === null ? [] : [{ branchId: identity.branchId, branch: identity.branch, file, accepted: date, print, members }];
  });
  const parts = new Map((former?.parts ?? []).map((part) => [part.branchId, part]));
  const corrections: Correction[] = [...(former?.corrections ?? [])];
  for (const part of accepted) {
    const before = parts.get(part.branchId);
    if (before?.print === part.print) continue;
    if (before !== undefined) corrections.push(...correctionsOf(before, part, date));
    parts.set(part.branchId, part);
  }
  const order = new Map((sending.branches ?? []).map(({ id }, index) => [id, index]));
  const place = (id: string): number => order.get(id) ?? order.size;
  const inOrder = [...parts.values()].sort((a, b) => place(a.branchId) - place(b.branchId) || compareIds(a.branchId, b.branchId));
  return { scheme: sending.scheme, period: sending.period, reports, parts: inOrder, receipts: receiptsOf(sending, reports, inOrder), corrections };
}

function receiptsOf({ branches, deadline }: Sent, reports: readonly BranchReport[], parts: readonly BranchPart[]): Receipt[] {
  const known = new Map<string, string>((branches ?? []).map(({ id, name }) => [id, name]));
  for (const { branchId, branch } of parts) if (!known.has(branchId)) known.set(branchId, branch);
  for (const { identity } of reports) if (identity !== null && !known.has(identity.branchId)) known.set(identity.branchId, identity.branch);
  const inList = new Set((branches ?? []).map(({ id }) => id));
  return [...known]
    .filter(([id]) => branches === null || inList.has(id))
    .map(([branchId, branch]) => {
      const own = reports.filter(({ identity, findings }) => identity?.branchId === branchId && !findings.some(({ code }) => ELSEWHERE.has(code)));
      const counted = parts.find((part) => part.branchId === branchId);
      const states = own.map(({ state }) => state);
      const state = states.includes('accepted') ? 'accepted' : states.includes('refused') ? 'refused' : states.includes('questions') ? 'questions' : counted !== undefined ? 'accepted' : 'missing';
      const files = own.length > 0 ? own.map(({ file }) => file) : counted === undefined ? [] : [counted.file];
      return { branchId, branch, deadline: deadline ?? own[0]?.identity?.deadline ?? null, state, files };
    });
}

const NUMBER = /^\d+$/;

function compareIds(a: string, b: string): number {
  if (NUMBER.test(a) && NUMBER.test(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}
