// A small static server for the built app, as any host would serve it: files, index.html, nothing else.
// The built pages carry their own policy; the headers here are those that a page cannot give itself.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { readFileSync } from 'node:fs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const compressible = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.txt']);

/**
 * Serves a folder. `base` is the path it is served under ('/' or '/some/place/'); port 0 takes any free one.
 * Answers the address and how to stop.
 */
export function serve({ folder, port = 0, base = '/', host = '127.0.0.1' }) {
  const root = resolve(folder);
  const compressed = new Map();

  function fileFor(path) {
    const file = normalize(join(root, path));
    if (file !== root && !file.startsWith(root + sep)) return null;
    if (!existsSync(file)) return null;
    return statSync(file).isDirectory()
      ? existsSync(join(file, 'index.html'))
        ? join(file, 'index.html')
        : null
      : file;
  }

  const server = createServer((request, response) => {
    let path;
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', 'http://steg').pathname);
    } catch {
      response.writeHead(400).end();
      return;
    }
    const inside = path.startsWith(base) ? path.slice(base.length) : null;
    const file = inside === null ? null : fileFor(inside);
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not here.\n');
      return;
    }
    if (!path.endsWith('/') && file.endsWith('index.html') && !path.endsWith('index.html')) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const extension = extname(file);
    const headers = {
      'content-type': types[extension] ?? 'application/octet-stream',
      'cache-control': file.includes(`${sep}immutable${sep}`)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "frame-ancestors 'none'",
      'cross-origin-opener-policy': 'same-origin',
    };
    if (compressible.has(extension) && /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
      const key = `${file} ${statSync(file).mtimeMs}`;
      let body = compressed.get(key);
      if (body === undefined) {
        body = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
        compressed.set(key, body);
      }
      response.writeHead(200, { ...headers, 'content-encoding': 'br', vary: 'accept-encoding' }).end(body);
      return;
    }
    response.writeHead(200, headers);
    createReadStream(file).pipe(response);
  });

  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      const address = server.address();
      const url = `http://localhost:${address.port}${base}`;
      const stop = () =>
        new Promise((stopped) => {
          server.close(() => stopped(undefined));
          server.closeAllConnections();
        });
      done({ url, stop });
    });
  });
}
