import { cells, isOmitted, labels, rows, type Argument } from './arguments';
import { isBlank, type CellValue } from '../core';
import { messages } from './messages.zh';
import { pointsOf, statementOf } from './points';
import { columnsOf, readRow } from './record';
import { isFunctionError, wrong, type FunctionResult } from './result';
import { isScheme, schemeArgument } from './scheme';

/**
 * `=积分表(项目, 记录区, 办法, [期间])`: one row per member, spilled as two columns: the points, and in words what is
 * missing or wrong. Excel cannot show error values with words inside a spilled block, so the words have a column.
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
  return block.map((values): [number | string, string] => {
    if (values.every(isBlankCell)) return ['', ''];
    const row = readRow(columns, values, scheme, given);
    const statement = 'kind' in row ? row : statementOf(scheme, row);
    const result = isFunctionError(statement) ? statement : pointsOf(statement);
    return isFunctionError(result) ? ['', result.message] : [result, ''];
  });
}

function isBlankCell(value: CellValue): boolean {
  return isBlank(value);
}
