import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { headersFile } from '../host-files/headers-file.ts';
import { hashSource } from '../host-files/inline-scripts.ts';
import { finishBuild } from './finish-build.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-finish-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const page = (head: string, body = '<p>x</p>'): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

it('cuts the style of a page to what it and the scripts of all pages and files need', async () => {
  write('a.js', 'export const x = `there`;');
  write('index.html', page('<style>p{top:0}.made,.there,.gone{top:0}</style>', '<p>x</p><script type="module">x.className="made"</script>'));
  write('q/index.html', page('<style>.made{top:0}p{top:0}</style>'));
  await finishBuild(folder, '/');
  expect(read('index.html')).toContain('<style>p{top:0}.made,.there{top:0}</style>');
  expect(read('q/index.html')).toContain('<style>.made{top:0}p{top:0}</style>');
});

it('makes addresses independent of the path, of the build as well', async () => {
  write('q/a/index.html', page('', '<a href="/guide/q/b/">b</a>'));
  write('_astro/a.css', 'a{background:url(/guide/favicon.svg)}');
  write('pagefind/x.html', '<a href="/guide/">x</a>');
  const { changed } = await finishBuild(folder, '/guide/');
  expect(changed).toBe(2);
  expect(read('q/a/index.html')).toContain('<a href="../b/">');
  expect(read('_astro/a.css')).toContain('url(../favicon.svg)');
  expect(read('pagefind/x.html')).toBe('<a href="/guide/">x</a>');
});

it('gives each page its own policy, with the modules that stand in it, and the hosts that of all', async () => {
  write('_astro/page.js', 'document.title="x"');
  write('index.html', page('<script>a()</script><script type="module" src="/_astro/page.js"></script>'));
  write('q/index.html', page('<script>b()</script>'));
  const { sources, modules } = await finishBuild(folder, '/');
  expect(modules).toEqual(['_astro/page.js']);
  const inline = /<script type="module">(.*?)<\/script>/.exec(read('index.html'))![1]!;
  expect(sources).toEqual(['a()', 'b()', inline].map(hashSource).sort());
  expect(read('_headers')).toBe(headersFile(sources));
  expect(read('index.html')).toContain(hashSource(inline));
  expect(read('q/index.html')).not.toContain(hashSource('a()'));
});

it('changes nothing when it is done again', async () => {
  write('index.html', page('<style>p{top:0}.a{top:0}</style><script>a()</script>', '<a href="/q/">q</a>'));
  write('plain/index.html', page(''));
  const first = await finishBuild(folder, '/');
  const [before, headers, { mtimeMs }] = [read('index.html'), read('_headers'), statSync(join(folder, 'index.html'))];
  expect(await finishBuild(folder, '/')).toEqual({ ...first, changed: 0, saved: 0 });
  expect([read('index.html'), read('_headers'), statSync(join(folder, 'index.html')).mtimeMs]).toEqual([before, headers, mtimeMs]);
});

it('deals many pages out to threads, which do the same, and tells what goes wrong in one', async () => {
  const files = Array.from({ length: 260 }, (_, at) => `q/p${at}/index.html`);
  write('_astro/page.js', 'document.title="made"');
  for (const [at, file] of files.entries()) write(file, page(`<style>.s${at % 7},.made,.gone{top:0}</style><script>a(${at % 7})</script><script type="module" src="/_astro/page.js"></script>`, `<p class="s${at % 7}"><a href="/q/p0/">x</a></p>`));
  const { changed, sources } = await finishBuild(folder, '/');
  expect(changed).toBe(260);
  expect(sources).toHaveLength(8);
  for (const [at, file] of files.entries()) {
    // A word of a script may become a class, so its style stays.
    expect(read(file)).toContain(`<style>.s${at % 7},.made{top:0}</style>`);
    expect(read(file)).toContain(`<a href="${at === 0 ? './' : '../p0/'}">`);
    expect(read(file)).toContain(hashSource(`a(${at % 7})`));
  }
  write('q/p7/index.html', '<!doctype html><p>x');
  await expect(finishBuild(folder, '/')).rejects.toThrow('does not declare its character set');
});
