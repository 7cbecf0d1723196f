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
  window.jifenbu = ribbonCallbacks(wps, new URL('pane.html', location.href).href);
  openStorage(wps.root).set('functions', registerFunctions(wps.root, functionTable));
}
