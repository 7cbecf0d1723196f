import type { Wps } from './root';
import { openStorage } from './storage';

/** Ribbon and pane are two pages; a command lies in the store until the pane fetches it. */
export function sendCommand({ root }: Wps, command: string): void {
  openStorage(root).set('command', command);
}

const POLL = 250;

/** Calls back for each command that was sent, also for one sent before the pane was there; the result stops it. */
export function receiveCommands({ root }: Wps, listener: (command: string) => void): () => void {
  const storage = openStorage(root);
  const fetch = (): void => {
    const command = storage.get('command');
    if (command === null) return;
    storage.remove('command');
    listener(command);
  };
  fetch();
  const timer = setInterval(fetch, POLL);
  return () => clearInterval(timer);
}
