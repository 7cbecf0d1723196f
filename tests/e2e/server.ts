import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface StaticServer {
  readonly address: string;
  stop(): void;
}

/** The server of `npm start` in a process of its own: the workbench at `/`, other folders below their names. */
export async function serveWorkbench(folders: Readonly<Record<string, string>> = {}): Promise<StaticServer> {
  const mounts = Object.entries(folders).map(([name, folder]) => `${name}=${folder}`);
  const server = spawn(process.execPath, ['tests/e2e/serve.mjs', ...mounts], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [printed] = (await once(server.stdout, 'data')) as [Buffer];
  return { address: printed.toString().trim(), stop: () => server.kill() };
}
