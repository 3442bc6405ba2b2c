import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';

/**
 * The whole server that an answer shows is run as it stands on the page, and spoken to by the official client, in the
 * newest revision and in the one before it.
 */

const root = join(import.meta.dirname, '..', '..');
const { handbook } = loadHandbook(readContentTree(root));
const newest = '2026-07-28';
const withHandshake = '2025-11-25';

let folder: string;
let port: number;
let http: ChildProcess;

function sample(): string {
  const passages = handbook!.questions.get('minimal-python-server')!.passages;
  const found = passages.filter(({ sample: shown }) => shown?.language === 'ts' && shown.code.includes('serveStdio'));
  expect(found).toHaveLength(1);
  return found[0]!.sample!.code;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('There is no free port.'))));
    });
  });
}

async function waitUntilListening(): Promise<void> {
  const until = Date.now() + 20_000;
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-sample-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  port = await freePort();
  const code = sample();
  writeFileSync(join(folder, 'server.mts'), code);
  // The page names a fixed port; here it has to be one that is free.
  expect(code).toContain('.listen(8000,');
  writeFileSync(join(folder, 'server-http.mts'), code.replace('.listen(8000,', `.listen(${port},`));
  http = spawn(process.execPath, ['server-http.mts', '--http'], { cwd: folder, stdio: 'ignore' });
  await waitUntilListening();
}, 60_000);

afterAll(() => {
  http?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const transports = {
  stdio: () => new StdioClientTransport({ command: process.execPath, args: ['server.mts'], cwd: folder, stderr: 'ignore' }),
  'Streamable HTTP': () => new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`)),
} as const;

describe.each(Object.keys(transports) as (keyof typeof transports)[])('over %s', (name) => {
  test.each([
    { revision: newest, mode: { pin: newest } as const },
    { revision: withHandshake, mode: 'legacy' as const },
  ])('the server answers in $revision', { timeout: 60_000 }, async ({ revision, mode }) => {
    const client = new Client({ name: 'handbook-test', version: '1.0.0' }, { versionNegotiation: { mode } });
    await client.connect(transports[name]());
    try {
      expect(client.getNegotiatedProtocolVersion()).toBe(revision);
      expect((await client.listTools()).tools.map((tool) => tool.name)).toEqual(['stock_level']);
      const level = await client.callTool({ name: 'stock_level', arguments: { sku: 'A-113' } });
      expect(level.structuredContent).toEqual({ sku: 'A-113', units: 12 });
      const missing = await client.callTool({ name: 'stock_level', arguments: { sku: 'Z-9' } });
      expect(missing.isError).toBe(true);
      const article = await client.readResource({ uri: 'stock://B-207' });
      expect(article.contents).toMatchObject([{ uri: 'stock://B-207', text: 'B-207: 0 units' }]);
      const prompt = await client.getPrompt({ name: 'reorder', arguments: { sku: 'A-113' } });
      expect(prompt.messages).toHaveLength(1);
    } finally {
      await client.close();
    }
  });
});

test('the guards of the HTTP server refuse a foreign origin', async () => {
  const response = await fetch(`http://127.0.0.1:${port}/mcp`, {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example', 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: '{}',
  });
  expect(response.status).toBe(403);
});
