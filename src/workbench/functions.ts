import type { GridFunction } from '../hosts/workbench/functions';

/** Our worksheet functions, as the grid's engine calls them. */
export const gridFunctions: readonly GridFunction[] = [];
