import { findWps, openStorage, registerFunctions } from '../hosts/wps';
import { functionTable } from './functionTable';
import { ribbonCallbacks, type RibbonCallbacks } from './ribbon';

declare global {
  interface Window {
    /** Where ribbon.xml looks for its callbacks. */
    jifenbu?: RibbonCallbacks;
  }
}

/** The page that WPS keeps open unseen while it runs: ribbon and functions. The pane is a page of its own. */
const wps = findWps();

if (wps !== null) {
  const page = (name: string): string => new URL(name, location.href).href;
  window.jifenbu = ribbonCallbacks(wps, { pane: page('pane.html'), selfCheck: page('selfcheck.html') }, () => Date.now());
  openStorage(wps.root).set('functions', registerFunctions(wps.root, functionTable));
}
