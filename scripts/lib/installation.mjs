/** What an installation really shows: the files of the packages, the words of the installers, the entry of the manifest. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { inRoot, mustRunNode } from './project.mjs';

/** People and places of the pictures: invented, as in the sample. */
const LINUX_HOME = '/home/wangfang';
const ADDRESS = 'https://oa.example.cn/jifenbu/';
export const SHARE = '\\\\oa\\addins';

/**
 * Unpacks the WPS package and installs it under both systems, in homes made for it below `folder`. Of the project's own parts
 * `runUnderScriptHost` stands for Windows, and `ribbonCallbacks` names the images of the ribbon.
 */
export async function installedInWps(folder, { runUnderScriptHost, ribbonCallbacks }) {
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const zip = inRoot(`dist-wps/jifenbu_${version}.zip`);
  if (!existsSync(zip)) await mustRunNode('scripts/build-wps.mjs');
  const [linux, windows] = ['linux', 'windows'].map((system) => {
    const home = join(folder, system);
    return { home, unpacked: unpack(zip, join(home, 'jifenbu')) };
  });
  const { ok, words } = runUnderScriptHost(windows.home, windows.unpacked, 'install');
  if (!ok) throw new Error(words);
  const { getImage } = ribbonCallbacks({}, { pane: '', selfCheck: '' }, Date.now);
  return {
    entries: entriesOf(linux.unpacked),
    linux: runInTerminal(linux.home, linux.unpacked),
    windows: words,
    ribbon: ribbonOf(join(linux.unpacked, `jifenbu_${version}`), getImage),
  };
}

/** `{ tab, groups: [{ label, buttons: [{ label, icon }] }] }`, icons as bytes. */
function ribbonOf(addin, getImage) {
  const ribbon = readFileSync(join(addin, 'ribbon.xml'), 'utf8');
  const [, tab] = /<tab [^>]*label="([^"]*)"/.exec(ribbon);
  const groups = [...ribbon.matchAll(/<group [^>]*label="([^"]*)">(.*?)<\/group>/gs)].map(([, label, content]) => ({
    label,
    buttons: [...content.matchAll(/<button id="([^"]*)" label="([^"]*)"/g)].map(([, id, name]) => ({ label: name, icon: readFileSync(join(addin, getImage({ Id: id }))) })),
  }));
  return { tab, groups };
}

/** What `jifenbu deploy` makes for a shared folder: its files, the registry file that trusts it, and how the list of add-ins shows the manifest. */
export async function deployedForExcel(folder) {
  if (!existsSync(inRoot('dist/addin/manifest.xml'))) await mustRunNode('node_modules/webpack/bin/webpack.js', ['--mode', 'production']);
  const made = join(folder, '部署');
  execFileSync(process.execPath, [inRoot('dist/cli/jifenbu.mjs'), 'deploy', ADDRESS, '--share', SHARE, '-o', made], { stdio: 'ignore' });
  const manifest = readFileSync(join(made, 'manifest.xml'), 'utf8');
  const told = (pattern) => pattern.exec(manifest)[1];
  return {
    entries: entriesOf(made),
    trust: readFileSync(join(made, '信任共享文件夹.reg'), 'utf16le').replace(/^\ufeff|\r/g, '').trim(),
    addin: {
      name: told(/<DisplayName DefaultValue="([^"]*)"/),
      provider: told(/<ProviderName>([^<]*)</),
      icon: readFileSync(join(made, 'web', told(/<HighResolutionIconUrl DefaultValue="([^"]*)"/).slice(ADDRESS.length))),
    },
  };
}

function unpack(zip, folder) {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

/** `{ name, kind }`, folders first. */
function entriesOf(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }));
  return entries.sort((one, other) => other.kind.localeCompare(one.kind) || (one.name < other.name ? -1 : 1));
}

/** In a terminal of its own (`script`), because install.sh says more to a person than to a pipe. Its home is told under an ordinary name. */
function runInTerminal(home, unpacked) {
  const shown = execFileSync('script', ['-qec', 'sh install.sh', '/dev/null'], { cwd: unpacked, env: { HOME: home, PATH: '/usr/bin:/bin' }, input: '\n', encoding: 'utf8' });
  return shown.replaceAll('\r', '').replaceAll(home, LINUX_HOME).trim();
}
