import { codeToHtml } from 'shiki';
import { expect, test } from 'vitest';
import { codeClasses, codeTheme } from './code-theme.ts';

const highlight = (code: string, lang: string) => codeToHtml(code, { lang, theme: codeTheme, transformers: [codeClasses] });

test('only classes reach the page, and each line can hang', async () => {
  const html = await highlight('{ "a": 1 }\n{ "b": "x" }', 'json');
  expect(html).not.toContain('style=');
  expect(html).toBe(
    '<pre><code><span class="l">{ <span class="k">"a"</span>: <span class="n">1</span> }</span>\n' +
      '<span class="l">{ <span class="k">"b"</span>: <span class="v">"x"</span> }</span></code></pre>',
  );
});

test('a line tells how deep it is indented, in steps of two and no deeper than the sheet knows', async () => {
  const html = await highlight('{\n  "a": {\n     "b": 1,\n' + ' '.repeat(40) + '"c": 2\n}}', 'json');
  expect([...html.matchAll(/class="(l[^"]*)"/g)].map(([, classes]) => classes)).toEqual(['l', 'l i2', 'l i4', 'l i12', 'l']);
});

test('HTTP has its method, header names and values apart', async () => {
  const html = await highlight('POST /mcp HTTP/1.1\nMcp-Name: x', 'http');
  expect(html).toContain('<span class="n">POST</span>');
  expect(html).toContain('<span class="k">Mcp-Name</span>');
});

test('a long key may break behind its slash', async () => {
  expect(await highlight('{ "io.modelcontextprotocol/tasks": 1 }', 'json')).toContain('io.modelcontextprotocol/<wbr>tasks');
});
