import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(process.cwd(), 'node_modules/@microsoft/office-js/dist');
/** Any address: the library only wants to know where it came from. */
const ADDRESS = 'https://office.invalid/';

/**
 * Loads Microsoft's library, unmodified, from the installed package into the page of the test (jsdom). The library
 * fetches its further files by script elements; those are answered from the same folder.
 */
export async function loadOfficeLibrary(external: object): Promise<void> {
  Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });
  const script = document.createElement('script');
  script.src = `${ADDRESS}office.js`;
  document.head.appendChild(script);
  const append = document.head.appendChild.bind(document.head);
  document.head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLScriptElement)) return append(node);
    setTimeout(() => {
      runFile(node.src.slice(ADDRESS.length));
      node.dispatchEvent(new Event('load'));
    }, 0);
    return node;
  };
  runFile('office.js');
  await Office.onReady();
  // The library looks for this switch in another place than it sets it, so newer members would go unnoticed.
  const { CommonUtility } = OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  CommonUtility._doApiNotSupportedCheck = true;
}

function runFile(name: string): void {
  const path = join(FOLDER, name.split('?')[0] ?? name);
  // An indirect eval runs the file in the page, as a script element does.
  if (existsSync(path)) (0, eval)(readFileSync(path, 'utf8'));
}
