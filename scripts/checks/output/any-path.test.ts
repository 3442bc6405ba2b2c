import { expect, it, test } from 'vitest';
import { siteReport } from '../../check/test-site.ts';
import { anyPathRule } from './any-path.ts';

const page = (body: string) => `<!doctype html>\n<title>x</title>\n${body}`;
const files = { 'q/b/index.html': page('b'), 'a.png': '' };
const run = (path: string, text: string): string[] => siteReport(anyPathRule, { ...files, [path]: text });

it.each([
  ['index.html', page('<a href="q/b/">b</a><a href="#x">x</a><a href="https://example.com/q/b/">y</a><img src="a.png" alt="">')],
  ['404.html', page('<a href="/q/b/">b</a>')],
  ['_redirects', '/old/ /q/b/ 301\n'],
  ['_astro/a.js', 'key==="/";path.split("/");fetch("/mcp");go("../q/b/")'],
  ['api/a.json', '{"url": "../q/b/", "path": "/mcp"}'],
  ['q/b.md', '[a](b/) `"/q/b/"`\n'],
  ['style.css', 'a{background:url(a.png)}'],
  ['index.html', page('<style>[href*="/q/b/"]{color:red}</style>')],
])('accepts %s: %s', (path, text) => {
  expect(run(path, text)).toEqual([]);
});

it.each([
  ['index.html', page('<a href="/q/b/">b</a>'), '3:4'],
  ['index.html', page('<a href="/nothing/">b</a>'), '3:4'],
  ['index.html', page('<form action="/q/b/"></form>'), '3:7'],
  ['index.html', page('<img srcset="/a.png 1x" alt="">'), '3:6'],
  ['index.html', page('<style>a{background:url(/a.png)}</style>'), '3:1'],
  ['index.html', page('<style>[href^="/q/b/"]{color:red}</style>'), '3:16'],
  ['index.html', page('<noscript><meta http-equiv="refresh" content="0; url=/q/b/"></noscript>'), '3:38'],
  ['index.html', page('<script type="application/ld+json">{"url":"/q/b/"}</script>'), '3:9'],
  ['index.html', page('<div data-next="/q/b/">x</div>'), '3:17'],
  ['index.html', page('<script>go("/q/b/#x")</script>'), '3:13'],
  ['_astro/a.js', 'const a="x";go(`/q/b/`)', '1:17'],
  ['style.css', 'a{background:url("/a.png")}', '1:19'],
  ['app.webmanifest', '{"start_url": "/"}', '1:2'],
  ['api/a.json', '{"url": "/q/b/"}', '1:2'],
  ['q/b.md', '[a](/q/b/)\n', '1:1'],
  ['llms.txt', '- [a](/q/b/)\n', '1:3'],
  ['changes/feed.xml', '<feed>\n<link href="/q/b/"/></feed>', '2:7'],
])('reports in %s: %s', (path, text, place) => {
  expect(run(path, text)).toContain(`dist/${path}:${place} MOUNT001`);
});

test('says each mistake once', () => {
  for (const body of ['<a href="/q/b/">b</a>', '<div data-next="/q/b/">x</div>', '<script>go("/q/b/")</script>']) expect(run('index.html', page(body))).toHaveLength(1);
});
