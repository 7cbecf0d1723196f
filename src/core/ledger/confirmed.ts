import { labelKey } from './labels';
import type { ColumnTarget, LedgerStore } from './store';
import type { TableColumn } from './table';

export interface Confirmed {
  readonly target: ColumnTarget;
  /** Said of this sheet, or of others of the workbook: a form of another member, the month before. */
  readonly of: 'this' | 'others';
}

/**
 * What people confirmed of labels, by label key: on this sheet; else on the others, where all that have the label agree. What was
 * confirmed in March holds for the same label in April.
 */
export function confirmedTargets({ columns }: Pick<LedgerStore, 'columns'>, sheet: string): ReadonlyMap<string, Confirmed> {
  const found = new Map<string, Confirmed>();
  const disputed = new Set<string>();
  for (const { sheet: of, label, target } of columns) {
    if (of === sheet) continue;
    const key = labelKey(label);
    const known = found.get(key);
    if (known !== undefined && !sameTarget(known.target, target)) disputed.add(key);
    found.set(key, { target, of: 'others' });
  }
  for (const key of disputed) found.delete(key);
  for (const { sheet: of, label, target } of columns) if (of === sheet) found.set(labelKey(label), { target, of: 'this' });
  return found;
}

/**
 * What columns are called where they are confirmed: by their own label, and by the headings above it too where several have that
 * label: 次数 below 无故缺勤 and 次数 below 因事请假.
 */
export function confirmableLabels(columns: readonly TableColumn[]): ReadonlyMap<TableColumn, string> {
  const count = new Map<string, number>();
  for (const { label } of columns) count.set(labelKey(label), (count.get(labelKey(label)) ?? 0) + 1);
  return new Map(columns.map((column) => [column, (count.get(labelKey(column.label)) ?? 0) > 1 ? column.levels.join(' ') : column.label]));
}

export function sameTarget(a: ColumnTarget, b: ColumnTarget): boolean {
  return a.kind === b.kind && (a.kind !== 'input' || b.kind !== 'input' || a.id === b.id);
}
