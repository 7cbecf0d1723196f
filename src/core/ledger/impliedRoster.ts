import type { Scheme } from '../scheme/schema';
import { ledgerIssue } from './issues';
import { factsOf } from './personFacts';
import { rosterOf, type Person, type RosterReading } from './roster';
import type { Table } from './table';
import type { PersonRow } from './who';

interface NamedRows {
  readonly table: Table;
  readonly rows: readonly PersonRow[];
}

/**
 * The roster that the ledger sheets imply where there is no 名册: everyone once, by 编号 where a row has one, else by
 * name; by name and 区分 where one name stands with several. Rows of such a name without 区分 are nobody's.
 */
export function impliedRoster(scheme: Scheme, sheets: readonly NamedRows[]): RosterReading {
  const all = sheets.flatMap(({ table, rows }) => rows.map((row) => ({ table, row })));
  const numberedNames = new Set(all.flatMap(({ row: { who } }) => (who.idKey === '' ? [] : [who.nameKey])));
  const unnumbered = all.filter(({ row: { who } }) => who.idKey === '' && !numberedNames.has(who.nameKey));
  const units = unitsByName(unnumbered.map(({ row }) => row));
  const first = new Map<string, { readonly table: Table; readonly row: PersonRow; readonly id: string }>();
  for (const { table, row } of all) {
    const { who } = row;
    if (who.idKey !== '' && !first.has(`#${who.idKey}`)) first.set(`#${who.idKey}`, { table, row, id: who.id });
  }
  for (const { table, row } of unnumbered) {
    const { nameKey, unitKey } = row.who;
    const several = (units.get(nameKey)?.size ?? 0) > 1;
    if (several && unitKey === '') continue;
    const id = several ? `${nameKey}（${unitKey}）` : nameKey;
    if (!first.has(id)) first.set(id, { table, row, id });
  }
  const people = [...first.values()].map(({ table, row, id }): Person => {
    const { issues, ...facts } = factsOf(scheme, row, table);
    const { who, at } = row;
    return { member: { id, name: who.name || who.id, unit: who.unit, ...facts, from: null, to: null, history: [] }, who, at, issues };
  });
  return { roster: rosterOf('ledgers', people), issues: [...people.flatMap(({ issues }) => issues), ledgerIssue('roster-missing', { members: people.length })] };
}

function unitsByName(rows: readonly PersonRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const units = new Map<string, Set<string>>();
  for (const { who } of rows) {
    const known = units.get(who.nameKey) ?? new Set<string>();
    if (who.unitKey !== '') known.add(who.unitKey);
    units.set(who.nameKey, known);
  }
  return units;
}
