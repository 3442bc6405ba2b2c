import { expect, it } from 'vitest';
import { leanPage, readElsewhere } from './lean-page.ts';

const page = (style: string, body: string, rest = ''): string => `<!DOCTYPE html><html lang="en"><head>${style}</head><body>${body}</body>${rest}</html>`;
const lean = (html: string, scripts: string[] = [], sheets: string[] = []): string => leanPage(readElsewhere(scripts, sheets))(html);

it('leaves the style that a page needs, and takes out the rest', () => {
  const body = '<p class="say">x</p>';
  expect(lean(page('<style>.say,.era{top:0}.off{left:0}table{top:0}</style>', body))).toBe(page('<style>.say{top:0}</style>', body));
});

it('takes out a sheet of which nothing is left', () => {
  expect(lean(page('<style>.f1{top:0}</style><style>p{top:0}</style>', '<p>x</p>'))).toBe(page('<style>p{top:0}</style>', '<p>x</p>'));
});

it('keeps what a script makes', () => {
  const html = page('<style>.off{top:0}.copy{left:0}</style>', '<p>x</p>');
  expect(lean(html, ['part.classList.toggle("off")'])).toBe(page('<style>.off{top:0}</style>', '<p>x</p>'));
});

it('does not take the words of a script or of data in the page for elements of it', () => {
  const rest = '<script>if(a<table>b)"</script><script type="application/ld+json">{"a":"<ol class=\\"rows\\">"}</script>';
  expect(lean(page('<style>table{top:0}.rows{top:0}b{top:0}</style>', '<b>x</b>', rest))).toBe(page('<style>b{top:0}</style>', '<b>x</b>', rest));
});

it('keeps custom properties as long as a rule, an attribute, a script or a sheet asks for them', () => {
  const properties = (names: string): string => `<style>:root{${[...names].map((name) => `--${name}:0`).join(';')}}p{top:var(--a)}</style>`;
  const body = '<p style="left:var(--b)">x</p>';
  expect(lean(page(properties('abcde'), body), ['"var(--c)"'], ['a{top:var(--d)}'])).toBe(page(properties('abcd'), body));
});

it('takes out a custom property that only one asks for that nobody asks for', () => {
  expect(lean(page('<style>:root{--a:0;--b:var(--a);--c:var(--b)}p{top:0}</style>', '<p>x</p>'))).toBe(page('<style>p{top:0}</style>', '<p>x</p>'));
});

it('takes out the marks for the index of the search, and nothing else that looks like one', () => {
  const marked = '<main id="main" data-pagefind-body><header data-pagefind-meta="keys[data-keys]" data-keys="a &quot;b&quot;" class="x"><p data-heard>Write data-keys="c" or &lt;p data-pagefind-body&gt;.</p></header></main>';
  expect(lean(page('', marked))).toBe(page('', '<main id="main"><header class="x"><p data-heard>Write data-keys="c" or &lt;p data-pagefind-body&gt;.</p></header></main>'));
});

it('changes nothing when it is done again', () => {
  const once = lean(page('<style>p{top:0}.a{top:0}</style>', '<main data-pagefind-body><p>x</p></main>'));
  expect(lean(once)).toBe(once);
});
