import type { CellAddress } from '../grid';
import { periodText, type Period } from '../periods';
import type { SchemeInput } from '../scheme/inputs';
import type { LedgerReading } from './readLedger';

/** What tells of a period, and of which inputs: a sheet with a row for each member, or the form of one. */
export interface EntrySource {
  readonly name: string;
  readonly period: Period;
  readonly inputs: readonly SchemeInput[];
  /** Ids of the inputs that marks of attendance are events of. */
  readonly counted: readonly string[];
  readonly at: CellAddress;
}

export function entrySources({ sheets, forms, store }: LedgerReading): readonly EntrySource[] {
  const marks = store.legend.attendance.flatMap(({ input }) => input ?? []);
  return [
    ...sheets.map(({ name, period, header, columns, attendance }) => ({ name, period, inputs: columns.map(({ input }) => input), counted: attendance.length > 0 ? marks : [], at: { sheet: name, row: header.last, column: 0 } })),
    ...forms.flatMap(({ name, header, periods, cells }) =>
      periods.map((period) => ({ name, period, inputs: cells.flatMap((cell) => (periodText(cell.period) === periodText(period) ? [cell.input] : [])), counted: [], at: { sheet: name, row: header.last, column: 0 } })),
    ),
  ];
}
