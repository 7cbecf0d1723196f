import { messages } from './messages.zh';
import { buildPage } from './page';
import type { Workbench } from './workbench';

declare global {
  interface Window {
    /** For automation and the browser's console: the workbench with the same host that the task pane works with. */
    workbench?: Workbench;
  }
}

const page = buildPage(document.body);
page.say(messages.starting);

start().catch((error: unknown) => {
  console.error(error);
  page.warn(messages.startFailed);
});

/** The grid is the heavy part: the page is there before it is loaded. */
async function start(): Promise<void> {
  const { createWorkbench } = await import('./workbench');
  const workbench = createWorkbench(page.grid);
  const { mountPane } = await import('./pane');
  mountPane(page.pane, workbench.host);
  page.say('');
  window.workbench = workbench;
}
