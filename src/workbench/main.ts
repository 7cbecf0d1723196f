import { HostError } from '../hosts/types';
import { hostProblem, messages } from './messages.zh';
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
  reportError(error);
  page.warn(messages.startFailed);
});

/** The grid is the heavy part: the page is there before it is loaded. */
async function start(): Promise<void> {
  const { createWorkbench } = await import('./workbench');
  const workbench = await createWorkbench(page.grid, () => page.warn(messages.refused));
  const { mountPane } = await import('../taskpane/mount');
  let unmountPane = mountPane(page.pane, workbench.host, { saveFile });
  page.say('');

  workbench.host.onSelection(() => page.explain(workbench.selectedWords()));

  const document = openDocuments(workbench, () => {
    // Another workbook, another pane: nothing of what it knew holds any longer.
    unmountPane();
    unmountPane = mountPane(page.pane, workbench.host, { saveFile });
  });
  page.onOpen((file) => {
    if (workbench.unsaved() && !confirm(messages.reopen(document.name()))) return;
    void document.open(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  });
  page.onSave(() => void document.save());
  addEventListener('beforeunload', (event) => {
    if (workbench.unsaved()) event.preventDefault();
  });

  const address = new URLSearchParams(location.search).get('open');
  if (address !== null) await document.open(lastPart(address), () => fetched(address));
  window.workbench = workbench;
}

/** Opening and saving as a person sees it: a name above, news below. */
function openDocuments(
  workbench: Workbench,
  onOpened: () => void,
): {
  name(): string;
  open(name: string, load: () => Promise<Uint8Array>): Promise<void>;
  save(): Promise<void>;
} {
  let current = messages.untitled;
  page.name(current);
  return {
    name: () => current,
    open: (name, load) =>
      attempt(async () => {
        page.say(messages.opening(name));
        const sheets = await workbench.open(await load(), name);
        // What leaves is always an .xlsx.
        current = name.replace(/\.csv$/i, '.xlsx');
        page.name(current);
        onOpened();
        page.say(messages.opened(name, sheets));
      }),
    save: () =>
      attempt(async () => {
        page.say(messages.saving);
        saveFile(current, [await workbench.save()]);
        page.say(messages.saved(current));
      }),
  };
}

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof HostError) page.warn(hostProblem(error.code, error.detail));
    else if (error instanceof NotFound) page.warn(messages.notFound(error.message));
    else {
      reportError(error);
      page.warn(messages.unexpected(String(error)));
    }
  }
}

class NotFound extends Error {}

async function fetched(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new NotFound(address);
  return new Uint8Array(await response.arrayBuffer());
}

function lastPart(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}

/** Into the browser's folder of downloads. The kind of file is told by its name. */
function saveFile(name: string, pieces: readonly Uint8Array[]): void {
  const url = URL.createObjectURL(new Blob(pieces.map((piece) => new Uint8Array(piece)), { type: 'application/octet-stream' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
