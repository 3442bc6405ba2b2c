import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assertCompressed } from './load.ts';

let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer(({ url: path = '' }, answer) => {
    if (path === '/moved/') answer.writeHead(301, { Location: '/' }).end();
    else if (path === '/missing.js') answer.writeHead(404).end();
    else if (path.startsWith('/plain')) answer.writeHead(200).end('text');
    else answer.writeHead(200, { 'Content-Encoding': 'br' }).end(brotliCompressSync('text'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

it('takes compressed texts, and files that are compressed as they are', async () => {
  await assertCompressed(url, ['', 'q/x/', 'a.js', 'names.txt', 'plain.pf_fragment']);
});

it('names everything else: what leads on, what is missing, and texts that are sent as they are', async () => {
  await expect(assertCompressed(url, ['moved/', 'a.js', 'missing.js', 'plain/', 'plain.html'])).rejects.toThrow(
    /measured:\n {2}\/moved\/: 301, not compressed\n {2}\/missing\.js: 404, not compressed\n {2}\/plain\/: 200, not compressed\n {2}\/plain\.html: 200, not compressed$/,
  );
});
