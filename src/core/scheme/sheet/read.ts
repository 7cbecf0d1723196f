import { walkRules } from '../../rules/rule';
import type { CellAddress, CellValue } from '../../grid';
import { SCHEME_SHEET } from '../../ledger/generated';
import { checked } from '../load';
import { type SchemeData, type SchemeIssue } from '../issues';
import type { Scheme } from '../schema';
import { structureIssues } from '../structure';
import { readAmendments } from './amendments';
import { readCalendar } from './calendar';
import { findSections } from './find';
import { readHead, readSettings } from './head';
import { readItems } from './items';
import type { Section } from './layout';
import { readReportHead, reportsFrom } from './reports';
import { plainCell, type SheetRow } from './row';
import { readSpecials } from './specials';
import { readBand, readQuota } from './standings';

export type SchemeReading = { readonly kind: 'scheme'; readonly scheme: Scheme } | { readonly kind: 'refused'; readonly issues: readonly SchemeIssue[] };

/**
 * Sheet 积分办法 → the scheme. All wrong cells are found, each with its address and what to write instead; with one of
 * them there is no scheme, since a regulation is not guessed at. `values` begin at A1.
 */
export function sheetToScheme(values: readonly (readonly CellValue[])[], sheetName: string = SCHEME_SHEET): SchemeReading {
  const issues: SchemeIssue[] = [];
  const rows = findSections(values, sheetName, issues);
  if (rows === null) return refused(issues);
  const of = (section: Section): readonly SheetRow[] => rows.get(section) ?? [];
  const settings = readSettings(of('方案').filter(hasId));
  const heads = of('另列').map((row) => ({ row, head: readReportHead(row) }));
  const trees = readItems(rows, heads.map(({ head: { id } }) => id), settings, issues);
  const { score } = trees;
  const head = readHead(of('方案'), score === null ? [] : [...walkRules(score)], issues);
  const rest = {
    grades: of('等次').map(readBand),
    reports: reportsFrom(heads, trees.reports),
    quotas: of('名额').map((row) => readQuota(row, heads.map(({ head: each }) => each))),
    ...readSpecials(of('特例'), of('提醒'), settings),
    ...readCalendar(of('期间'), issues),
    amendments: readAmendments(of('修订')),
  };
  if (score === null || issues.length > 0) return refused(issues);
  const result = checked({ ...head, ...rest, settings, score });
  if (result.kind === 'refused') return refused(result.issues.map((issue) => located(issue, rows)));
  const loose = structureIssues(result.scheme).map((issue) => located(issue, rows));
  return loose.length > 0 ? refused(loose) : result;
}

function refused(issues: readonly SchemeIssue[]): SchemeReading {
  return { kind: 'refused', issues: [...issues].sort((a, b) => (a.at?.row ?? 0) - (b.at?.row ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0)) };
}

function hasId(row: SheetRow): boolean {
  return plainCell(row, '编号') !== '' && plainCell(row, '编号') !== '—';
}

/** What was only seen in the whole is shown where its row stands. */
function located(issue: SchemeIssue, rows: ReadonlyMap<Section, readonly SheetRow[]>): SchemeIssue {
  const { place } = issue.data as Partial<SchemeData['duplicate-id']>;
  const row = place === undefined ? undefined : rows.get(place.section as Section)?.find((candidate) => plainCell(candidate, '编号') === place.item);
  const at: CellAddress | undefined = row?.cells.get(place?.field ?? '')?.at ?? row?.cells.get('编号')?.at;
  return at === undefined ? issue : { ...issue, at };
}

