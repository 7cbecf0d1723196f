import { NotCompiled } from '../../formulas/compiler';

/** What events of others do cannot be seen from a row. */
export function jointFormula(): never {
  throw new NotCompiled('joint');
}
