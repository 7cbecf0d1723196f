import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

/** Builds the page with the pane over a played workbook into a folder. */
export function buildPanePage(folder: string): void {
  const esbuild = join('node_modules', 'esbuild', 'bin', 'esbuild');
  const args = ['tests/pane/page.tsx', '--bundle', '--splitting', '--format=esm', '--target=es2020', '--jsx=automatic', `--outdir=${folder}`, '--define:process.env.NODE_ENV="production"', '--loader:.css=css', '--log-level=warning'];
  const { status, stderr } = spawnSync(esbuild, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  copyFileSync('tests/pane/page.html', join(folder, 'page.html'));
}
