import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cutChunks, type PagefindFile } from './pagefind-chunks.ts';

let files: readonly PagefindFile[];
const letters = 'abcdefghijklmnopqrstuvwxyz';
const words = Array.from({ length: 4000 }, (_, index) => `${letters[index % 26]}${letters[(index * 7) % 26]}${letters[(index * 3 + 5) % 26]}x${index}`);

beforeAll(async () => {
  const { index } = await pagefind.createIndex();
  for (let page = 0; page < 4; page += 1) {
    await index!.addHTMLFile({ url: `/${page}/`, content: `<html lang="en"><body><h1>${page}</h1><p>${words.filter((_, at) => at % 4 <= page).join(' ')}</p></body></html>` });
  }
  files = (await index!.getFiles()).files;
});
afterAll(() => pagefind.close());

const text = ({ content }: PagefindFile): string => gunzipSync(content).toString('latin1');
const chunks = (of: readonly PagefindFile[]): PagefindFile[] => of.filter(({ path }) => path.startsWith('index/'));

test('chunks become smaller, keep every word, and are named in the meta file', () => {
  const cut = cutChunks(files);
  expect(chunks(cut).length).toBeGreaterThan(chunks(files).length * 2);
  expect(Math.max(...chunks(cut).map(({ content }) => gunzipSync(content).length))).toBeLessThan(4_100);
  const all = chunks(cut).map(text).join('');
  expect(words.filter((word) => !all.includes(word))).toEqual([]);
  const meta = text(cut.find(({ path }) => path.endsWith('.pf_meta'))!);
  for (const { path } of chunks(cut)) expect(meta).toContain(/^index\/(.+)\.pf_index$/.exec(path)![1]);
  for (const { path } of chunks(files)) expect(meta).not.toContain(/^index\/(.+)\.pf_index$/.exec(path)![1]);
});

test('all other files stay as they are, and the same files give the same', () => {
  const others = (of: readonly PagefindFile[]): string[] => of.filter(({ path }) => !/pf_(index|meta)$/.test(path)).map(({ path }) => path);
  expect(others(cutChunks(files))).toEqual(others(files));
  expect(cutChunks(files).map(({ path }) => path)).toEqual(cutChunks(files).map(({ path }) => path));
});

test('a form that is not known is refused', () => {
  expect(() => cutChunks([{ path: 'index/en_1.pf_index', content: gzipSync('something else') }])).toThrow('index/en_1.pf_index is not in the form of version 1.5');
  expect(() => cutChunks([{ path: 'index/en_1.pf_index', content: gzipSync(Buffer.from('pagefind_dcd\x82\x01\x02', 'latin1')) }])).toThrow('not in the form of version 1.5');
});
