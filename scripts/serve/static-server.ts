import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A running server of a folder. */
export interface FolderServer {
  /** Address with a trailing slash, such as `http://127.0.0.1:4321/`. */
  readonly url: string;
  close(): Promise<void>;
}

/** How many ports after the wanted one are tried when it is taken. */
const portsToTry = 20;

/**
 * Serves a folder of static files on loopback, as any static host would: `index.html` for folders, `404.html` with
 * status 404 for what is missing.
 *
 * Takes the wanted port; 0 means any free one, and a taken port moves on to the next. Throws when none is free.
 */
export async function serveFolder(folder: string, wantedPort: number): Promise<FolderServer> {
  const notFoundPage = join(folder, '404.html');
  const handle = sirv(folder, {
    dev: true,
    onNoMatch: (_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(notFoundPage) ? readFileSync(notFoundPage) : 'Not found');
    },
  });
  const server = createServer((request, response) => handle(request, response));
  const port = await listen(server, wantedPort);
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      }),
  };
}

async function listen(server: Server, wantedPort: number): Promise<number> {
  const last = wantedPort === 0 ? 0 : wantedPort + portsToTry;
  for (let port = wantedPort; port <= last; port += 1) {
    try {
      return await tryPort(server, port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`Every port from ${wantedPort} to ${last} is taken. Choose another with --port.`);
}

function tryPort(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
