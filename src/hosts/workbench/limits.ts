/**
 * What people cannot do in the workbench's grid: change the shape of a workbook. Values and formulas are typed here;
 * rows, columns and sheets are added in Excel or WPS, because saving keeps everything of the opened file that it does
 * not understand, and that is only safe while cells stay where they are.
 */
const SHAPE_COMMANDS: readonly string[] = [];

export function hiddenMenus(): Record<string, { hidden: true }> {
  return Object.fromEntries(SHAPE_COMMANDS.map((id) => [id, { hidden: true }]));
}
