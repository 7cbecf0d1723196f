/** Where the project lies and how its parts are run: plain Node, since this also works before anything is installed. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The absolute path of a file of the project, given with slashes from its root. */
export function inRoot(path) {
  return fileURLToPath(new URL(path, new URL('../../', import.meta.url)));
}

/** Runs a program in the project's folder with its output shown; true where it ended well. */
export function run(program, args, env = {}) {
  const shell = process.platform === 'win32' && program === 'npm';
  const { status } = spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env }, shell });
  return status === 0;
}

/** Runs a Node program of the project or of its packages. */
export function runNode(script, args = [], env = {}) {
  return run(process.execPath, [inRoot(script), ...args], env);
}
