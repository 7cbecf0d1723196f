/** Where the project lies and how its parts are run: plain Node, since this also works before anything is installed. */
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The path on this machine of a file of the project, given with slashes from its root. */
export function inRoot(path) {
  return join(ROOT, ...path.split('/'));
}

/** One line of progress, in both languages. */
export function step(chinese, english) {
  console.log(`\n▸ ${chinese} · ${english}`);
}

/**
 * Runs a program in the project's folder. `output` is `shown` as it comes or `kept` for later.
 * Resolves with whether it ended well and what was kept; never rejects.
 */
export function run(program, args, { output = 'shown', env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', ...(output === 'shown' ? ['inherit', 'inherit'] : ['pipe', 'pipe'])],
      shell: process.platform === 'win32' && program === 'npm',
    });
    const kept = [];
    child.stdout?.on('data', (chunk) => kept.push(chunk));
    child.stderr?.on('data', (chunk) => kept.push(chunk));
    child.on('error', (error) => resolve({ ok: false, text: error.message }));
    child.on('close', (status) => resolve({ ok: status === 0, text: Buffer.concat(kept).toString('utf8').trimEnd() }));
  });
}

/** Runs a Node program of the project or of an installed package. */
export function runNode(script, args = [], options = {}) {
  return run(process.execPath, [inRoot(script), ...args], options);
}

/** Runs a Node program that nothing further can do without. */
export async function mustRunNode(script, args = []) {
  if (!(await runNode(script, args)).ok) throw new Error(`${script} 失败，见上 · failed, see above`);
}

/** Whether `output` exists and no file of `inputs` (files or folders) is newer. */
export function isCurrent(output, inputs) {
  const made = statSync(inRoot(output), { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && inputs.every((input) => newest(inRoot(input)) <= made);
}

function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(path + sep + name)), found.mtimeMs);
}

/** Packages as the lock file says: installed where they are missing or older than it. */
export async function ensureInstalled() {
  if (isCurrent('node_modules/.package-lock.json', ['package-lock.json'])) return;
  step('安装依赖', 'installing packages (npm ci)');
  const { ok } = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (!ok) throw new Error('npm ci 失败，见上 · failed, see above');
}
