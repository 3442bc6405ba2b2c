import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compileBody } from '../../../src/markup/compile-body.ts';
import { compiledBody, offerBodyCompiler } from '../../../src/site/body-compiler.ts';
import { bodiesIn } from './bodies-in.ts';
import { compileAhead } from './compile-ahead.ts';
import { keptBody } from './kept-body.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-bodies-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, 'src/content', file)), { recursive: true });
  writeFileSync(join(root, 'src/content', file), text);
}
const kept = (): string[] => readdirSync(join(root, '.cache/bodies'));

it('finds the bodies of documents as Astro reads them, and nothing else', () => {
  write('questions/a.mdx', '---\ntitle: A\ntext: "---"\n---\n\nBody of **a**.\n\n---\n\nMore.\n');
  write('postmortems/b.mdx', '---\r\ntitle: B\r\n---\r\nBody of b.\r\n');
  write('facts/c.yaml', 'a: 1\n');
  write('other/d.mdx', '---\ntitle: D\n---\nBody of d.\n');
  expect(bodiesIn(root).sort()).toEqual(['Body of **a**.\n\n---\n\nMore.', 'Body of b.']);
});

it('compiles ahead what pages ask for later, and waits for it', async () => {
  for (const name of ['a', 'b', 'c']) write(`questions/${name}.mdx`, `---\ntitle: A\n---\n\nBody of ${name}.\n`);
  const ahead = compileAhead(root);
  await Promise.all(['a', 'b', 'c'].map((name) => ahead(`Body of ${name}.`)));
  expect(kept()).toHaveLength(3);
  const before = kept().map((name) => statSync(join(root, '.cache/bodies', name)).mtimeMs);
  expect(await keptBody(root, 'Body of b.')).toBe(await compileBody('Body of b.'));
  expect(kept().map((name) => statSync(join(root, '.cache/bodies', name)).mtimeMs)).toEqual(before);
});

it('lets all wait who ask for the same body, as documents with the same body do', async () => {
  for (const name of ['a', 'b']) write(`questions/${name}.mdx`, '---\ntitle: A\n---\n\nThe same.\n');
  const ahead = compileAhead(root);
  await Promise.all([ahead('The same.'), ahead('The same.'), ahead('The same.')]);
  expect(await keptBody(root, 'The same.')).toBe(await compileBody('The same.'));
  // What a thread is still writing has a name of its own.
  expect(kept().filter((name) => name.endsWith('.js'))).toHaveLength(1);
});

it('waits for nobody where a body is broken, or is not there', async () => {
  write('questions/a.mdx', '---\ntitle: A\n---\n\n<Answer>\n');
  const ahead = compileAhead(root);
  await ahead('<Answer>');
  await ahead('Body that no document has.');
  await expect(keptBody(root, '<Answer>')).rejects.toThrow(/Answer/);
});

it('is what pages are offered', async () => {
  offerBodyCompiler((body) => Promise.resolve(`compiled ${body}`));
  expect(await compiledBody('x')).toBe('compiled x');
});
