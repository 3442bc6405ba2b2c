import { describe, expect, it, test } from 'vitest';
import { addressInCopy, fileCopyPage, readPageToCopy, type CopyContext } from './file-copy-page.ts';

const files = new Set(['index.html', 'q/index.html', 'q/a/index.html', 'q/a/evidence/index.html', 'q/b ü/index.html', 'q/a.md', 'favicon.svg']);
const context = (file = 'q/a/index.html'): CopyContext => ({ file, files, dead: [] });

it.each([
  ['./', 'index.html'], ['./#x', '#x'], ['#x', '#x'], ['./?a=1#x', 'index.html?a=1#x'], ['../', '../index.html'], ['../?tier=senior', '../index.html?tier=senior'],
  ['../../', '../../index.html'], ['evidence/#e1', 'evidence/index.html#e1'], ['../a.md', '../a.md'], ['../../favicon.svg', '../../favicon.svg'],
  ['../b%20%C3%BC/', '../b%20%C3%BC/index.html'], ['https://example.com/', 'https://example.com/'], ['//example.com/', '//example.com/'], ['mailto:a@b', 'mailto:a@b'], ['', ''],
])('%s becomes %s', (url, expected) => {
  const here = context();
  expect(addressInCopy(url, here)).toBe(expected);
  expect(here.dead).toEqual([]);
});

test('an address that leads to nothing is noted', () => {
  const here = context();
  addressInCopy('../gone/', here);
  expect(here.dead).toEqual(['q/a/index.html: ../gone/']);
});

describe('a page', () => {
  const html = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src \'self\'">' +
    '<script>theme()</script><script type="speculationrules">{"prefetch":[]}</script><link rel="manifest" href="../../app.webmanifest">' +
    '<link rel="alternate" type="text/markdown" href="../a.md"></head><body><a href="../">q</a>' +
    '<script type="module">one()</script><p>x</p><script type="module" src="../../_astro/b.js"></script></body></html>';

  test('tells its modules in their order, and its Markdown twin', () => {
    expect(readPageToCopy(html, 'q/a/index.html')).toMatchObject({ modules: [{ code: 'one()' }, { file: '_astro/b.js' }], twin: 'q/a.md' });
    expect(readPageToCopy('<p>x</p>', 'index.html')).toMatchObject({ modules: [], twin: undefined });
  });

  test('has one classic script, nothing that only a server gives, and the policy for files', () => {
    const copy = fileCopyPage(readPageToCopy(html, 'q/a/index.html'), '_astro/page.1.js', context());
    expect(copy.replace(/(<meta http-equiv="content-security-policy") content="[^"]*"/, '$1')).toBe(
      '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy">' +
      '<script>theme()</script><link rel="alternate" type="text/markdown" href="../a.md"></head><body><a href="../index.html">q</a>' +
      '<script defer src="../../_astro/page.1.js"></script><p>x</p></body></html>',
    );
    expect(copy).toMatch(/content="[^"]*'sha256-[^"]*form-action file:"/);
    const plain = readPageToCopy(html.replaceAll(/<script type="module"[^>]*>.*?<\/script>/g, ''), 'q/a/index.html');
    expect(fileCopyPage(plain, undefined, context())).not.toContain('defer');
  });
});
