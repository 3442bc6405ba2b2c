import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { createHttpSampleChecker } from '../../src/spec/http-sample.ts';
import { createMessageValidator } from '../../src/spec/message-validator.ts';
import { createSurface } from '../../src/spec/surface.ts';
import { recordHttp } from './http-recorder.ts';
import { judgeHttp, judgeStdio, type Judgment, type StdioLine } from './judge-exchange.ts';
import { wholePrograms, writePrograms, type WholeProgram } from './whole-programs.ts';

/**
 * The whole servers and clients that answers show are run as they stand on the page, against each other and by the
 * official client, over stdio and over Streamable HTTP. All that passes is recorded, and held to the rules that the
 * samples on pages are held to.
 */

const root = join(import.meta.dirname, '..', '..');
const handbook = loadHandbook(readContentTree(root)).handbook!;
const { revisions } = handbook;
const surface = createSurface(revisions);
const validator = createMessageValidator({ revisions, surface });
const checker = createHttpSampleChecker({ revisions, surface, validator });
const programs = wholePrograms(handbook);
const servers = programs.filter(({ role }) => role === 'server');
const clients = programs.filter(({ role }) => role === 'client');
const folder = writePrograms(handbook, root);
const recorder = join(import.meta.dirname, 'stdio-recorder.ts');
const run = promisify(execFile);
const started: ChildProcess[] = [];
let recordings = 0;

afterEach(() => {
  for (const child of started.splice(0)) child.kill();
});
afterAll(() => folder.remove());

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

async function serve(server: WholeProgram): Promise<number> {
  const port = await freePort();
  started.push(spawn(process.execPath, [folder.onPort(server, port), '--http'], { cwd: folder.path, stdio: 'ignore' }));
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return port;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** The command that starts a server on stdio behind the recorder, and the judgment of what passed. */
function recordedStdio(server: WholeProgram): { command: string[]; judge: () => Judgment } {
  const log = join(folder.path, `recording-${(recordings += 1)}.jsonl`);
  return {
    command: [process.execPath, recorder, log, process.execPath, server.file],
    judge: () => judgeStdio(readFileSync(log, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as StdioLine), revisions, validator),
  };
}

/** What a pair of lines of the SDK agrees on. */
function expectedRevision(client: WholeProgram, server: WholeProgram): string {
  return client.line === 2 && server.line === 2 ? '2026-07-28' : '2025-11-25';
}

let deviations = 0;

function expectSound({ problems, methods, deviations: more }: Judgment, revision: string): void {
  deviations += more;
  expect(problems).toEqual([]);
  expect(methods).toContain(`tools/list ${revision}`);
  expect(methods.some((method) => method.startsWith('initialize '))).toBe(revision !== '2026-07-28');
}

test('a program that looks whole is said to be run', () => {
  const whole = handbook.passages.filter(({ sample }) => sample?.language === 'ts' && !sample.heard && /\bawait client\.connect\(|serveStdio\(|StdioServerTransport\(/.test(sample.code));
  expect(whole.filter(({ sample }) => !sample!.attributes.has('run')).map(({ file, line }) => `${file}:${line}`)).toEqual([]);
});

test('both lines of the SDK are shown, as server and as client', () => {
  expect(servers.map(({ line }) => line).sort()).toEqual([1, 2]);
  expect(clients.map(({ line }) => line).sort()).toEqual([1, 2]);
});

describe.each(servers)('$name', (server) => {
  test.each(clients)('is spoken to by $name, over stdio', { timeout: 90_000 }, async (client) => {
    const { command, judge } = recordedStdio(server);
    const { stdout } = await run(process.execPath, [client.file, ...command], { cwd: folder.path, timeout: 60_000 });
    expect(stdout).toContain('tools');
    expectSound(judge(), expectedRevision(client, server));
  });

  test.each(clients)('is spoken to by $name, over Streamable HTTP', { timeout: 90_000 }, async (client) => {
    const recording = await recordHttp(await serve(server));
    const { stdout } = await run(process.execPath, [client.file, recording.url], { cwd: folder.path, timeout: 60_000 });
    await recording.close();
    expect(stdout).toContain('tools');
    expectSound(judgeHttp(recording.exchanges, revisions, checker), expectedRevision(client, server));
  });

  test('refuses a foreign origin', { timeout: 90_000 }, async () => {
    const port = await serve(server);
    const response = await fetch(`http://127.0.0.1:${port}/mcp`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: '{}',
    });
    expect(response.status).toBe(403);
  });
});

describe.each(['stdio', 'Streamable HTTP'] as const)('every feature of the server on version 2, over %s', (transport) => {
  test.each([
    { revision: '2026-07-28', mode: { pin: '2026-07-28' } as const },
    { revision: '2025-11-25', mode: 'legacy' as const },
  ])('answers in $revision', { timeout: 90_000 }, async ({ revision, mode }) => {
    const server = servers.find(({ line }) => line === 2)!;
    const { command: [command, ...args], judge } = recordedStdio(server);
    const recording = transport === 'stdio' ? undefined : await recordHttp(await serve(server));
    const client = new Client({ name: 'handbook-test', version: '1.0.0' }, { versionNegotiation: { mode } });
    await client.connect(recording === undefined
      ? new StdioClientTransport({ command: command!, args, cwd: folder.path, stderr: 'ignore' })
      : new StreamableHTTPClientTransport(new URL(recording.url)));
    expect(client.getNegotiatedProtocolVersion()).toBe(revision);
    expect((await client.listTools()).tools.map((tool) => tool.name)).toEqual(['stock_level']);
    const level = await client.callTool({ name: 'stock_level', arguments: { sku: 'A-113' } });
    expect(level.structuredContent).toEqual({ sku: 'A-113', units: 12 });
    const missing = await client.callTool({ name: 'stock_level', arguments: { sku: 'Z-9' } });
    expect(missing.isError).toBe(true);
    const article = await client.readResource({ uri: 'stock://B-207' });
    expect(article.contents).toMatchObject([{ uri: 'stock://B-207', text: 'B-207: 0 units' }]);
    await expect(client.readResource({ uri: 'stock://Z-9' })).rejects.toThrow();
    const prompt = await client.getPrompt({ name: 'reorder', arguments: { sku: 'A-113' } });
    expect(prompt.messages).toHaveLength(1);
    await client.close();
    await recording?.close();
    expectSound(recording === undefined ? judge() : judgeHttp(recording.exchanges, revisions, checker), revision);
  });
});

describe('sessions of the server on version 1', () => {
  const server = servers.find(({ line }) => line === 1)!;
  const post = (port: number, message: object, session?: string): Promise<Response> => fetch(`http://127.0.0.1:${port}/mcp`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json', accept: 'application/json, text/event-stream', 'mcp-protocol-version': '2025-11-25',
      ...(session !== undefined && { 'mcp-session-id': session }),
    },
    body: JSON.stringify({ jsonrpc: '2.0', ...message }),
  });
  const open = async (port: number): Promise<string> => {
    const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'handbook-test', version: '1.0.0' } };
    const id = (await post(port, { id: 1, method: 'initialize', params })).headers.get('mcp-session-id')!;
    await post(port, { method: 'notifications/initialized' }, id);
    return id;
  };
  const add = async (port: number, session: string, sku: string): Promise<string> =>
    (await post(port, { id: 2, method: 'tools/call', params: { name: 'basket_add', arguments: { sku } } }, session)).text();

  test('each has its own basket, and ends with DELETE', { timeout: 90_000 }, async () => {
    const port = await serve(server);
    const [first, second] = [await open(port), await open(port)];
    expect(first).not.toBe(second);
    await add(port, first, 'A-113');
    expect(await add(port, first, 'B-207')).toContain('A-113, B-207');
    expect(await add(port, second, 'C-300')).not.toContain('A-113');
    const ended = await fetch(`http://127.0.0.1:${port}/mcp`, { method: 'DELETE', headers: { 'mcp-session-id': first, 'mcp-protocol-version': '2025-11-25' } });
    expect(ended.ok).toBe(true);
    expect((await post(port, { id: 3, method: 'tools/list' }, first)).status).toBe(404);
    expect((await post(port, { id: 3, method: 'tools/list' }, second)).status).toBe(200);
  });
});

test('what is known to differ from the schema was seen', () => {
  expect(deviations).toBeGreaterThan(0);
});
