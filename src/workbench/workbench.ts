import type { WorkbookContent } from '../core';
import type { Host } from '../hosts/types';
import { createGrid } from '../hosts/workbench/engine';
import { createWorkbenchHost } from '../hosts/workbench/host';
import { workbookData } from '../hosts/workbench/load';
import { gridFunctions } from './functions';

/** Grid, engine and host, with a workbook in them. */
export interface Workbench {
  readonly host: Host;
  /** Shows a workbook in place of the present one. */
  show(content: WorkbookContent): void;
  unsaved(): boolean;
}

export function createWorkbench(container: HTMLElement): Workbench {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const grid = createGrid({ container, functions: gridFunctions, appearance: dark.matches ? 'dark' : 'light' });
  dark.addEventListener('change', () => grid.api.toggleDarkMode(dark.matches));
  const host = createWorkbenchHost(grid);
  let changed = false;
  host.onEdit(() => {
    changed = true;
  });
  return {
    host,
    show(content) {
      grid.open(workbookData(content));
      changed = false;
    },
    unsaved: () => changed,
  };
}
