import type { Host } from '../hosts/types';

/** The task pane beside the grid; the result takes it away again. */
export function mountPane(element: HTMLElement, host: Host): () => void {
  element.dataset['host'] = host.kind;
  return () => {
    delete element.dataset['host'];
  };
}
