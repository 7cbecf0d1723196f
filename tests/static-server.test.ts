import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The server of `npm start` hands out the files of its folders, with a strict policy, to pages of this machine only. */
const folder = mkdtempSync(join(tmpdir(), 'jifenbu-server-'));
mkdirSync(join(folder, 'site'));
mkdirSync(join(folder, 'samples'));
writeFileSync(join(folder, 'site/index.html'), 'page');
writeFileSync(join(folder, 'samples/示例.xlsx'), 'sample');
writeFileSync(join(folder, 'secret.txt'), 'secret');
symlinkSync(join(folder, 'secret.txt'), join(folder, 'site/link.txt'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly type: string;
  readonly policy: string;
}

/** Asks a running server for raw paths, as a browser never would, and hands back its answers. */
function ask(requests: readonly { readonly path: string; readonly host?: string; readonly method?: string }[]): Answer[] {
  const program = `
    import http from 'node:http';
    import { serve } from ${JSON.stringify(pathToFileURL(join(__dirname, '../scripts/lib/static-server.mjs')).href)};
    const { folder, requests } = JSON.parse(process.argv[1]);
    const server = await serve({ mounts: { '/': folder + '/site', '/examples/': folder + '/samples' }, port: 0, styleHashes: [] });
    const answers = [];
    for (const { path, host = 'localhost', method = 'GET' } of requests) {
      answers.push(await new Promise((resolve) => http.request({ port: server.address().port, host: '127.0.0.1', path, method, headers: { host } }, (response) => {
        let body = '';
        response.on('data', (part) => (body += part)).on('end', () => resolve({ status: response.statusCode, body, type: response.headers['content-type'], policy: response.headers['content-security-policy'] }));
      }).end()));
    }
    console.log(JSON.stringify({ answers, address: server.address().address }));
    process.exit();`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, JSON.stringify({ folder, requests })], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  const { answers, address } = JSON.parse(stdout) as { answers: Answer[]; address: string };
  expect(address).toBe('127.0.0.1');
  return answers;
}

test('serves page and sample with their types and a policy', () => {
  const [page, sample] = ask([{ path: '/?open=examples/x' }, { path: `/examples/${encodeURIComponent('示例.xlsx')}` }]);
  expect(page).toMatchObject({ status: 200, body: 'page', type: 'text/html; charset=utf-8' });
  expect(page?.policy).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(sample).toMatchObject({ status: 200, body: 'sample', type: expect.stringContaining('spreadsheetml') as string });
});

test('never leaves its folders', () => {
  const paths = ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..%5csecret.txt', '/examples/../../secret.txt', '/link.txt', '/%00', '/%', '/examples/'];
  for (const { status, body } of ask(paths.map((path) => ({ path })))) expect({ status, body }).toEqual({ status: 404, body: '404\n' });
});

test('answers neither to foreign names nor to writing', () => {
  const [foreign, writing] = ask([{ path: '/', host: 'attacker.example' }, { path: '/', method: 'POST' }]);
  expect(foreign?.status).toBe(403);
  expect(writing?.status).toBe(405);
});
