import type { AddonRoot, ApiEvent, EtApplication } from './jsapi';

/** What stands behind every page of the add-in. */
export interface Wps {
  readonly root: AddonRoot;
  readonly app: EtApplication;
  /** `null` where this build tells add-ins of no events. */
  readonly events: ApiEvent | null;
}

type Global = Partial<AddonRoot> & Partial<EtApplication> & { readonly Application?: EtApplication; readonly EtApplication?: EtApplication | (() => EtApplication) };

/**
 * The 表格 program of WPS, or `null` in any other program. Windows and Linux put the same object under both globals; on
 * macOS only `wps` has the events. The program calls itself "Microsoft Excel", so it is known by its workbooks.
 */
export function findWps(): Wps | null {
  const { wps, Application } = globalThis as unknown as { readonly wps?: Global; readonly Application?: Global };
  const root = wps ?? Application;
  const app = Application ?? wps?.Application ?? former(wps);
  if (root === undefined || app?.Workbooks === undefined) return null;
  return { root: root as AddonRoot, app: app as EtApplication, events: wps?.ApiEvent ?? Application?.ApiEvent ?? null };
}

/** How older builds handed it over. */
function former(wps: Global | undefined): EtApplication | undefined {
  const held = wps?.EtApplication;
  return typeof held === 'function' ? held() : held;
}
