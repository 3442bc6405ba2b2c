import { expect, it } from 'vitest';
import { pageParts } from './page-parts.ts';

const page = `<!doctype html>
<html lang="en"><head><title>A</title><style>a{}</style>
<script type="speculationrules">{"prefetch":[]}</script><script type="application/ld+json">{}</script>
<script>one()</script><link rel="modulepreload" href="/b.js"><link rel="stylesheet" href="/c.css"></head>
<body><header><a href="/">A</a></header><main id="main"><h1>A</h1><section id="traps"><p style="color:red">B</p></section></main>
<script type="module">two()</script><script type="module" src="/a.js"></script></body></html>`;

it('tells scripts and styles that stand in a page from files that it loads, and data from both', () => {
  const { scripts, scriptFiles, styles, styleFiles } = pageParts(page);
  expect(scripts).toEqual(['one()', 'two()']);
  expect(scriptFiles).toEqual(['/a.js', '/b.js']);
  expect(styles).toEqual(['a{}', 'color:red']);
  expect(styleFiles).toEqual(['/c.css']);
});

it('counts elements as a browser does', () => {
  expect(pageParts(page).elements).toBe(18);
  expect(pageParts('').elements).toBe(3);
});

it('names the parts that a page is made of, none of them inside of another', () => {
  expect(pageParts(page).parts.map(({ name, elements }) => `${name} ${elements}`)).toEqual([
    'style 1', 'script of type speculationrules 1', 'script of type application/ld+json 1', 'script 1', 'header 2', 'h1 1', 'section #traps 2', 'script 1', 'script 1',
  ]);
});
