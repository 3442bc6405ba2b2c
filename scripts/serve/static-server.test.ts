import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveFolder, type FolderServer } from './static-server.ts';

let folder: string;
const servers: FolderServer[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-serve-'));
  mkdirSync(join(folder, 'q'));
  writeFileSync(join(folder, 'q', 'index.html'), '<p>questions</p>');
  writeFileSync(join(folder, '404.html'), '<p>nothing here</p>');
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  rmSync(folder, { recursive: true });
});

async function serve(port: number): Promise<FolderServer> {
  const server = await serveFolder(folder, port);
  servers.push(server);
  return server;
}

test('a folder is served by its index page', async () => {
  const { url } = await serve(0);
  const response = await fetch(new URL('q/', url));
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('questions');
});

test('a missing page gets the 404 page with status 404', async () => {
  const { url } = await serve(0);
  const response = await fetch(new URL('nowhere/', url));
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('nothing here');
});

test('a taken port moves on to the next one', async () => {
  const first = await serve(0);
  const port = Number(new URL(first.url).port);
  const second = await serve(port);
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
});
