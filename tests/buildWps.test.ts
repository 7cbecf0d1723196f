import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { COMMAND_NAMES } from '../src/taskpane/services';
import { addressesIn, evalsIn, lookbehindsIn, NEWER_CSS } from './support/builtScripts';

/** The built WPS add-in: a folder and a zip of it that work from the disk. */
const root = join(__dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const name = `jifenbu_${version}`;
const folder = join(root, 'dist-wps', name);
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const files = (): string[] => readdirSync(folder).filter((file) => /\.(js|css)$/.test(file));

beforeAll(() => {
  if (existsSync(join(folder, 'index.html'))) return;
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build-wps.mjs')], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}, 300_000);

test('every script is ES2018, without eval and lookbehind, and holds no address to ask', () => {
  const scripts = files().filter((file) => file.endsWith('.js'));
  expect(scripts).toEqual(expect.arrayContaining(['main.js', 'pane.js']));
  for (const file of scripts) expect([file, evalsIn(read(file)), lookbehindsIn(read(file)), addressesIn(read(file))]).toEqual([file, [], [], []]);
});

test.each(Object.entries(NEWER_CSS))('no CSS newer than Chromium 104: %s', (_feature, pattern) => {
  for (const file of files()) expect(pattern.exec(read(file))?.[0]).toBeUndefined();
});

test('the pages load their own scripts by relative paths, and their policy allows no network', () => {
  for (const [page, script] of [['index.html', 'main.js'], ['pane.html', 'pane.js'], ['selfcheck.html', 'selfcheck.js']] as const) {
    const text = read(page);
    expect([...text.matchAll(/<script[^>]* src="?([^"\s>]+)/g)].map(([, source]) => source)).toEqual([script]);
    expect(text).not.toMatch(/<style|<script(?![^>]* src=)|\son\w+=|office/i);
    const policy = /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(text)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|connect-src/);
  }
});

test('the page that WPS keeps open does not carry the pane', () => {
  expect(read('pane.js')).toContain('react.dev/errors');
  expect(read('main.js')).not.toContain('react.dev/errors');
});

test('ribbon.xml begins with its element, names only callbacks that there are, and has an entry for every command', () => {
  const xml = read('ribbon.xml');
  expect(xml.startsWith('<customUI')).toBe(true);
  expect(() => new SaxesParser().write(xml).close()).not.toThrow();
  const callbacks = [...xml.matchAll(/ (?:on|get)\w+="([^"]*)"/g)].map(([, callback]) => callback);
  expect(new Set(callbacks)).toEqual(new Set(['jifenbu.onLoad', 'jifenbu.onAction', 'jifenbu.getImage']));
  const buttons = [...xml.matchAll(/<button id="(\w+)"/g)].map(([, id]) => id);
  expect(buttons.sort()).toEqual(['openPane', ...COMMAND_NAMES].sort());
});

test('the zip holds the folder, file by file, and the installer beside it', () => {
  const unpacked = unzipSync(readFileSync(join(root, 'dist-wps', `${name}.zip`)));
  const beside = Object.keys(unpacked).filter((file) => !file.startsWith(`${name}/`));
  expect(beside.sort()).toEqual(['install.cmd', 'install.sh', 'setup.js', 'uninstall.cmd']);
  for (const [file, bytes] of Object.entries(unpacked)) {
    if (!beside.includes(file)) expect(Buffer.from(bytes).equals(readFileSync(join(root, 'dist-wps', file)))).toBe(true);
  }
  expect(Object.keys(unpacked)).toEqual(expect.arrayContaining(['index.html', 'pane.html', 'main.js', 'ribbon.xml', 'manifest.xml', 'images/logo-32.png'].map((file) => `${name}/${file}`)));
});
