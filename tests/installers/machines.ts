import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runUnderScriptHost } from './scriptHost';

/** A computer with nothing on it but a person's own folders, and a package of ours that was unpacked there. */
export interface Machine {
  readonly addons: string;
  readonly publish: string;
  /** Where the package is unpacked. */
  readonly package: string;
  /** `beside`: what was unpacked before is still there. */
  unpack(version: string, how?: 'anew' | 'beside'): void;
  run(task?: 'install' | 'uninstall' | 'check'): Outcome;
  readonly remove: () => void;
}

export interface Outcome {
  readonly ok: boolean;
  readonly words: string;
}

const ROOT = join(__dirname, '../..');

export const PLATFORMS = {
  Linux: () => machine('.local/share/Kingsoft/wps/jsaddons', linux),
  Windows: () => machine('AppData/Roaming/kingsoft/wps/jsaddons', runUnderScriptHost),
} as const;

type Run = (home: string, folder: string, task: string) => Outcome;

function machine(addonsPath: string, run: Run): Machine {
  const home = mkdtempSync(join(tmpdir(), 'jifenbu-home-'));
  const folder = join(home, 'Downloads', '积分簿 (1)');
  const addons = join(home, addonsPath);
  return {
    addons,
    publish: join(addons, 'publish.xml'),
    package: folder,
    unpack(version, how = 'anew') {
      if (how === 'anew') rmSync(folder, { recursive: true, force: true });
      const addin = join(folder, `jifenbu_${version}`);
      mkdirSync(join(addin, 'assets'), { recursive: true });
      for (const name of ['index.html', 'ribbon.xml', 'manifest.xml', 'assets/logo.png']) writeFileSync(join(addin, name), `${name} ${version}`);
      cpSync(installer(), folder, { recursive: true });
      own(home);
    },
    run: (task = 'install') => {
      own(home);
      return run(home, folder, task);
    },
    remove: () => {
      if (existsSync(addons)) chmodSync(addons, 0o755);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The installer in its encodings, made once: a build takes longer than an installation. */
let made: string | null = null;

function installer(): string {
  if (made !== null) return made;
  const folder = mkdtempSync(join(tmpdir(), 'jifenbu-installer-'));
  const code = `import { writeInstaller } from './scripts/lib/wps-installer.mjs'; writeInstaller(process.argv[1]);`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code, folder], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  made = folder;
  return folder;
}

export function removeInstaller(): void {
  if (made !== null) rmSync(made, { recursive: true });
  made = null;
}

/** Root may write anywhere, so that root's tests run as nobody. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

function own(path: string): void {
  if (!isRoot) return;
  chownSync(path, NOBODY, NOBODY);
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) chownSync(join(path, name), NOBODY, NOBODY);
}

function linux(home: string, folder: string, task: string): Outcome {
  const { status, stdout, stderr } = spawnSync('/bin/sh', [join(folder, 'install.sh'), task], {
    encoding: 'utf8',
    env: { HOME: home, PATH: '/usr/bin:/bin' },
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  return { ok: status === 0, words: stdout + stderr };
}

/** Everything under a folder with its bytes. */
export function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(names.map(({ parentPath, name }) => [join(parentPath, name).slice(folder.length + 1), readFileSync(join(parentPath, name), 'base64')]));
}

export function lock(path: string): void {
  chmodSync(path, 0o555);
}
