import type { WorkbookContent } from '../../src/core';
import type { Host } from '../../src/hosts/types';
import { changesContract } from './contract/changes';
import { courseContract } from './contract/course';
import { drawsContract } from './contract/draws';
import { readsContract } from './contract/reads';
import { contractWorkbook } from './workbook';

/**
 * What every host promises, whatever program stands behind it. `openHost` opens a workbook that holds exactly the
 * given content (cached formula results included) and hands over the host that works on it.
 */
export function hostContract(name: string, openHost: (content: WorkbookContent) => Promise<Host>): void {
  const open = (): Promise<Host> => openHost(contractWorkbook);
  readsContract(name, open);
  drawsContract(name, open);
  changesContract(name, open);
  courseContract(name, open);
}
