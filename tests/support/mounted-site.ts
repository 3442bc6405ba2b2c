import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A folder that is served below a path of a host, and nothing beside it. */
export interface MountedSite {
  /** Address of the folder, with a trailing slash. */
  readonly url: string;
  /** Addresses that were asked for above the path; a site that works at any path asks for none. */
  readonly outside: readonly string[];
  /** Addresses that were asked for below the path, from there. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves a folder on loopback below a path with a slash at both ends, with its `404.html` for what is missing at any
 * depth, as static hosts do. What lies above the path is another site, which has nothing. Takes the port as well, for a
 * host that was gone and comes back.
 */
export async function mountSite(folder: string, path: string, port = 0): Promise<MountedSite> {
  const outside: string[] = [];
  const below: string[] = [];
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const asked = request.url ?? '/';
    if (!asked.startsWith(path)) {
      outside.push(asked);
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Another site.');
      return;
    }
    below.push(asked.slice(path.length));
    request.url = `/${asked.slice(path.length)}`;
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(request.method === 'HEAD' ? undefined : readFileSync(join(folder, '404.html')));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    outside,
    asked: below,
    close: () => new Promise((resolve, reject) => {
      server.closeAllConnections();
      server.close((error) => (error === undefined ? resolve() : reject(error)));
    }),
  };
}
