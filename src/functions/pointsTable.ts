import { cells, isOmitted, labels, rows, type Argument } from './arguments';
import { isBlank, tablePoints, type CellValue } from '../core';
import { messages } from './messages.zh';
import { leftOut, pointsOf } from './points';
import { columnsOf, readRow, type Row } from './record';
import { wrong, type FunctionResult } from './result';
import { isScheme, schemeArgument } from './scheme';

/**
 * `=积分表(项目, 记录区, 办法, [期间])`: one row per member, spilled as two columns: the points, and in words what is
 * missing or wrong. The rows are one branch: repeats in other rows of a member and what an event does to others count.
 * Excel cannot show error values with words inside a spilled block, so the words have a column.
 */
export function pointsTable(items: Argument, records: Argument, schemeArg: Argument, period: Argument): FunctionResult {
  const scheme = schemeArgument(schemeArg);
  if (!isScheme(scheme)) return scheme;
  const heads = labels(items);
  const columns = columnsOf(heads, scheme, 'any');
  if ('kind' in columns) return columns;
  const block = rows(records);
  const width = block[0]?.length ?? 0;
  if (width !== heads.length) return wrong(messages.columnsDiffer(heads.length, width));
  const given = isOmitted(period) ? null : (cells(period)[0] ?? null);
  const readings = block.map((values) => (values.every(isBlankCell) ? null : readRow(columns, values, scheme, given)));
  const scored = readings.filter((row): row is Row => row !== null && !('kind' in row) && leftOut(row) === null);
  const statements = new Map(tablePoints(scheme, scored).map((statement, index) => [scored[index], statement]));
  return readings.map((row): [number | string, string] => {
    if (row === null) return ['', ''];
    if ('kind' in row) return ['', row.message];
    const statement = statements.get(row);
    const result = statement === undefined ? leftOut(row) : pointsOf(statement);
    return typeof result === 'number' ? [result, ''] : ['', result?.message ?? ''];
  });
}

function isBlankCell(value: CellValue): boolean {
  return isBlank(value);
}
