import type { Grid } from './engine';

/**
 * What people cannot do in the workbench's grid: move cells about, and give them another look. Saving writes changed
 * values into the opened file and keeps everything else of it as it is, also what the grid cannot show; that is only
 * right while cells stay where they are. Rows, columns and looks are for Excel and WPS.
 */
const REFUSED =
  /^sheet\.command\.(?:insert-(?:row|col|multi|range)|append-row|remove-(?:row|col)|delete-range-move|move-(?:rows|cols|range)|reorder-range|split-text|copy-sheet|set-worksheet-order|(?:add|remove)-worksheet-merge|(?:set|add|delete|change)-.*protection|set-(?:style|border|bold|italic|underline|stroke|overline|tab-color|text-|background-|font-|vertical-|horizontal-|range-(?:bold|italic|underline|stroke|subscript|superscript|font|text-color))|paste-(?:format|col-width)|(?:apply|set-.*)format-painter)/;

const HIDDEN_MENUS = [
  'sheet.menu.cell-insert',
  'sheet.menu.delete',
  'sheet.menu.copy-special',
  'sheet.menu.paste-special',
  'sheet.menu.clear-selection',
  'sheet.menu.sheet-frozen',
  'sheet.column-header-menu.sheet-frozen',
  'sheet.row-header-menu.sheet-frozen',
  'sheet.contextMenu.permission',
  'sheet.contextMenu.text-to-number',
  'sheet.command.insert-multi-rows-above',
  'sheet.command.insert-multi-rows-after',
  'sheet.command.insert-multi-cols-before',
  'sheet.command.insert-multi-cols-right',
  'sheet.command.remove-row-confirm',
  'sheet.command.remove-col-confirm',
  'sheet.command.hide-row-confirm',
  'sheet.command.hide-col-confirm',
  'sheet.command.set-row-height',
  'sheet.command.set-worksheet-col-width',
  'sheet.command.set-row-is-auto-height',
  'sheet.command.set-col-auto-width',
  'sheet.command.copy-sheet',
  'sheet.command.set-tab-color',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
];

export function hiddenMenus(): Record<string, { hidden: true }> {
  return Object.fromEntries(HIDDEN_MENUS.map((id) => [id, { hidden: true }]));
}

/** Stops such commands, whatever key or menu they come from, and tells that one was stopped. */
export function refuseReshaping(grid: Grid, onRefused: () => void): void {
  grid.api.addEvent(grid.api.Event.BeforeCommandExecute, (event) => {
    if (!REFUSED.test(event.id)) return;
    event.cancel = true;
    onRefused();
  });
}
