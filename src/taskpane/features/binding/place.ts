import type { BindingOffer, OfferedLabel } from '../../../actions/contract';
import { labelKey, type CellAddress, type ColumnTarget } from '../../../core';

/** Tells a heading from all others of an offer. */
export function placeKey({ sheet, row, column }: CellAddress): string {
  return `${sheet}!${row},${column}`;
}

/** The heading that a cell belongs to: its column, or its row of a form. */
export function headingOf({ sheets }: BindingOffer, at: CellAddress): OfferedLabel | null {
  const own = sheets.find(({ sheet }) => sheet === at.sheet)?.labels ?? [];
  return own.find(({ along, at: place }) => (along === 'column' ? place.column === at.column : place.row === at.row)) ?? null;
}

export function isOpen({ state }: OfferedLabel): boolean {
  return state === 'proposed' || state === 'open';
}

/** Proposals that one button may confirm: the sure ones of sheets that are, or look like, ledgers. What one form is told holds for all. */
export function sureOnes({ sheets }: BindingOffer): readonly { readonly sheet: string; readonly label: string; readonly target: ColumnTarget }[] {
  const ofForms = new Set<string>();
  return sheets.flatMap(({ sheet, shape, read, labels }) =>
    labels.flatMap(({ label, state, candidates: [first] }) => {
      const said = `${labelKey(label)} ${targetValue(first?.target ?? null)}`;
      if (read === 'unlikely' || state !== 'proposed' || first?.confidence !== 'high' || ofForms.has(said)) return [];
      if (shape === 'form') ofForms.add(said);
      return [{ sheet, label, target: first.target }];
    }),
  );
}

/** A target as the value of a choice, and back. */
export function targetValue(target: ColumnTarget | null): string {
  return target === null ? '' : target.kind === 'input' ? `input:${target.id}` : target.kind;
}

export function targetOf(value: string): ColumnTarget | null {
  if (value === 'attendance' || value === 'ignored') return { kind: value };
  return value.startsWith('input:') ? { kind: 'input', id: value.slice('input:'.length) } : null;
}
