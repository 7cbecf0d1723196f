import type { CellPlan, CellStyle, SheetPlan } from '../sheets/plan';

/** Cells that are filled in stay open; labels and results are kept from slips. It secures nothing. */
export function guarded(plan: SheetPlan): SheetPlan {
  return { ...plan, protection: 'slips' };
}

/** The branch's name on every printed page; `&` is doubled, as it begins a code there. */
export function signed(plan: SheetPlan, branch: string): SheetPlan {
  return plan.print === null ? plan : { ...plan, print: { ...plan.print, footer: `${branch.replace(/&/g, '&&')}　${plan.print.footer}` } };
}

/** To be looked at only: nothing can be typed in, so there are no rules for typing either. */
export function readOnly(plan: SheetPlan): SheetPlan {
  const rows = plan.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell === null ? null : { ...cell, style: styleWith('locked', cell.style) })) }));
  return { ...plan, rows, validations: [], protection: 'slips' };
}

export function unlocked(cell: CellPlan): CellPlan {
  return { ...cell, style: styleWith('unlocked', cell.style) };
}

const known = { locked: new WeakMap<CellStyle, CellStyle>(), unlocked: new WeakMap<CellStyle, CellStyle>() };

/** One style for all cells that share one, so that a style is not looked up anew for each. */
function styleWith(entry: CellStyle['entry'], style: CellStyle): CellStyle {
  const kept = known[entry].get(style) ?? { ...style, entry };
  known[entry].set(style, kept);
  return kept;
}
