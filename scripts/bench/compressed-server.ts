import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { FolderServer } from '../serve/static-server.ts';

/** Kinds of files that a static host compresses. */
const compressed: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.txt': 'text/plain; charset=utf-8', '.svg': 'image/svg+xml', '.css': 'text/css', '.xml': 'application/xml',
};

/** Serves a folder on a free port of loopback with brotli, compressed once for each file, and lets nothing be cached. */
export async function serveCompressed(folder: string): Promise<FolderServer> {
  const bodies = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = compressed[extname(file)];
    const body = bodies.get(file) ?? (type === undefined ? readFileSync(file) : brotliCompressSync(readFileSync(file)));
    bodies.set(file, body);
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream', 'content-length': body.length, 'cache-control': 'no-store', ...(type === undefined ? {} : { 'content-encoding': 'br' }),
    }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
