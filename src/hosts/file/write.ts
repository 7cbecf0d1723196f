import type { SheetPlan } from '../../core';
import { settleActive } from './edit/active';
import { blankWorkbook } from './edit/blank';
import { setCustomProperty } from './edit/properties';
import { drawSheet } from './edit/sheets';
import { IDENTITY, type SaveOptions } from './identity';
import { writeParts } from './opc/parts';
import { layoutOf } from './opc/workbook';

/** A new .xlsx from plans, in their order. The same plans give the same bytes. */
export function writeWorkbook(plans: readonly SheetPlan[], { identity }: SaveOptions = {}): Uint8Array {
  const parts = blankWorkbook();
  const layout = layoutOf(parts);
  for (const plan of plans) drawSheet(parts, layout, plan, null);
  settleActive(parts, layout, undefined);
  if (identity !== undefined) setCustomProperty(parts, IDENTITY, identity);
  return writeParts(parts);
}
