import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Program = 'soffice' | 'ssconvert' | 'pdftoppm' | 'xmllint';

const PACKAGES: Readonly<Record<Program, string>> = {
  soffice: 'libreoffice-calc',
  ssconvert: 'gnumeric',
  pdftoppm: 'poppler-utils',
  xmllint: 'libxml2-utils',
};

/**
 * A test that needs programs of the system. Where one is missing the test is skipped with a line that says so; in CI
 * (`CI` is set) it fails instead, so that nothing goes untested unnoticed.
 */
export function testWith(programs: readonly Program[], name: string, body: () => Promise<void>, timeout = 60_000): void {
  const missing = programs.filter((program) => !isInstalled(program));
  if (missing.length === 0) {
    test(name, body, timeout);
    return;
  }
  const reason = `needs ${missing.map((program) => `${program} (package ${PACKAGES[program]})`).join(', ')}`;
  if (process.env.CI) {
    test(name, () => {
      throw new Error(reason);
    });
    return;
  }
  process.stderr.write(`skipped: ${name}: ${reason}\n`);
  test.skip(`${name} — ${reason}`, body);
}

export function isInstalled(program: Program): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
}

/** What the program printed. Its own messages are kept back; they are in the error when it fails. */
export function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 });
}

/** Runs an ES module of this repository in a process of its own, for packages that cannot be loaded inside a test. */
export function runModule(path: string, ...args: readonly string[]): string {
  return run(process.execPath, [path, ...args]);
}
