import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../src/cli/run';

/** `jifenbu deploy`: from the address on the intranet to what an administrator uploads, shares or has side-loaded. */
const root = join(__dirname, '..');
const place = mkdtempSync(join(tmpdir(), 'jifenbu-deploy-'));
const addin = join(place, 'addin');
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The files of a build, without the time a build takes. */
beforeAll(() => {
  mkdirSync(addin);
  cpSync(join(root, 'assets'), join(addin, 'assets'), { recursive: true });
  cpSync(join(root, 'manifest.xml'), join(addin, 'manifest.xml'));
  for (const name of ['taskpane.html', 'addin.js', 'functions.json']) writeFileSync(join(addin, name), name);
});

async function deploy(address: string, ...options: string[]): Promise<{ readonly code: number; readonly err: string; readonly folder: string }> {
  const folder = join(place, `out-${readdirSync(place).length}`);
  let err = '';
  const code = await run(['deploy', address, '-o', folder, '--addin', addin, ...options], {
    out: () => undefined,
    err: (text) => (err += text),
    stdin: () => Promise.resolve(''),
    today: () => '2026-07-06',
    signal: new AbortController().signal,
    progress: 'silent',
  });
  return { code, err, folder };
}

test('the manifest has the address everywhere, and the check of manifests finds nothing', async () => {
  const { code, folder } = await deploy('https://oa.example.cn/jifenbu');
  expect(code).toBe(0);
  const manifest = readFileSync(join(folder, 'manifest.xml'), 'utf8');
  expect(manifest).not.toContain('localhost');
  expect(manifest).toContain('<SourceLocation DefaultValue="https://oa.example.cn/jifenbu/taskpane.html"/>');
  cpSync(join(folder, 'manifest.xml'), join(folder, 'web', 'manifest.xml'));
  expect(spawnSync(process.execPath, [join(root, 'scripts/check-manifest.mjs'), join(folder, 'web', 'manifest.xml')], { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '' });
});

test("Microsoft's own tool reads the manifest", async () => {
  const { folder } = await deploy('https://oa.example.cn:8443/加载项/');
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/office-addin-manifest/cli.js'), 'info', join(folder, 'manifest.xml')], { encoding: 'utf8' });
  expect(stdout).toContain('e2cb033e-c336-49e5-bb22-d2ee3faf2a47');
  expect(stdout).toContain('https://oa.example.cn:8443/%E5%8A%A0%E8%BD%BD%E9%A1%B9/taskpane.html');
});

test('the self-check, where it was built, comes as an add-in of its own for the same address', async () => {
  const manifest = join(addin, 'selfcheck-manifest.xml');
  cpSync(join(root, 'src/selfcheck/manifest.xml'), manifest);
  const { folder } = await deploy('https://oa.example.cn/jifenbu/');
  rmSync(manifest);
  expect(readdirSync(folder).sort()).toEqual(['manifest.xml', 'selfcheck-manifest.xml', 'web', '说明.txt']);
  expect(readFileSync(join(folder, '说明.txt'), 'utf8')).toContain('selfcheck-manifest.xml');
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/office-addin-manifest/cli.js'), 'info', join(folder, 'selfcheck-manifest.xml')], { encoding: 'utf8' });
  expect(stdout).toContain('https://oa.example.cn/jifenbu/selfcheck.html');
  expect(stdout).not.toContain('e2cb033e-c336-49e5-bb22-d2ee3faf2a47');
});

test('all files for the server are there, the manifest apart from them', async () => {
  const { folder } = await deploy('https://oa.example.cn/jifenbu/');
  expect(readdirSync(folder).sort()).toEqual(['manifest.xml', 'web', '说明.txt']);
  expect(readdirSync(join(folder, 'web')).sort()).toEqual(['addin.js', 'assets', 'functions.json', 'taskpane.html']);
});

test('the readme names the address, in a form that Notepad shows', async () => {
  const { folder } = await deploy('https://oa.example.cn/jifenbu/', '--share', '\\\\oa\\加载项');
  const text = readFileSync(join(folder, '说明.txt'), 'utf8');
  expect(text.startsWith('\ufeff积分簿')).toBe(true);
  expect(text.replace(/\r\n/g, '')).not.toContain('\n');
  expect(text).toContain('https://oa.example.cn/jifenbu/taskpane.html');
  expect(text).toContain('\\\\oa\\加载项');
});

test('the shared folder is trusted for this user by one registry file, and distrusted by another', async () => {
  const { folder } = await deploy('https://oa.example.cn/jifenbu/', '--share', '\\\\oa\\加载项\\');
  const [trust = '', distrust = ''] = ['信任共享文件夹.reg', '取消信任.reg'].map((name) => readFileSync(join(folder, name), 'utf16le'));
  expect(trust).toMatch(/^\ufeffWindows Registry Editor Version 5\.00\r\n\r\n\[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16\.0\\WEF\\TrustedCatalogs\\(\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\})\]\r\n"Id"="\1"\r\n"Url"="\\\\\\\\oa\\\\加载项"\r\n"Flags"=dword:00000001\r\n$/);
  const [, id] = /"Id"="(.*)"/.exec(trust) ?? [];
  expect(distrust).toContain(`[-HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${id}]`);
  const again = await deploy('https://oa.example.cn/other/', '--share', '\\\\OA\\加载项');
  expect(readFileSync(join(again.folder, '取消信任.reg'), 'utf16le')).toBe(distrust);
});

test.each(['http://oa.example.cn/', 'oa.example.cn/jifenbu', 'https://user:pass@oa.example.cn/', 'https://oa.example.cn/?a=1', 'https://oa.example.cn/taskpane.html', 'file:///D:/'])('%s is refused as an address', async (address) => {
  const { code, err, folder } = await deploy(address);
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('https') });
  expect(existsSync(folder)).toBe(false);
});

test.each(['D:\\addins', '\\\\oa', 'https://oa/addins'])('%s is refused as a shared folder', async (share) => {
  expect(await deploy('https://oa.example.cn/', '--share', share)).toMatchObject({ code: 2, err: expect.stringContaining('共享') });
});

test('a folder that exists is left as it is', async () => {
  const { folder } = await deploy('https://oa.example.cn/a/');
  const before = readFileSync(join(folder, 'manifest.xml'), 'utf8');
  const again = await deploy('https://oa.example.cn/b/', '-o', folder);
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('已经存在') });
  expect(readFileSync(join(folder, 'manifest.xml'), 'utf8')).toBe(before);
});

test('without a built add-in it says how to get one', async () => {
  expect(await deploy('https://oa.example.cn/', '--addin', join(place, 'nowhere'))).toMatchObject({ code: 1, err: expect.stringContaining('npm run build') });
});
