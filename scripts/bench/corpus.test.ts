import { expect, test } from 'vitest';
import { measuredPages, plainMarkdown, type CorpusPage } from './corpus.ts';

const page = (slug: string, section: string, markdown: string): CorpusPage => ({ slug, section, markdown, title: slug, description: '' });
const code = '```json\n{}\n```\n';

test('what generators read as code of their own becomes text, but not inside of code', () => {
  expect(plainMarkdown('# Title\n\nA {brace} and a <tag>, but `{x} <y>`.\n')).toBe('A &#123;brace&#125; and a &lt;tag>, but `{x} <y>`.\n');
  expect(plainMarkdown('# T\n\n```json\n{ "a": "<b>" }\n```\n')).toBe('```json\n{ "a": "<b>" }\n```\n');
});

test('links inside of the handbook lead out of the sites of the peers', () => {
  expect(plainMarkdown('# T\n\n[a](other.md#traps), [b](https://example.com/)\n')).toBe('[a](https://handbook.example/q/other.md#traps), [b](https://example.com/)\n');
});

test('the measured page has code, is nearest to the middle and leads on inside its section', () => {
  const pages = [page('a', 's', 'x'), page('b', 's', `${code}xxx`), page('c', 's', `${code}xxxxxxxxxxx`), page('d', 't', `${code}xxxx`), page('e', 's', 'xxxxxxxxxxxxxxxxxxxxxxxxx')];
  expect(measuredPages(pages)).toEqual({ median: pages[1], next: pages[2] });
  expect(() => measuredPages([page('a', 's', 'x')])).toThrow('no page to measure');
});
