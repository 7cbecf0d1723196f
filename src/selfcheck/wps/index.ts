import { formulaChecks } from './formulas';
import { functionChecks } from './functions';
import { programChecks } from './program';
import { sheetChecks } from './sheets';
import type { WpsCheck } from './stand';
import { valueChecks } from './values';

export { openWpsStand } from './stand';

/** Everything asked of WPS. */
export const wpsChecks: readonly WpsCheck[] = [...programChecks, ...valueChecks, ...formulaChecks, ...functionChecks, ...sheetChecks];
