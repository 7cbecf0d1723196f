import type { CellAddress } from '../grid';
import { groupedBy } from '../grouped';
import type { Issue } from '../issues';
import type { LedgerData } from '../ledger/issues';
import type { ScoringData } from '../scoring/issues';
import { missingWords } from './messages.zh';

/** One entry that nobody has made yet. */
export interface MissingEntry {
  readonly name: string;
  /** The label of its column, or that a whole row is missing. */
  readonly item: string;
  readonly period: string;
  readonly at: CellAddress | null;
}

export interface MissingGroup {
  /** A member, or an item. */
  readonly name: string;
  readonly entries: readonly MissingEntry[];
}

/** What is missing of single members among all that 体检 found, each once. */
export function missingEntries(issues: readonly Issue[]): readonly MissingEntry[] {
  const found = new Map<string, MissingEntry>();
  for (const issue of issues) for (const entry of entriesOf(issue)) found.set(`${entry.name}\n${entry.item}\n${entry.period}`, entry);
  return [...found.values()].sort((a, b) => compareText(a.period, b.period));
}

/** By member, or by item: who lacks most comes first. */
export function groupedMissing(entries: readonly MissingEntry[], by: 'name' | 'item'): readonly MissingGroup[] {
  return [...groupedBy(entries, (entry) => entry[by])].map(([name, own]) => ({ name, entries: own })).sort((a, b) => b.entries.length - a.entries.length || compareText(a.name, b.name));
}

/** `2026年3月：党费、志愿服务；2026年4月：党费`: the other side of a group, period by period. */
export function missingLine({ entries }: MissingGroup, by: 'name' | 'item'): string {
  const periods = [...groupedBy(entries, ({ period }) => period)];
  return missingWords.line(periods.map(([period, own]) => [period, own.map((entry) => (by === 'name' ? entry.item : entry.name))]));
}

/** The whole list as a message to the branch. */
export function missingText(entries: readonly MissingEntry[], by: 'name' | 'item'): string {
  const groups = groupedMissing(entries, by);
  return [missingWords.head(new Set(entries.map(({ name }) => name)).size, entries.length), ...groups.map((group) => missingWords.group(group.name, missingLine(group, by)))].join('\n');
}

function entriesOf({ code, data, who, at: place }: Issue): MissingEntry[] {
  const at = place ?? null;
  switch (code) {
    case 'missing-entry': {
      const { label, period } = data as ScoringData['missing-entry'];
      return who === undefined ? [] : [{ name: who, item: label, period, at }];
    }
    case 'missing-period': {
      const { period } = data as ScoringData['missing-period'];
      return who === undefined ? [] : [{ name: who, item: missingWords.wholePeriod, period, at }];
    }
    case 'members-without-row': {
      const { names, sheet } = data as LedgerData['members-without-row'];
      return names.map((name) => ({ name, item: missingWords.row, period: sheet, at }));
    }
    default:
      return [];
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
