import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { overweight } from './file-copy-budgets.ts';
import { fileCopy, handOver } from './file-copy.ts';
import { classicScript } from './file-copy-scripts.ts';

const page = (body: string) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body>${body}</body></html>`;
const common = '<script type="module" src="_astro/page.js"></script>';
let folder: string;

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-copy-'));
  write({
    'index.html': page(`<a href="q/">q</a><script type="module">tell("inline")</script>${common}`),
    'q/index.html': page(`<a href="../">home</a>${common.replace('_astro', '../_astro')}`), '404.html': page('<a href="/">home</a>'),
    '_astro/page.js': 'import{count}from"./kept.js";tell(`page ${count()}`);globalThis.later=()=>import("./text.js");',
    '_astro/text.js': 'import{count}from"./kept.js";tell(`text ${count()}`);export const found=async e=>(await(await import(new URL(`pagefind.js`,e).href)).find(e));',
    '_astro/kept.js': 'let n=0;export const count=()=>++n;', 'pagefind/pagefind.js': 'export const find=async e=>(await fetch(new URL("index/a.pf_index",e))).arrayBuffer();',
    'pagefind/index/a.pf_index': 'bytes', 'search/names.txt': 'names', '_headers': 'x', 'robots.txt': 'x', 'open-graph/a.png': 'x', 'favicon.svg': '<svg/>', '_redirects': 'x',
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a copy has what readers open, and scripts in the place of what a browser does not read from files', async () => {
  const { files, scripts, search } = await fileCopy(folder);
  expect([...files.keys()]).toEqual([...scripts, 'favicon.svg', 'index.html', 'q/index.html', 'search/files.js']);
  expect(scripts).toHaveLength(2);
  expect(files.get('q/index.html')!.toString()).toMatch(/<a href="\.\.\/index\.html">home<\/a><script defer src="\.\.\/_astro\/page\.\w+\.js"><\/script>/);
  const held = runInContext(`${files.get(search)!.toString()};handbookFiles`, createContext()) as Record<string, unknown>;
  expect(JSON.parse(JSON.stringify(held))).toEqual({ 'pagefind/index/a.pf_index': [Buffer.from('bytes').toString('base64')], 'search/names.txt': 'names' });
});

test('an index that is cut into parts is handed over whole', async () => {
  write({ 'search/names.txt': '~directory', 'search/all-names.txt': 'all names', 'search/names/0a1b2c3d/0.txt': 'part', 'search/names/0a1b2c3d/pages-0.txt': 'pages' });
  const { files, search } = await fileCopy(folder);
  expect([...files.keys()].filter((file) => file.startsWith('search/'))).toEqual(['search/files.js']);
  const held = runInContext(`${files.get(search)!.toString()};handbookFiles`, createContext()) as Record<string, unknown>;
  expect(Object.entries(held).filter(([file]) => file.startsWith('search/'))).toEqual([['search/names.txt', 'all names']]);
});

test('a script of a page runs its modules in order, shares what they share, and loads what comes later', async () => {
  const told: string[] = [];
  const { code } = await classicScript(folder, [{ code: 'tell("inline")' }, { file: '_astro/page.js' }]);
  // As little of a browser as the script needs: loading a script runs it.
  const held = handOver(['pagefind/index/a.pf_index'], () => Buffer.from('bytes')).toString();
  const asked: string[] = [];
  const context = createContext({
    tell: (word: string) => told.push(word), URL, Response, Uint8Array, TypeError, Promise, Map, atob, location: { href: 'file:///x/copy/q/index.html' },
    document: {
      currentScript: { src: 'file:///x/copy/_astro/page.1.js' }, createElement: () => ({}),
      head: { append: (element: { src: string; onload(): void }) => { asked.push(element.src); runInContext(held, context); element.onload(); } },
    },
  });
  runInContext(code, context);
  expect(told).toEqual(['inline', 'page 1']);
  const { found } = await (runInContext('later()', context) as Promise<{ found(place: string): Promise<ArrayBuffer> }>);
  expect(told).toEqual(['inline', 'page 1', 'text 2']);
  expect(Buffer.from(await found('file:///x/copy/pagefind/')).toString()).toBe('bytes');
  expect(asked).toEqual(['file:///x/copy/search/files.js']);
});

test('refuses what it does not know how to copy', async () => {
  await expect(classicScript(folder, [{ code: 'import(place+"/other.js")' }])).rejects.toThrow('address that it puts together');
  write({ 'index.html': page('<a href="gone/">x</a>') });
  await expect(fileCopy(folder)).rejects.toThrow('index.html: gone/');
});

test('what is too heavy is named', () => {
  expect(overweight([{ what: 'the archive', bytes: 10, most: 10 }])).toEqual([]);
  expect(overweight([{ what: 'the archive', bytes: 1234567, most: 10 }])).toEqual(['the archive: 1,234,567 bytes, and at most 10 are allowed']);
});
