import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadHandbook } from '../../src/model/load.ts';
import { createParseCache } from '../../src/model/parse-cache.ts';
import type { Mention } from '../../src/model/passage/inline.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { commitDate } from '../../scripts/check/commit-date.ts';
import { runContentRules } from '../../scripts/check/engine.ts';
import { applyFixes, mend } from '../../scripts/check/fix.ts';
import { problemAt } from '../../scripts/check/rule.ts';
import { knownPages } from '../../scripts/check/site-pages.ts';

const root = join(import.meta.dirname, '..', '..');
const files = readContentTree(root);
const { handbook, sources } = loadHandbook(files);
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const wellKnown = new Set(['tools/list', 'tools/call', 'Mcp-Session-Id', 'sampling/createMessage']);

/** Every revision and many identifiers that the content speaks of itself, with the markup that a program can put back. */
const marked = handbook!.passages.filter((passage) => !passage.heard && passage.sample === undefined).flatMap((passage) => {
  const spoken = (mentions: readonly Mention[], mark: (value: string) => string) => mentions.filter(({ heard }) => !heard).map(({ value, offset }) => ({ passage, value, offset, markup: mark(value) }));
  return [...spoken(passage.revisions, (value) => `[[${value}]]`), ...spoken(passage.codes.filter(({ value }) => wellKnown.has(value)), (value) => `\`${value}\``)];
}).filter(({ passage, offset, markup }) => {
  const text = sources.get(passage.file)!.text;
  return text.startsWith(markup, offset) && /[\s("'[]/.test(text[offset - 1]!) && /[\s,.)\]"']/.test(text[offset + markup.length] ?? ' ');
});

test('markup that is lost all over the content is put back to the letter, and nothing is left to mend', () => {
  const { files: wrong, made } = applyFixes(files, marked.map(({ passage: { file }, offset, value, markup }) => ({
    ...problemAt({ file, line: 1, column: 1 }, { code: 'TEST001', message: '', why: '', mend: '' }),
    fix: { file, edits: [{ start: offset, end: offset + markup.length, text: value }] },
  })));
  expect(made.length).toBeGreaterThan(100);
  const options = { root, pages: knownPages(root), today: commitDate(root), cache: createParseCache() };
  const { files: mended, mended: problems, report } = mend(wrong, (tree) => runContentRules(tree, options), (all) => all);
  expect(problems.length).toBe(made.length);
  expect(report.problems.filter(({ fix }) => fix !== undefined)).toEqual([]);
  for (const [path, bytes] of files) expect(decode(mended.get(path)), path).toBe(decode(bytes));
});
