/** A piece of a change: what it asks of Excel, without waiting for the answer. */
export interface Step {
  /** Room it takes in a request, in cells of ordinary length. */
  readonly weight: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** A request holds as many steps as fit; 20,000 cells and the looks of their sheet fit into one. */
export const BATCH_WEIGHT = 24000;

/** A style, merge, name or other small request, beside the weight of a cell. */
export const SMALL = 5;

export interface PlannedStep extends Step {
  /** Which change it belongs to. */
  readonly change: number;
  readonly place: 'within' | 'last';
}

export function planned(steps: readonly (readonly Step[])[]): PlannedStep[] {
  return steps.flatMap((list, change) =>
    list.map((step, index): PlannedStep => ({ ...step, change, place: index === list.length - 1 ? 'last' : 'within' })),
  );
}

export function batchesOf(steps: readonly PlannedStep[]): PlannedStep[][] {
  const batches: PlannedStep[][] = [];
  let room = 0;
  for (const step of steps) {
    room -= step.weight;
    const last = batches[batches.length - 1];
    if (last && room >= 0) {
      last.push(step);
    } else {
      batches.push([step]);
      room = BATCH_WEIGHT - step.weight;
    }
  }
  return batches;
}

export function weightOfSteps(steps: readonly Step[]): number {
  return steps.reduce((sum, { weight }) => sum + weight, 0);
}
