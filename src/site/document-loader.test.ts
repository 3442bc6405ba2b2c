import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { documentLoader } from './document-loader.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-documents-'));
  mkdirSync(join(root, 'src/content/questions'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Loads with as much of Astro as its own loader asks for, which takes `.mdx` for what becomes a module. */
async function load(): Promise<Map<string, Readonly<Record<string, unknown>>>> {
  const entries = new Map<string, Readonly<Record<string, unknown>>>();
  const store = {
    get: (id: string) => entries.get(id), keys: () => [...entries.keys()], delete: (id: string) => entries.delete(id), addModuleImport: () => undefined, addAssetImports: () => undefined,
    set: (entry: { readonly id: string }) => entries.set(entry.id, entry),
  };
  const entryType = { getEntryInfo: ({ contents }: { contents: string }) => Promise.resolve({ body: contents.trim(), data: { title: 'A' } }), contentModuleTypes: 'x' };
  const logger = { warn: () => undefined, error: () => undefined, debug: () => undefined, info: () => undefined };
  await documentLoader('questions').load({
    config: { root: pathToFileURL(`${root}/`), srcDir: pathToFileURL(`${root}/src/`) }, collection: 'questions', store, logger, entryTypes: new Map([['.mdx', entryType]]),
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data), generateDigest: (text: unknown) => String(text),
  } as unknown as LoaderContext);
  return entries;
}

it('loads documents by the names of their files, with their bodies, and asks for no modules', async () => {
  writeFileSync(join(root, 'src/content/questions/What_is-it.v2.mdx'), 'Body.\n');
  writeFileSync(join(root, 'src/content/questions/notes.md'), 'No document.\n');
  const entries = await load();
  expect([...entries.keys()]).toEqual(['What_is-it.v2']);
  expect(entries.get('What_is-it.v2')).toMatchObject({ body: 'Body.', data: { title: 'A' }, filePath: 'src/content/questions/What_is-it.v2.mdx' });
  expect(entries.get('What_is-it.v2')).not.toHaveProperty('deferredRender');
});
