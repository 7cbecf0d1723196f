import { findWps, openWpsHost, type Wps } from '../../src/hosts/wps';
import type { Host } from '../../src/hosts/types';
import type { CellValue, WorkbookContent } from '../../src/core';
import { contractWorkbook } from '../hosts/workbook';
import { PROFILES, type Profile } from './profiles';
import { openStandIn, type StandIn } from './standIn';

export interface Opened {
  readonly wps: StandIn;
  readonly found: Wps;
  readonly host: Host;
}

const [USUAL] = PROFILES;

/** A workbook in the stand-in, as the usual build or another one. */
export function opened(content: WorkbookContent = contractWorkbook, profile: Profile | undefined = USUAL, calculate?: (formula: string) => CellValue | undefined): Opened {
  if (profile === undefined) throw new Error('there is no such profile');
  const wps = openStandIn(content, profile, calculate);
  const found = findWps();
  if (found === null) throw new Error('WPS is not found');
  return { wps, found, host: openWpsHost(found) };
}

/** The usual build, but for this. */
export function otherwise(difference: Partial<Profile>): Profile {
  if (USUAL === undefined) throw new Error('there are no profiles');
  return { ...USUAL, ...difference };
}
