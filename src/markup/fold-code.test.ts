import { codeToHtml } from 'shiki';
import { expect, test } from 'vitest';
import { codeClasses, codeTheme } from './code-theme.ts';
import { foldCode } from './fold-code.ts';

const highlight = (code: string) => codeToHtml(code, { lang: 'json', theme: codeTheme, transformers: [codeClasses, foldCode] });
const textOf = (html: string) => html.replace(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&#x3C;', '<').replaceAll('&amp;', '&');

const long = JSON.stringify({ id: 1, params: { list: Array.from({ length: 8 }, (_, index) => `<${index}>`), name: 'x' }, more: Array.from({ length: 8 }, () => 0) }, null, 2);

test('a long message folds by member and is open at first', async () => {
  const html = await highlight(long);
  expect(html).toMatch(/^<div class="pre"><span class="l">\{<\/span>\n/);
  expect([...html.matchAll(/<details open[^>]*><summary[^>]*>(.*)\n<\/summary>/g)].map(([, line]) => textOf(line!).trim())).toEqual(['"params": {', '"list": [', '"more": [']);
  expect(html.match(/<details/g)).toHaveLength(html.match(/<\/details>/g)!.length);
});

test('its text is the message, letter by letter', async () => {
  expect(textOf(await highlight(long))).toBe(long);
});

test('a folded member keeps both of its brackets in sight', async () => {
  const html = await highlight(long);
  expect(textOf(html.replace(/(<\/summary>)(?:(?!<details|<summary)[\s\S])*?(<\/details>)/g, '$1$2'))).toContain('"more": [\n  ]\n}');
});

test('a short message stays as it is', async () => {
  expect(await highlight('{ "a": [\n1\n] }')).toMatch(/^<pre><code>/);
});
