import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPage } from '../check/built-page.ts';
import { testLedger } from '../check/test-site.ts';
import { leadOn } from './redirect-page.ts';
import { carryOutRedirects } from './redirects.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-redirects-'));
  write('q/b/index.html', '<!doctype html><html lang="en"><head><title>What is B? · C &amp; D</title></head><body><main><h2 id="new">x</h2></main></body></html>');
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const redirect = (from: string, to: string) => `${JSON.stringify(from)}: { to: ${JSON.stringify(to)}, on: 2026-11-22, reason: A <b> name. }\n`;
const carryOut = (redirects: string, mount = { base: '/' } as Parameters<typeof carryOutRedirects>[2]) => carryOutRedirects(folder, testLedger([], redirects), mount);

describe('a page that moved', () => {
  it('leaves a page that leads on, with title, reason and canonical address', () => {
    expect(carryOut(redirect('/q/a/', '/q/b/'), { base: '/', origin: 'https://book.example/' })).toEqual({ pages: 1, anchors: 0 });
    const html = read('q/a/index.html');
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="0; url=/q/b/"></noscript>');
    expect(html).toContain('<link rel="canonical" href="https://book.example/q/b/">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<a href="/q/b/">What is B? · C &amp; D</a>. A &lt;b&gt; name.');
    expect(readPage('a', 'q/a/index.html', html).refresh?.url).toBe('/q/b/');
  });

  it('has one script, the same on every such page', () => {
    carryOut(redirect('/q/a/', '/q/b/') + redirect('/q/c/', '/q/b/#new'));
    const scripts = ['q/a/index.html', 'q/c/index.html'].map((path) => [...read(path).matchAll(/<script>(.*?)<\/script>/gs)].map((match) => match[1]));
    expect(scripts).toEqual([[leadOn], [leadOn]]);
  });

  it('names the anchors that lead elsewhere than the page', () => {
    carryOut(redirect('/q/a/', '/q/b/') + redirect('/q/a/#x', '/q/b/#new'));
    expect(read('q/a/index.html')).toContain('<a id="x" href="/q/b/#new">');
  });

  it('adds to the lines that _redirects has', () => {
    write('_redirects', '/x /y 302\n');
    carryOut(redirect('/q/a/', '/q/b/') + redirect('/q/é.md', '/q/b.md'));
    expect(read('_redirects')).toBe('/x /y 302\n/q/a/ /q/b/ 301\n/q/%C3%A9.md /q/b.md 301\n');
  });
});

it('an anchor is put at its new place, or explained at the end of its page', () => {
  expect(carryOut(redirect('/q/b/#old', '/q/b/#new') + redirect('/q/b/#gone', '/q/b/') + redirect('/q/nowhere/#x', '/q/b/'))).toEqual({ pages: 0, anchors: 2 });
  const { ids } = readPage('b', 'q/b/index.html', read('q/b/index.html'));
  expect([...ids].filter(([, { former }]) => former).map(([id]) => id)).toEqual(['old', 'gone']);
  expect(existsSync(join(folder, '_redirects'))).toBe(false);
});

it('nothing is written where nothing is redirected', () => {
  const before = read('q/b/index.html');
  expect(carryOut('')).toEqual({ pages: 0, anchors: 0 });
  expect(read('q/b/index.html')).toBe(before);
  expect(existsSync(join(folder, '_redirects'))).toBe(false);
});
