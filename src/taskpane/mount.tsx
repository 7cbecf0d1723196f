import { createRoot } from 'react-dom/client';
import { createActions } from '../actions';
import type { Host } from '../hosts/types';
import { App } from './App';
import type { Services } from './services';

/** The task pane over a host; the result takes it away again. */
export function mountPane(element: HTMLElement, host: Host): () => void {
  return mountPaneWith(element, { host, actions: createActions(host) });
}

/** The same with services of the page's own: ribbon entries, the program's light or dark, a scripted workbook. */
export function mountPaneWith(element: HTMLElement, services: Services): () => void {
  const root = createRoot(element);
  root.render(<App services={services} />);
  return () => root.unmount();
}
