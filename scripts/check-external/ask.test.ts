import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askAll } from './ask-all.ts';
import { ask } from './ask.ts';

let server: Server;
let origin: string;
const requests: { method: string; url: string; userAgent: string }[] = [];
let flaky = 0;

/** A server on loopback that answers by path: `/200`, `/301` … */
function answer({ method = '', url = '', headers }: IncomingMessage, response: ServerResponse): void {
  requests.push({ method, url, userAgent: headers['user-agent'] ?? '' });
  const to = (status: number, location: string): void => void response.writeHead(status, { location }).end();
  switch (url) {
    case '/301': return to(301, '/200');
    case '/308': return to(308, '/301');
    case '/302': return to(302, '/200');
    case '/301-302': return to(301, '/302');
    case '/301-404': return to(301, '/404');
    case '/301-nowhere': return to(301, 'http://[');
    case '/round': return to(302, '/round');
    case '/no-head': return void response.writeHead(method === 'HEAD' ? 405 : 200).end();
    case '/head-404': return void response.writeHead(method === 'HEAD' ? 404 : 200).end();
    case '/slow': return;
    case '/cut': return void response.destroy();
    case '/flaky': flaky += 1; return void response.writeHead(flaky < 3 ? 503 : 200).end();
    case '/large': return void response.writeHead(method === 'HEAD' ? 501 : 200).end('x'.repeat(1_000_000));
    default: return void response.writeHead(Number(url.slice(1).split('?')[0])).end();
  }
}

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  requests.length = 0;
  flaky = 0;
});

const options = { timeout: 300, pause: 5, userAgent: 'handbook-test' };

describe('an address is', () => {
  it.each([
    ['there', '/200', { kind: 'there' }],
    ['there, whatever its anchor', '/200#part', { kind: 'there' }],
    ['there, where it is only led elsewhere for now', '/302', { kind: 'there' }],
    ['there, where the server does not know HEAD', '/no-head', { kind: 'there' }],
    ['there, where the server lies about HEAD', '/head-404', { kind: 'there' }],
    ['there, however large', '/large', { kind: 'there' }],
    ['there at the second try', '/flaky', { kind: 'there' }],
    ['gone', '/404', { kind: 'gone', status: 404 }],
    ['gone for good', '/410', { kind: 'gone', status: 410 }],
    ['gone behind a redirect', '/301-404', { kind: 'gone', status: 404 }],
    ['closed to programs', '/403', { kind: 'closed', status: 403 }],
    ['closed to so many requests', '/429', { kind: 'closed', status: 429 }],
    ['failing', '/500', { kind: 'failed', reason: 'it answers with status 500' }],
    ['too slow', '/slow', { kind: 'failed', reason: 'no answer within 0.3 s' }],
    ['cut off', '/cut', { kind: 'failed', reason: 'the connection was cut off' }],
    ['going round', '/round', { kind: 'failed', reason: 'it redirects more than 8 times' }],
    ['leading to no address', '/301-nowhere', { kind: 'failed', reason: 'it redirects to "http://[", which is no address' }],
  ])('%s: %s', async (_, path, expected) => {
    expect(await ask(`${origin}${path}`, options)).toEqual(expected);
  });

  it.each([['/301', '/200'], ['/308', '/200'], ['/301-302', '/302']])('moved for good: %s to %s', async (path, to) => {
    expect(await ask(`${origin}${path}`, options)).toEqual({ kind: 'moved', to: `${origin}${to}` });
  });

  it('refused, where nobody listens', async () => {
    const unused = createServer();
    await new Promise<void>((resolve) => unused.listen(0, '127.0.0.1', resolve));
    const { port } = unused.address() as AddressInfo;
    await new Promise((resolve) => unused.close(resolve));
    expect(await ask(`http://127.0.0.1:${port}/`, options)).toEqual({ kind: 'failed', reason: 'the connection was refused' });
  });
});

it('asks for the head alone where that is enough, and says who asks', async () => {
  await ask(`${origin}/200`, options);
  expect(requests).toEqual([{ method: 'HEAD', url: '/200', userAgent: 'handbook-test' }]);
});

it('asks each address once, and a server one after the other', async () => {
  const urls = [`${origin}/200?a`, `${origin}/200?b`, `${origin}/404`, `${origin}/200?a`];
  const told: string[] = [];
  const answers = await askAll(urls, { ...options, atOnce: 4, onAnswer: (url) => told.push(url) });
  expect([...answers.keys()]).toEqual([...new Set(urls)]);
  expect(answers.get(`${origin}/404`)).toEqual({ kind: 'gone', status: 404 });
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['HEAD /200?a', 'HEAD /200?b', 'HEAD /404', 'GET /404']);
  expect(told).toHaveLength(3);
});
