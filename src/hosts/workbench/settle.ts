import type { Grid } from './engine';

/** Result cells are written by the engine itself; everything else a command writes came from a person or from us. */
export function isCalculated(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'onlyLocal' in options && options.onlyLocal === true;
}

/**
 * Waits until the engine has nothing left to calculate. The engine gathers changes for a tenth of a second before it
 * starts, so only what was changed since the last time needs a wait; a quiet workbook answers at once.
 */
export function watchCalculation(grid: Grid): { settled(): Promise<void>; stop(): void } {
  let changes = 1;
  let settledAt = 0;
  const stop = grid.onCommand((command, options) => {
    if (grid.calculates(command.id) && !isCalculated(options)) changes += 1;
  });
  return {
    stop,
    async settled() {
      while (settledAt !== changes) {
        const seen = changes;
        await grid.api.getFormula().onCalculationResultApplied();
        settledAt = seen;
      }
    },
  };
}
