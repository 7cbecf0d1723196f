import { createActions } from '../actions';
import type { Host } from '../hosts/types';
import { mountPaneWith } from './mountPaneWith';

export { mountPaneWith } from './mountPaneWith';

/** The task pane over a host; the result takes it away again. */
export function mountPane(element: HTMLElement, host: Host): () => void {
  return mountPaneWith(element, { host, actions: createActions(host) });
}
