import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesIn, evalsIn, lookbehindsIn, NEWER_CSS } from './support/builtScripts';

/** The built add-in runs where it must (WPS panes, older WebViews) and asks nobody on the network but office.js. */
const root = join(__dirname, '..');
const folder = join(root, 'dist/addin');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

let scripts: string[] = [];
beforeAll(() => {
  if (!existsSync(join(folder, 'taskpane.html'))) {
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production'], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(stdout);
  }
  scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
}, 300_000);

test('every script is ES2018, without eval', () => {
  expect(scripts.length).toBeGreaterThan(1);
  for (const name of scripts) expect(evalsIn(read(name))).toEqual([]);
});

test('no pattern looks behind', () => {
  for (const name of scripts) expect([name, lookbehindsIn(read(name))]).toEqual([name, []]);
});

test('the page loads our own script and office.js, and its policy allows nothing else', () => {
  const page = read('taskpane.html');
  const sources = [...page.matchAll(/<script[^>]* src="?([^"\s>]+)/g)].map(([, source]) => source?.replace(/\?.*/, ''));
  expect(sources).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js', 'addin.js']);
  expect(page).not.toMatch(/<style|<script(?![^>]* src=)|\son\w+=/);
  const policy = /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(page)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self' 'sha256-");
  expect(policy).not.toMatch(/unsafe|\*/);
});

test('scripts hold no address to ask', () => {
  for (const name of scripts) expect(addressesIn(read(name))).toEqual([]);
});

test.each(Object.entries(NEWER_CSS))('no CSS newer than Chromium 104: %s', (_feature, pattern) => {
  for (const name of readdirSync(folder).filter((file) => /\.(js|css)$/.test(file))) expect(pattern.exec(read(name))?.[0]).toBeUndefined();
});

test('Excel starts the functions without loading the pane', () => {
  const page = read('taskpane.html');
  const first = scripts.filter((name) => page.includes(name)).map(read).join('');
  const later = scripts.filter((name) => !page.includes(name)).map(read).join('');
  expect(later).toContain('react.dev/errors');
  expect(first).not.toContain('react.dev/errors');
});

test('the manifest beside the scripts is good, has their version, and every address of it is a file', () => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts/check-manifest.mjs'), join(folder, 'manifest.xml')], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  const manifest = read('manifest.xml');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(manifest).toContain(`<Version>${version}.0</Version>`);
  for (const [, path] of manifest.matchAll(/https:\/\/localhost:3000\/([^"]+)/g)) expect(existsSync(join(folder, path ?? ''))).toBe(true);
});

test('functions.json holds the functions of the table', () => {
  const { functions } = JSON.parse(read('functions.json')) as { functions: { name: string }[] };
  expect(functions.map(({ name }) => name)).toEqual(['积分值', '积分表', '积分说明', '测评分', '考评分', '定等次', '排名次']);
});
