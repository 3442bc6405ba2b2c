import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { FolderServer } from '../serve/static-server.ts';

/** Kinds of files that a static host compresses. */
const compressed: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json', '.txt': 'text/plain; charset=utf-8', '.svg': 'image/svg+xml',
  '.css': 'text/css', '.xml': 'application/xml', '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json', '.ico': 'image/x-icon', '.md': 'text/markdown; charset=utf-8',
};
/** Kinds that are compressed as they are. */
const asTheyAre: Readonly<Record<string, string>> = { '.woff2': 'font/woff2', '.woff': 'font/woff', '.png': 'image/png', '.webp': 'image/webp' };

/** What the server sent. */
export interface Sent {
  /** When it was asked for, by the clock. */
  readonly at: number;
  readonly path: string;
  readonly status: number;
  /** Bytes of the body as it was sent, without headers, and as it is in the file. */
  readonly bytes: number;
  readonly raw: number;
}

/** How a folder is served. */
export interface ServeOptions {
  /** Takes a note of each request. */
  readonly log?: Sent[];
  /** Lets browsers keep what they got, as hosts do; without it nothing is kept. */
  readonly cacheable?: boolean;
}

/** Serves a folder on a free port of loopback with brotli, compressed once for each file. */
export async function serveCompressed(folder: string, { log, cacheable = false }: ServeOptions = {}): Promise<FolderServer> {
  const bodies = new Map<string, { readonly body: Buffer; readonly raw: number }>();
  const load = (file: string, type: string | undefined): { readonly body: Buffer; readonly raw: number } => {
    const known = bodies.get(file);
    if (known !== undefined) return known;
    const content = readFileSync(file);
    const loaded = { body: type === undefined ? content : brotliCompressSync(content), raw: content.length };
    bodies.set(file, loaded);
    return loaded;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = fileOf(folder, path);
    if (file === undefined) {
      log?.push({ at: Date.now(), path, status: 404, bytes: 0, raw: 0 });
      response.writeHead(404).end();
      return;
    }
    const type = compressed[extname(file)];
    const { body, raw } = load(file, type);
    log?.push({ at: Date.now(), path, status: 200, bytes: body.length, raw });
    response.writeHead(200, {
      'content-type': type ?? asTheyAre[extname(file)] ?? 'application/octet-stream', 'content-length': body.length, 'cache-control': cacheable ? 'max-age=600' : 'no-store',
      ...(type === undefined ? {} : { 'content-encoding': 'br' }),
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

/** The file behind an address, also where a generator leaves `.html` out of its links. */
function fileOf(folder: string, path: string): string | undefined {
  const at = join(folder, path);
  if (!`${at}${sep}`.startsWith(folder)) return undefined;
  const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile();
  return [path.endsWith('/') ? join(at, 'index.html') : at, `${at}.html`].find(isFile);
}
