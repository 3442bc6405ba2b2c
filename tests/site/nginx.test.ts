import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caddyfile } from '../../scripts/build/host-files/caddy.ts';
import { listedSources } from '../../scripts/build/host-files/headers-file.ts';
import { securityHeaders } from '../../scripts/build/host-files/headers.ts';
import { containerConfig, nginxConfig } from '../../scripts/build/host-files/nginx.ts';
import { readRedirects, usual, type ServerOptions } from '../../scripts/build/host-files/server-options.ts';
import { freePort, precompressedCopy, startCaddy, startContainerNginx, startNginx, type HostServer } from '../support/host-servers.ts';
import { ask } from '../support/raw-answer.ts';
import { siteFolder } from '../support/site.ts';

// The configurations that lie ready, each served by the real server with the real build.

const redirects = '/former/ /q/ 301\n/former.md /why.md 301\n/caf%C3%A9/ /q/#place 301\n';
let folder: string;
let headers: ReturnType<typeof securityHeaders>;

beforeAll(() => {
  folder = precompressedCopy(siteFolder(), redirects);
  headers = securityHeaders(listedSources(readFileSync(join(folder, '_headers'), 'utf8')));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Who is running a process; undefined where the system does not say. */
function userOf(pid: number): number | undefined {
  try {
    return Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

const nginx = (options: ServerOptions, port: number): Promise<HostServer> => startNginx(nginxConfig({ ...options, listen: `127.0.0.1:${port}` }), port);
const container = (options: ServerOptions, port: number): Promise<HostServer> => startContainerNginx(containerConfig({ ...options, listen: `127.0.0.1:${port}` }), port);
const caddy = (options: ServerOptions, port: number): Promise<HostServer> => startCaddy(caddyfile({ ...options, listen: String(port) }), port);

describe.each([
  ['nginx', nginx, '/'], ['nginx at a path', nginx, '/guide/'], ['nginx at a deep path', nginx, '/a/b/c/'], ['nginx of the container', container, '/'],
  ['Caddy', caddy, '/'], ['Caddy at a path', caddy, '/guide/'],
] as const)('%s', (_, start, path) => {
  let server: HostServer;
  let root: string;

  beforeAll(async () => {
    const port = await freePort();
    const options = { hashes: listedSources(readFileSync(join(folder, '_headers'), 'utf8')), redirects: readRedirects(redirects), folder, path, listen: String(port) };
    server = await start(options, port);
    root = `${server.origin}${path}`;
  });
  afterAll(() => server.close());

  const hashed = (): string => globSync('_astro/*.js', { cwd: folder })[0]!;

  test.each([['br', brotliDecompressSync], ['gzip', gunzipSync]] as const)('sends %s that was compressed beforehand', async (encoding, decode) => {
    for (const [address, file] of [['', 'index.html'], ['q/', 'q/index.html'], [hashed(), hashed()]] as const) {
      const answer = await ask(root + address, { 'accept-encoding': encoding });
      expect(answer.status).toBe(200);
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.headers.vary?.toLowerCase()).toContain('accept-encoding');
      expect(answer.body.equals(readFileSync(join(folder, `${file}.${encoding === 'br' ? 'br' : 'gz'}`)))).toBe(true);
      expect(decode(answer.body).equals(readFileSync(join(folder, file)))).toBe(true);
    }
  });

  test('prefers the smaller form, and sends the file itself to who takes no other', async () => {
    expect((await ask(root, { 'accept-encoding': 'gzip, deflate, br, zstd' })).headers['content-encoding']).toBe('br');
    const plain = await ask(root);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.equals(readFileSync(join(folder, 'index.html')))).toBe(true);
  });

  test.each([
    ['', 'text/html; charset=utf-8'], ['why.md', 'text/markdown; charset=utf-8'], ['llms.txt', 'text/plain; charset=utf-8'],
    ['api/v1/index.json', 'application/json'], ['favicon.svg', 'image/svg+xml'],
  ])('knows what "%s" is', async (address, type) => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const answer = await ask(root + address, { 'accept-encoding': encoding });
      expect(answer.status).toBe(200);
      expect(answer.headers['content-type']?.toLowerCase()).toContain(type);
    }
  });

  test('lets files with a hash in their names be kept for good, and all else be asked for anew', async () => {
    const [fragment, index] = ['fragment', 'index'].map((kind) => globSync(`pagefind/${kind}/*`, { cwd: folder })[0]!);
    for (const address of [hashed(), fragment!, index!]) expect((await ask(root + address)).headers['cache-control'], address).toBe('public, max-age=31536000, immutable');
    for (const address of ['', 'q/', 'pagefind/pagefind.js', 'pagefind/pagefind-entry.json', 'search/names.txt', 'favicon.svg', 'why.md', '_astro/missing.js', 'missing/']) {
      expect((await ask(root + address)).headers['cache-control'], address).toBe('no-cache');
    }
  });

  test('says that a page is the same still', async () => {
    const { headers: first } = await ask(root, { 'accept-encoding': 'br' });
    const again = await ask(root, { 'accept-encoding': 'br', 'if-none-match': first.etag! });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  test.each([['former/', 'q/'], ['former.md', 'why.md'], ['caf%C3%A9/', 'q/#place']])('leads from %s to %s', async (from, to) => {
    const answer = await ask(root + from);
    expect(answer.status).toBe(301);
    expect(new URL(answer.headers.location!, root + from).href).toBe(root + to);
  });

  test('leads to the address with a slash at its end', async () => {
    const addresses = path === '/' ? ['q'] : ['q', ''];
    for (const address of addresses) {
      const url = address === '' ? root.slice(0, -1) : root + address;
      const answer = await ask(url);
      expect([301, 308], url).toContain(answer.status);
      expect(new URL(answer.headers.location!, url).href).toBe(`${url}/`);
    }
  });

  test('shows the page for what is missing, at any depth, and nothing of what is for other hosts', async () => {
    const page = readFileSync(join(folder, '404.html'));
    for (const address of ['missing/', 'q/missing/x.html', '_astro/missing.js', '_headers', '_redirects', '%3Cscript%3E/']) {
      const answer = await ask(root + address);
      expect(answer.status, address).toBe(404);
      expect(answer.body.equals(page), address).toBe(true);
      expect(answer.headers['content-type']?.toLowerCase()).toContain('text/html');
    }
    expect((await ask(`${root}missing/`, { 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br');
  });

  test('sends every security header with every answer', async () => {
    for (const address of ['', 'q/', hashed(), 'llms.txt', 'former/', 'missing/', '_astro/missing.js']) {
      const answer = await ask(root + address);
      const sent = Object.fromEntries(headers.map(([header]) => [header, answer.headers[header.toLowerCase()]]));
      expect(sent, address).toEqual(Object.fromEntries(headers));
      // Nothing over plain HTTP may promise HTTPS, and no version is told.
      expect(answer.headers['strict-transport-security']).toBeUndefined();
      expect(answer.headers.server ?? '').not.toMatch(/\d/);
    }
  });
});

test('nginx of the container is not run by root', async () => {
  const port = await freePort();
  const server = await container({ ...usual, hashes: [], redirects: [], folder, listen: '' }, port);
  try {
    expect(userOf(server.pid)).not.toBe(0);
  } finally {
    await server.close();
  }
});
