import { readDeclarations } from './declarations';
import { declare } from './members';
import { open, type StandIn } from './open';
import { AUTOMATIC } from './world';

export type { StandIn } from './open';

declare(readDeclarations());

export const openStandIn: typeof open = open;

/** Settings are as they were, no undo step is left open, and nothing was used that WPS does not have. */
export function expectWholeAndTidy({ world }: StandIn): void {
  expect(world.problems).toEqual([]);
  expect(world.settings).toEqual({ ScreenUpdating: true, Calculation: AUTOMATIC, EnableEvents: true, DisplayAlerts: true });
  expect(world.undo.open).toBe(0);
}
