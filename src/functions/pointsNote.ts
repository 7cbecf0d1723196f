import { sentence } from '../core';
import type { Argument } from './arguments';
import { rowStatement } from './points';
import type { FunctionResult } from './result';

/** `=积分说明(项目, 记录, 办法, [期间])`: why, in one sentence, every item with its clause. */
export function pointsNote(items: Argument, record: Argument, scheme: Argument, period: Argument): FunctionResult {
  const statement = rowStatement(items, record, scheme, period);
  return 'rule' in statement ? sentence(statement) : statement;
}
