import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { readIndex } from '../../src/client/search/index-format.ts';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { openBrowser } from '../../tests/support/browser.ts';
import { allNamesFile, nameFiles, namesFile } from '../build/name-parts.ts';
import { publishedFolder } from '../build/publish.ts';
import { firstResult } from '../check/search-weight.ts';
import { growIndex } from './grown-index.ts';
import { measureSearch, searchFiles, type SearchRun } from './search-run.ts';
import { serveCompressed } from './compressed-server.ts';
import { median, table } from './table.ts';

// Measures the search of the built site on cold profiles, served with brotli on loopback: bytes until the first result and
// until all is quiet, and the time from the key stroke to the first result. Nothing here is asserted.
// Usage: npm run bench:search [-- --runs 5], after npm run build. Writes bench-results/search.json.

const root = join(import.meta.dirname, '..', '..');
const dist = join(root, publishedFolder);
const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 5;
/** One word, an identifier, two words, a question, a misspelled word, and words of the text only. */
const queries = ['session', 'tools/list', 'oauth pkce', 'how should a host defend against tool shadowing?', 'autorization', 'round robin load balancer'];

const kib = (bytes: number): string => (bytes / 1024).toFixed(1);
const ms = (time: number): string => time.toFixed(0);

async function measure(browser: Browser, url: string, query: string): Promise<{ query: string; runs: SearchRun[] }> {
  const all: SearchRun[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await measureSearch(browser, url, query));
  return { query, runs: all };
}

const { handbook } = loadHandbook(readContentTree(root));
if (handbook === undefined) throw new Error('The content cannot be read. Run "npm run check".');
const index = readIndex(readFileSync([allNamesFile, namesFile].map((file) => join(dist, file)).find((file) => existsSync(file))!, 'utf8'));
const answers = index.pages.filter(({ tier }) => tier !== undefined).length;
const files = searchFiles(dist);
const grown = firstResult(nameFiles(growIndex(index, handbook, 150)).files, (texts) => texts.map((text) => brotliCompressSync(text).length)).reduce((sum, { amount }) => sum + amount, 0);

const server = await serveCompressed(dist);
const browser = await openBrowser();
try {
  const measured = [];
  for (const query of queries) measured.push(await measure(browser, server.url, query));
  const middle = (all: readonly SearchRun[], of: (run: SearchRun) => number): number => median(all.map(of));
  const sizes = [...files.map(({ name, bytes }) => [name, kib(bytes)]), [`index of names until a first result, at most, grown from ${answers} to 150 answers`, kib(grown)]];
  console.log(`${table(['part of the search (brotli)', 'KiB'], sizes)}\n`);
  console.log(table(
    ['query (cold profile)', 'KiB to first result', 'full text, KiB more', 'KiB to quiet', 'ms to first result', 'ms to done'],
    measured.map(({ query, runs: all }) => [
      query, kib(middle(all, (run) => run.bytesToFirst)), kib(middle(all, (run) => run.fullTextBytes)), kib(middle(all, (run) => run.bytes)),
      ms(middle(all, (run) => run.firstResult)), ms(middle(all, (run) => run.done)),
    ]),
  ));
  mkdirSync(join(root, 'bench-results'), { recursive: true });
  writeFileSync(join(root, 'bench-results', 'search.json'), `${JSON.stringify({ answers, files, grownIndexBytes: grown, runs: measured }, undefined, 2)}\n`);
} finally {
  await browser.close();
  await server.close();
}
