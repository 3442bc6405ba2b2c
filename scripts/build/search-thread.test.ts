import { expect, it } from 'vitest';
import type { RenderedPage } from '../../src/site/page-listener.ts';
import { content } from '../check/test-content.ts';
import { openWorkspace } from '../check/workspace.ts';
import { searchContent } from './search-content.ts';
import { makeSearchIndex } from './search-index.ts';
import { startSearchThread } from './search-thread.ts';

const sought = searchContent(openWorkspace(content()).workspace!.handbook);
const page = (address: string): RenderedPage => ({ address, html: `<!doctype html><html lang="en"><body><main data-pagefind-body><h1>Words of ${address}</h1></main></body></html>` });

it('makes the index of the pages that it is handed, as if it had them all at once', async () => {
  const thread = startSearchThread();
  thread.begin(sought);
  for (const address of sought.wanted) thread.read(page(address));
  const index = await thread.index();
  expect(index).toMatchObject({ texts: sought.wanted.length, identifiers: sought.index.identifiers.size });
  const names = (files: typeof index.files): string => String(files.get('search/names.txt'));
  expect(names(index.files)).toBe(names((await makeSearchIndex(sought.wanted.map(page), sought)).files));
});

it('says what goes wrong with the pages', async () => {
  const thread = startSearchThread();
  thread.begin(sought);
  thread.read(page('/about/'));
  await expect(thread.index()).rejects.toThrow(/These pages are not in the search index:\n {2}\/q\/[^]*data-pagefind-body/);
});

it('says that it was told nothing of what the pages are made of', async () => {
  const thread = startSearchThread();
  thread.read(page('/about/'));
  await expect(thread.index()).rejects.toThrow('before what is searched in them');
});
