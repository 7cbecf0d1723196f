import { labelKey } from './labels';
import type { ColumnTarget, LedgerStore } from './store';

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

export function sameTarget(a: ColumnTarget, b: ColumnTarget): boolean {
  return a.kind === b.kind && (a.kind !== 'input' || b.kind !== 'input' || a.id === b.id);
}
