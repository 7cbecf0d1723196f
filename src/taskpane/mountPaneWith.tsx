import { createRoot } from 'react-dom/client';
import { App } from './App';
import type { Services } from './services';

/** The task pane over services of the page's own: ribbon entries, the program's light or dark, a played workbook. */
export function mountPaneWith(element: HTMLElement, services: Services): () => void {
  const root = createRoot(element);
  root.render(<App services={services} />);
  return () => root.unmount();
}
