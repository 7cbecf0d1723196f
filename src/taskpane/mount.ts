import { createActions } from '../actions';
import type { Host } from '../hosts/types';
import { mountPaneWith } from './mountPaneWith';
import type { Services } from './services';

export { mountPaneWith } from './mountPaneWith';

/** The task pane over a host; the result takes it away again. */
export function mountPane(element: HTMLElement, host: Host, abilities: Pick<Services, 'saveFile'> = {}): () => void {
  return mountPaneWith(element, { ...abilities, host, actions: createActions(host) });
}
