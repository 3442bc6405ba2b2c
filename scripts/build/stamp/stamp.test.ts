import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseSitemap } from 'sitemap';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stamp } from './stamp.ts';

const page = (head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title>${head}</head><body><a href="/q/a/">a</a></body></html>`;
const verified = '<script type="application/ld+json">{"@context":"https://schema.org","dateModified":"2026-11-22"}</script>';
const files = {
  'index.html': page(), 'q/a/index.html': page(`<meta property="og:title" content="What is &quot;A&quot;?">${verified}`), 'q/b/index.html': page(),
  'q/a/interview/index.html': page('<meta name="robots" content="noindex">'), '404.html': page(),
  'old/index.html': page('<meta name="robots" content="noindex"><noscript><meta http-equiv="refresh" content="0; url=../q/a/#x"></noscript><link rel="canonical" href="../q/a/#x">'),
  'open-graph/handbook.png': '', 'open-graph/q/a.png': '',
  'q/a.md': '# A\n\nSee [b](b/#x), [a `b`](a/), [out](https://out.example/), `[no](no/)`.\n',
  'llms.txt': '- [A](q/a.md): about\n',
  'changes/feed.xml': '<feed><link rel="self" href="feed.xml"/><content><![CDATA[<a href="../q/a/">a</a>]]></content></feed>',
  'robots.txt': 'User-agent: *\nAllow: /\n',
};
const [first, second] = [new URL('https://a.example/guide/'), new URL('https://b.example/')];

let folder: string;
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** Every file of the build with its text. */
function all(): Record<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return Object.fromEntries(found.sort().map((file) => [file, read(file)]));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-stamp-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a stamped build', () => {
  beforeEach(async () => {
    await stamp(folder, first);
  });

  it('says the address and the picture of each page', () => {
    expect(read('q/a/index.html')).toContain('<link rel="canonical" href="https://a.example/guide/q/a/"><meta property="og:url" content="https://a.example/guide/q/a/"><meta property="og:image" content="https://a.example/guide/open-graph/q/a.png">');
    expect(read('q/b/index.html')).toContain('content="https://a.example/guide/open-graph/handbook.png"');
    expect(read('q/a/index.html')).toContain('<meta property="og:image:alt" content="What is &quot;A&quot;? · MCP Interview Handbook">');
    expect(read('q/b/index.html')).toContain('<meta property="og:image:alt" content="MCP Interview Handbook">');
    expect(read('index.html')).toContain('<link rel="canonical" href="https://a.example/guide/">');
  });

  it('leaves pages alone that are not for search engines', () => {
    for (const file of ['q/a/interview/index.html', '404.html'] as const) expect(read(file)).toBe(files[file]);
  });

  it('says of a page that leads on which page counts', () => {
    const canonical = [...read('old/index.html').matchAll(/<link rel="canonical" href="([^"]*)">/g)].map(([, href]) => href);
    expect(canonical).toEqual(['https://a.example/guide/q/a/#x']);
    expect(read('old/index.html')).not.toContain('og:');
  });

  it('lists the pages for search engines with the day they were verified', async () => {
    const listed = await parseSitemap(Readable.from(read('sitemap.xml')));
    expect(listed.map(({ url, lastmod }) => [url, lastmod?.slice(0, 10)])).toEqual([
      ['https://a.example/guide/', undefined], ['https://a.example/guide/q/a/', '2026-11-22'], ['https://a.example/guide/q/b/', undefined],
    ]);
    expect(read('robots.txt')).toBe('User-agent: *\nAllow: /\nSitemap: https://a.example/guide/sitemap.xml\n');
  });

  it('has absolute links where files are read elsewhere', () => {
    expect(read('q/a.md')).toBe('# A\n\nSee [b](https://a.example/guide/q/b/#x), [a `b`](https://a.example/guide/q/a/), [out](https://out.example/), `[no](no/)`.\n');
    expect(read('llms.txt')).toBe('- [A](https://a.example/guide/q/a.md): about\n');
    expect(read('changes/feed.xml')).toBe('<feed><link rel="self" href="https://a.example/guide/changes/feed.xml"/><content><![CDATA[<a href="https://a.example/guide/q/a/">a</a>]]></content></feed>');
  });

  it('does not change when it is stamped again', async () => {
    const before = all();
    await stamp(folder, first);
    expect(all()).toEqual(before);
  });

  it('takes another address as if it had had none', async () => {
    await stamp(folder, second);
    const moved = all();
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    await stamp(folder, second);
    expect(all()).toEqual(moved);
    expect(Object.values(moved).join('')).not.toContain('a.example');
  });
});

it('refuses a page without a head', async () => {
  writeFileSync(join(folder, 'q/b/index.html'), '<p>x');
  await expect(stamp(folder, first)).rejects.toThrow('q/b/index.html');
});
