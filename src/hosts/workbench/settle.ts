import type { Grid } from './engine';

/** Results are written by the engine itself; everything else that a command writes came from a person or from us. */
export function isCalculated(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'onlyLocal' in options && options.onlyLocal === true;
}

/**
 * Waits until the engine has nothing left to calculate. The engine gathers changes for a tenth of a second before it
 * starts, so only what was changed since the last time needs a wait; a quiet workbook answers at once.
 */
export function calculationWaiter(grid: Grid): () => Promise<void> {
  let settledAt = 0;
  return async () => {
    while (settledAt !== grid.changes()) {
      const seen = grid.changes();
      await grid.api.getFormula().onCalculationResultApplied();
      settledAt = seen;
    }
  };
}
