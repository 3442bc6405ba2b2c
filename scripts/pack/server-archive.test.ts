import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeServerArchive } from './server-archive.ts';
import { unpackServerArchive } from './unpacked-archive.ts';

const date = new Date('2026-11-22T00:00:00Z');
const page = `<!doctype html>\n${'<p>An answer about sessions.</p>\n'.repeat(40)}`;
const files: Readonly<Record<string, string>> = { 'index.html': page, 'q/a/index.html': `${page}more`, 'robots.txt': 'User-agent: *\n', 'open-graph/a.png': 'x'.repeat(400), '_astro/a.js': 'let a = 1;\n'.repeat(50) };
const hosts = new Map([['nginx/handbook.conf', `# ${'A configuration. '.repeat(40)}\n`]]);
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-archive-'));
});

afterEach(() => rmSync(root, { recursive: true }));

function build(name: string, paths = Object.keys(files)): string {
  for (const path of paths) {
    mkdirSync(dirname(join(root, name, path)), { recursive: true });
    writeFileSync(join(root, name, path), files[path]!);
  }
  mkdirSync(join(root, 'release'), { recursive: true });
  return join(root, name);
}

const bytesOf = (name: string): Buffer => readFileSync(join(root, 'release', name));

const write = (folder: string) => writeServerArchive({ build: folder, hosts, into: join(root, 'release'), name: 'handbook-1.0.0', date });

it('holds every file as it is, beside each text what servers send compressed, and the configurations of servers', async () => {
  const report = await write(build('dist'));
  const entries = await unpackServerArchive(bytesOf('handbook-1.0.0-server.tar.gz'));
  for (const [path, text] of Object.entries(files)) expect(entries.get(`handbook-1.0.0/site/${path}`)?.content.toString()).toBe(text);
  expect(brotliDecompressSync(entries.get('handbook-1.0.0/site/q/a/index.html.br')!.content).toString()).toBe(files['q/a/index.html']);
  expect(gunzipSync(entries.get('handbook-1.0.0/site/_astro/a.js.gz')!.content).toString()).toBe(files['_astro/a.js']);
  // Images are compressed, and small files are sent in one packet anyway.
  expect([...entries.keys()].filter((name) => /(?:png|robots\.txt)\.(?:br|gz)$/.test(name))).toEqual([]);
  // Nobody asks for the configurations.
  expect([...entries.keys()].filter((name) => name.startsWith('handbook-1.0.0/hosts/'))).toEqual(['', 'nginx/', 'nginx/handbook.conf'].map((path) => `handbook-1.0.0/hosts/${path}`));
  expect(entries.get('handbook-1.0.0/hosts/nginx/handbook.conf')!.content.toString()).toBe(hosts.get('nginx/handbook.conf'));
  expect(report).toEqual({ name: 'handbook-1.0.0-server.tar.gz', bytes: bytesOf('handbook-1.0.0-server.tar.gz').length, files: 5, compressed: 6, configurations: 1 });
  expect(readdirSync(join(root, 'release'))).toEqual(['handbook-1.0.0-server.tar.gz']);
});

it('is the same bytes, whenever and in whatever order the files were written', async () => {
  await write(build('dist'));
  const first = bytesOf('handbook-1.0.0-server.tar.gz');
  const other = build('elsewhere', Object.keys(files).reverse());
  utimesSync(join(other, 'index.html'), 1, 1);
  await write(other);
  expect(bytesOf('handbook-1.0.0-server.tar.gz').equals(first)).toBe(true);
  const entries = [...(await unpackServerArchive(first)).values()].map(({ header }) => header);
  expect(entries.map(({ name }) => name)).toEqual(entries.map(({ name }) => name).sort());
  expect(new Set(entries.map(({ mtime, uid, gid, uname, gname }) => [mtime?.toISOString(), uid, gid, uname, gname].join()))).toEqual(new Set(['2026-11-22T00:00:00.000Z,0,0,,']));
  expect(new Set(entries.map(({ type, mode }) => `${type} ${mode?.toString(8)}`))).toEqual(new Set(['directory 755', 'file 644']));
});
