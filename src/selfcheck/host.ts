import { findWps } from '../hosts/wps';
import type { Result } from './check';
import { excelChecks, openExcelStand, recordExchanges } from './excel';
import type { Exchange, Report } from './report';
import { runChecks, type Running } from './run';
import { openWpsStand, wpsChecks } from './wps';
import { saveToDesktop } from './wps/save';

/** The program in which the page lies, as far as the page needs it. */
export interface SelfCheckHost {
  readonly kind: Report['host'];
  run(running: Running): Promise<{ readonly checks: readonly Result[]; readonly exchanges?: readonly Exchange[] }>;
  /** Where the file now is, `null` where it went to the browser's downloads. Throws where it could not be written. */
  save(name: string, text: string): string | null;
}

/** `null` in an ordinary browser. */
export async function findHost(): Promise<SelfCheckHost | null> {
  const wps = findWps();
  if (wps !== null) {
    return {
      kind: 'wps',
      run: async (running) => ({ checks: await runChecks(() => openWpsStand(wps), wpsChecks, running) }),
      save: (name, text) => saveToDesktop(wps.root, name, text),
    };
  }
  if (typeof Office === 'undefined' || (await Office.onReady()).host !== Office.HostType.Excel) return null;
  return { kind: 'excel', run: runInExcel, save: download };
}

async function runInExcel(running: Running): Promise<{ readonly checks: readonly Result[]; readonly exchanges: readonly Exchange[] }> {
  const recording = recordExchanges();
  try {
    const checks = await runChecks(openExcelStand, excelChecks, running);
    return { checks, exchanges: recording.stop() };
  } finally {
    recording.stop();
  }
}

function download(name: string, text: string): null {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return null;
}
