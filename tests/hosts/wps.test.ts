import { findWps, openWpsHost } from '../../src/hosts/wps';
import { PROFILES } from '../wps-host/profiles';
import { expectWholeAndTidy, openStandIn, type StandIn } from '../wps-host/standIn';
import { hostContract } from './contract';
import { notice } from './workbook';

/** The stand-in's engine does not know ROUND: it is told what the formulas of the contract give. */
const results = new Map(notice.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.formula ? [[cell.formula, cell.value] as const] : []))));

let wps: StandIn | null = null;

describe.each(PROFILES)('on $name', (profile) => {
  hostContract('WPS', async (content) => {
    wps = openStandIn(content, profile, (formula) => results.get(formula));
    const found = findWps();
    if (found === null) throw new Error('WPS is not found');
    return openWpsHost(found);
  });
});

afterEach(() => {
  if (wps !== null) expectWholeAndTidy(wps);
});
