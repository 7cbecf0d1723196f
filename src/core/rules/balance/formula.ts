import { NotCompiled } from '../../formulas/compiler';

/** The opening balance comes from the records of the period before. */
export function balanceFormula(): never {
  throw new NotCompiled('balance');
}
