/** A static file server for this machine only: it listens on the loopback address and never leaves its folders. */
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Style hashes beyond the empty one are the page's own business: it narrows this further in its meta element. */
const HEADERS = {
  'cache-control': 'no-cache',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'self' STYLE_HASHES",
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * Serves `mounts`, a table from address prefix (`/`, `/examples/`) to folder.
 * @param {{ mounts: Record<string, string>, port: number, styleHashes: readonly string[] }} options
 * @returns {Promise<import('node:http').Server>} rejects with EADDRINUSE where the port is taken
 */
export function serve({ mounts, port, styleHashes }) {
  const headers = {
    ...HEADERS,
    'content-security-policy': HEADERS['content-security-policy'].replace('STYLE_HASHES', styleHashes.map((hash) => `'${hash}'`).join(' ')),
  };
  const prefixes = Object.keys(mounts).sort((a, b) => b.length - a.length);

  const server = createServer((request, response) => {
    const refuse = (status) => response.writeHead(status, { ...headers, 'content-type': TYPES['.txt'] }).end(`${status}\n`);
    if (!isOwnHost(request.headers.host)) return refuse(403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const file = find(request.url ?? '/');
    if (file === null) return refuse(404);
    response.writeHead(200, { ...headers, 'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream', 'content-length': file.size });
    if (request.method === 'HEAD') return response.end();
    return createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
  });

  function find(url) {
    const path = decoded(url.split(/[?#]/, 1)[0]);
    const prefix = path === null ? undefined : prefixes.find((start) => path.startsWith(start));
    if (prefix === undefined) return null;
    const rest = path.slice(prefix.length);
    return fileIn(mounts[prefix], rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest);
  }

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** A page elsewhere that points its own name at this machine must not read our files. */
function isOwnHost(host) {
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host ?? '');
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** The file of that name, links followed, unless it lies outside the folder. */
function fileIn(folder, name) {
  if (name.includes('\0') || name.includes('\\')) return null;
  try {
    const root = realpathSync(folder);
    const path = realpathSync(join(root, name));
    const found = statSync(path);
    return path.startsWith(root + sep) && found.isFile() ? { path, size: found.size } : null;
  } catch {
    return null;
  }
}
