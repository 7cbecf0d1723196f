import { XL } from './constants';
import type { TaskPane } from './jsapi';
import { messages } from './messages.zh';
import type { Wps } from './root';
import { openStorage } from './storage';

/** Points of the screen; a form of the pane fits without scrolling sideways. */
const WIDTH = 420;

/** Brings the pane to the front, making it where there is none. Synchronous: a ribbon that waits for a promise breaks. */
export function showPane(wps: Wps, address: string): void {
  const pane = currentPane(wps) ?? newPane(wps, address);
  pane.Visible = true;
}

/** Takes the pane away. Some builds freeze the ribbon beside a docked pane, and their own button for this may be covered. */
export function collapsePane(wps: Wps): void {
  const pane = currentPane(wps);
  if (pane !== null) pane.Visible = false;
}

/** Another page of ours in a pane of its own, which is made anew each time. `address` must be absolute. */
export function showPage({ root }: Wps, address: string, title: string): void {
  const pane = root.CreateTaskPane(address, title);
  pane.DockPosition = XL.dock.right;
  pane.Width = WIDTH;
  pane.Visible = true;
}

function currentPane({ root }: Wps): TaskPane | null {
  const id = openStorage(root).get('pane');
  if (id === null) return null;
  try {
    return root.GetTaskPane(Number(id)) ?? null;
  } catch {
    return null;
  }
}

/** `address` must be absolute. */
function newPane({ root }: Wps, address: string): TaskPane {
  const pane = root.CreateTaskPane(address, messages.paneTitle);
  pane.DockPosition = XL.dock.right;
  pane.Width = WIDTH;
  openStorage(root).set('pane', String(pane.ID));
  return pane;
}
