import { describe, expect, it } from 'vitest';
import { siteOf } from './built-site.ts';
import { publishedAddresses } from './published-addresses.ts';
import { content } from './test-content.ts';
import { openWorkspace } from './workspace.ts';

const { handbook, surface } = openWorkspace(content()).workspace!;
const published = (files: Readonly<Record<string, string>>) => [...publishedAddresses(siteOf(Object.keys(files), (path) => files[path]!, { handbook, surface })).keys()];
const anchors = (html: string, path = 'q/a/index.html') => published({ [path]: `<!doctype html><title>x</title>${html}` }).slice(1);

describe('an anchor is kept for good', () => {
  it.each([
    '<section id="a"></section>', '<h3 id="a">x</h3>', '<ul><li id="a"></li></ul>', '<dl><dt id="a"></dt></dl>', '<table><tr id="a"><td></td></tr></table>', '<p id="a"></p>',
    '<details id="a"></details>', '<nav><a id="a" href="#a">x</a></nav>', '<figure id="a"></figure>',
  ])('%s', (html) => {
    expect(anchors(html)).toEqual([expect.stringMatching(/#a$/)]);
  });

  it('a fact on the page of facts, whatever its id', () => {
    expect(anchors('<ul><li id="launch-announced"></li><li id="fact-launch-announced"></li><li id="e1"></li></ul>', 'facts/index.html')).toHaveLength(3);
  });
});

describe('an id serves the page alone', () => {
  it.each([
    '<main id="a"></main>', '<input id="a">', '<label id="a"></label>', '<table><caption id="a"></caption></table>', '<div id="a"></div>', '<span id="a"></span>', '<svg><a id="a"/><g id="b"/></svg>',
    '<ol><li id="e12"></li></ol>', '<ol><li id="fact-launch-announced"></li></ol>', '<span id="a" data-former-id></span>', '<p id="a" data-former-id></p>', '<dialog id="a"></dialog>',
  ])('%s', (html) => {
    expect(anchors(html)).toEqual([]);
  });
});

it('pages and documents have addresses; what only a page asks for has none', () => {
  expect(published({
    'index.html': '', 'q/a/index.html': '', '404.html': '', 'old/index.html': '<meta http-equiv="refresh" content="0; url=/">', 'feed.xml': '<feed/>', 'q/a.md': '', 'llms.txt': '',
    'api/v1/a.json': '{}', 'cheat-sheet.pdf': '', '_redirects': '', 'favicon.svg': '', '_astro/a.js': '', 'pagefind/pagefind-entry.json': '{}', 'search/texts.json': '{}', 'search/names.txt': '', 'main.css': '',
  })).toEqual(['/', '/q/a/', '/feed.xml', '/q/a.md', '/llms.txt', '/api/v1/a.json', '/cheat-sheet.pdf']);
});
