import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { readText, siteOfText } from './given-text.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-text-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const page = (section: string, slug: string, title: string, body = 'A text.') => ({ section, slug, title, body });

function write(pages: readonly ReturnType<typeof page>[], more: object = {}): void {
  for (const { section, slug, title, body } of pages) {
    const file = join(folder, section, `${slug}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\ntitle: ${JSON.stringify(title)}\ndescription: "About ${slug}."\n---\n\n${body}\n`);
  }
  const sections = [...new Set(pages.map(({ section }) => section))].map((id) => ({ id, label: `The ${id}` }));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ sections, pages: pages.map(({ section, slug, title }) => ({ section, slug, title })), ...more }));
}

const three = [page('guide', 'start', 'Start'), page('guide', 'tools', 'Tools'), page('more', 'tools', 'Tools again')];

it('reads a text in its order, with ids that are unique without their section, and the page it names', () => {
  write(three, { median: { section: 'guide', slug: 'start' } });
  const { pages, median, next } = readText(folder);
  expect(pages.map(({ slug, description, markdown }) => [slug, description, markdown])).toEqual([['t0-start', 'About start.', 'A text.'], ['t1-tools', 'About tools.', 'A text.'], ['t2-tools', 'About tools.', 'A text.']]);
  expect([median.slug, next.slug]).toEqual(['t0-start', 't1-tools']);
});

it('refuses a page to measure that the text does not have, or that nothing follows', () => {
  for (const median of [{ section: 'guide', slug: 'gone' }, { section: 'more', slug: 'tools' }]) {
    write(three, { median });
    expect(() => readText(folder)).toThrow(RangeError);
  }
});

it('makes answers of a text that the model can read, beside those of the handbook', () => {
  write([page('guide', 'signs', 'A *star* and [brackets] <tag> {brace}', 'An `x`.\n\n## Part\n\n```text\n## no heading\n```'), page('guide', 'next', 'Next')], { median: { section: 'guide', slug: 'signs' } });
  const files = readContentTree(join(import.meta.dirname, '../..'));
  const handbook = loadHandbook(files).handbook!;
  const { handbook: grown, problems, raw } = loadHandbook(siteOfText(files, handbook, readText(folder)));
  expect(problems).toEqual([]);
  expect(grown!.questions.size).toBe(handbook.questions.size + 2);
  expect(grown!.topics.get('guide')?.name).toBe('The guide');
  expect(raw.questions.find(({ id }) => id === 't0-signs')!.body).toContain('### Part\n\n```text\n## no heading\n```');
});
