import { compare, subtract, ZERO, type Exact } from '../../decimal';
import { conclude, type Context } from '../../scoring/context';
import type { Statement } from '../../scoring/statement';
import type { Bound } from '../../scheme/figure';
import { applies } from '../applies';
import type { Evaluate } from '../evaluate';
import { placeOf } from '../place';
import type { ReferenceRule } from './schema';

/**
 * The other rule is worked out once more, on accounts as they stood when the period began, so that it uses nothing of
 * them twice. What is missing in it is asked for where it stands.
 */
export function evaluateReference(rule: ReferenceRule, context: Context, evaluate: Evaluate): Statement {
  const statement = referred(rule, context, evaluate);
  if (statement === null) return conclude(rule, context, [], [], null);
  const points = statement.points === null ? null : surplus(statement.points, rule.above);
  return conclude(rule, context, [{ kind: 'reference', statement, above: rule.above, points }], [], null);
}

const known = new WeakMap<Context, Map<string, Statement | null>>();

function referred({ of }: ReferenceRule, context: Context, evaluate: Evaluate): Statement | null {
  const statements = known.get(context) ?? new Map<string, Statement | null>();
  known.set(context, statements);
  let statement = statements.get(of);
  if (statement === undefined) {
    const place = placeOf(context.scheme, of);
    const concerned = place !== null && [...place.above, place.rule].every((each) => applies(each, context));
    statement = concerned ? evaluate(place.rule, { ...context, accounts: new Map(context.opening) }) : null;
    statements.set(of, statement);
  }
  return statement;
}

function surplus(points: Exact, above: Bound): Exact {
  if (above === null) return points;
  return compare(points, above) > 0 ? subtract(points, above) : ZERO;
}
