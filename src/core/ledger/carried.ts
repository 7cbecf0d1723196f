import { a1, quoteSheet, type CellAddress } from '../grid';
import { periodText } from '../periods';
import type { LedgerSheet } from './sheets';
import { confirmedTargets } from './confirmed';
import { labelKey } from './labels';
import type { LedgerStore } from './store';

/**
 * Leaves out the columns of a total sheet that fetch their figures from other registers of its period: what those sheets add
 * up is no entry, even where the heading is an item's. A column that people confirmed stays.
 */
export function withoutCarried(ledgers: readonly LedgerSheet[], store: LedgerStore): readonly LedgerSheet[] {
  return ledgers.flatMap((ledger): LedgerSheet[] => {
    const period = periodText(ledger.period);
    const others = ledgers.filter((other) => other !== ledger && periodText(other.period) === period).map(({ table }) => table.sheet.name);
    if (others.length === 0) return [ledger];
    const { table, binding, people } = ledger;
    const own = confirmedTargets(store, table.sheet.name);
    const row = people.rows[0]?.row ?? table.header.last + 1;
    const fetches = ({ label, at }: { readonly label: string; readonly at: CellAddress }): boolean => {
      const formula = own.get(labelKey(label))?.of === 'this' ? undefined : table.sheet.formulas.get(a1(row, at.column));
      return formula !== undefined && others.some((name) => formula.includes(`${quoteSheet(name)}!`) || formula.includes(`${name}!`));
    };
    const columns = binding.columns.filter((column) => !fetches(column));
    const unbound = binding.unbound.filter((column) => !fetches(column));
    if (columns.length === 0 && binding.attendance.length === 0) return [];
    const known = new Set(unbound.map(({ at }) => at));
    const issues = binding.issues.filter((issue) => issue.code !== 'column-unbound' || issue.at === undefined || known.has(issue.at));
    return [{ ...ledger, binding: { ...binding, columns, unbound, issues } }];
  });
}
