import { callFunction, FUNCTIONS } from '../functions';
import { associateCommands, isExcel, officeIsDark, officeReady, openExcelHost, registerFunctions, showPane } from '../hosts/excel';
import './page.css';
import { createRibbon, ribbonEntries } from './ribbon';

/** The Excel page. Functions and ribbon are there at once; the pane, the heavy part, is loaded after them. */
const ribbon = createRibbon();

registerWithExcel().catch((problem: unknown) => {
  reportError(problem);
});

async function registerWithExcel(): Promise<void> {
  await officeReady();
  if (!isExcel()) return;
  registerFunctions(FUNCTIONS.map(({ id }) => ({ id, call: (...args) => callFunction(id, args) })));
  // A pane that does not come to the front still carries out what was chosen.
  associateCommands(ribbonEntries(ribbon, showPane), () => undefined);

  const root = document.getElementById('root');
  if (root === null) return;
  const [{ createActions }, { mountPaneWith }] = await Promise.all([import('../actions'), import('./mount')]);
  const host = openExcelHost();
  const dark = officeIsDark();
  mountPaneWith(root, {
    host,
    actions: createActions(host),
    commands: ribbon,
    ...(dark === null ? {} : { appearance: { isDark: () => dark, onChange: () => () => undefined } }),
  });
}
