import { beforeEach, expect, test } from 'vitest';
import { readIndex, type TextIndexFile } from '../../src/client/search/index-format.ts';
import { assemble } from '../../src/model/assemble.ts';
import { emptyRawHandbook, type Handbook } from '../../src/model/handbook.ts';
import { postmortemSchema } from '../../src/model/postmortem.ts';
import type { RenderedPage } from '../../src/site/page-listener.ts';
import { searchContent } from './search-content.ts';
import { forReading, isSearched, makeSearchIndex, type SearchIndex } from './search-index.ts';

let pages: RenderedPage[] = [];
beforeEach(() => {
  pages = [];
});

function write(path: string, body: string, attribute = 'data-pagefind-body'): void {
  pages.push({ address: `/${path}/`, html: `<!doctype html><html lang="en"><head><title>t</title></head><body><main ${attribute}>${body}</main></body></html>` });
}

function handbook(cases: string[]): Handbook {
  const raw = emptyRawHandbook();
  raw.revisions.push({ id: '2025-06-18', data: { released: '2025-06-18', status: 'current', summary: 's', facts: [] } });
  for (const id of cases) {
    const data = postmortemSchema.parse({
      title: `Case ${id}`, class: 'c', kind: 'vulnerability', disclosed: '2025', foundBy: 'f', affected: 'a', fixedIn: 'x', records: ['CVE-2025-1'],
      verified: { on: '2026-11-22', against: '2025-06-18' }, say: 's', timeline: [{ date: '2025', text: 't' }], lesson: 'l', sources: [{ source: 's', for: 'f' }],
    });
    raw.postmortems.push({ id, data, body: '' });
  }
  return assemble(raw);
}

const makeOf = (cases: string[]): Promise<SearchIndex> => makeSearchIndex(pages.filter(({ html }) => isSearched(html)), searchContent(handbook(cases)));

test('pages with a body are indexed, lists are not, and nothing of Pagefind is written that is not used', async () => {
  write('postmortems/one', '<h1>Case one</h1><p>Words.</p>');
  write('comparison', '<h1>Comparison</h1>');
  write('q', '<h1>All</h1>', '');
  const index = await makeOf(['one']);
  expect(index).toMatchObject({ texts: 2, identifiers: 2 });
  const read = (name: string): string => String(index.files.get(`search/${name}`));
  expect(readIndex(read('names.txt')).pages.map(({ path, title, kind, identifiers }) => [path, title, kind, identifiers.map(({ text }) => text)])).toEqual([
    ['comparison/', 'Comparison', 'page', []],
    ['postmortems/one/', 'Case one', 'case', ['CVE-2025-1']],
  ]);
  expect((JSON.parse(read('texts.json')) as TextIndexFile).texts).toMatch(/^[0-9a-f]+ [0-9a-f]+$/);
  expect(read('terms.txt').split('\n')).toContain('0words');
  const files = [...index.files.keys()].filter((name) => name.startsWith('pagefind/')).map((name) => name.split('/')[1]!);
  expect(files.filter((name) => /ui|highlight|worker|unknown/.test(name))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-entry.json', 'wasm.en.pagefind', 'fragment', 'index']));
});

test('two builds of the same pages are the same', async () => {
  write('postmortems/one', '<h1>Case one</h1><h2 id="a">A</h2><p>Words.</p>');
  const read = async (): Promise<string> => [...(await makeOf(['one'])).files].map(([name, content]) => `${name} ${Buffer.from(content).toString('base64')}`).join('\n');
  expect(await read()).toBe(await read());
});

test('a case that is not indexed stops the build by name', async () => {
  write('postmortems/one', '<h1>Case one</h1>', '');
  write('about', '<h1>About</h1>');
  await expect(makeOf(['one'])).rejects.toThrow(/not in the search index:\n {2}\/postmortems\/one\/\n.*data-pagefind-body/);
});

test('Pagefind reads sections by their headings, cells apart, and what is wrong as a quotation', () => {
  expect(forReading('<p data-heard>All <code>x</code> so.</p>')).toBe('<p data-heard>“All <code>x</code> so.”</p>');
  // Where it became the title of an entry of its own, nothing is left to quote.
  expect(forReading('<dl><dd data-heard=""></dd><dt>In fact</dt><dd>None is.</dd></dl>')).not.toContain('“');
  expect(forReading('<section class="x" id="traps">\n<h2><a href="#traps">Traps</a></h2>')).toBe('<section class="x" id="traps">\n<h2 id="traps"><a href="#traps">Traps</a></h2>');
  expect(forReading('<section id="a"><h2 id="own">A</h2>')).toBe('<section id="a"><h2 id="own">A</h2>');
  expect(forReading('<h3 id="x">until <time>2025</time><a href="#x">With</a></h3>')).toBe('<h3 id="x">until <time>2025</time> <a href="#x">With</a></h3>');
  expect(forReading('<dt>In fact</dt><dd>Good</dd>')).toBe('<dt>In fact:</dt> <dd>Good</dd> ');
  expect(forReading('<dd>Good.</dd> <dt>Wrong</dt> <dd class="s">in all revisions · <a href="#c">correction</a></dd>')).toBe('<dd>Good.</dd>  ');
  expect(forReading('<dt id="a"></dt><dd>Good</dd>')).toBe('<dt id="a"></dt> <dd>Good</dd> ');
});
