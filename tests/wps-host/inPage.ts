import type { WorkbookContent } from '../../src/core';
import { declare, type MemberKind } from './members';
import { open, type StandIn } from './open';
import { PROFILES } from './profiles';

/** A workbook and the declarations as they travel into a page: maps as lists. */
export interface Sent {
  readonly members: readonly (readonly [string, readonly (readonly [string, MemberKind])[]])[];
  readonly sheets: readonly (Omit<WorkbookContent['sheets'][number], 'formulas'> & { readonly formulas: readonly (readonly [string, string])[] })[];
  readonly names: WorkbookContent['names'];
  readonly storage: readonly (readonly [string, string])[];
}

declare global {
  interface Window {
    wpsSent?: Sent;
    standIn?: StandIn;
  }
}

/** Puts the stand-in where a page of the add-in finds WPS, before that page's own scripts run. */
const sent = window.wpsSent;
const [profile] = PROFILES;

if (sent !== undefined && profile !== undefined) {
  declare(new Map(sent.members.map(([type, members]) => [type, new Map(members)])));
  window.standIn = open({ names: sent.names, sheets: sent.sheets.map((sheet) => ({ ...sheet, formulas: new Map(sheet.formulas) })) }, profile);
  for (const [key, value] of sent.storage) window.standIn.world.storage.set(key, value);
}
