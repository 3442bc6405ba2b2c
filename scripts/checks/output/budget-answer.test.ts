import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { siteProblems, siteReport } from '../../check/test-site.ts';
import { budgetAnswerRule } from './budget-answer.ts';

const path = 'q/session-lifecycle/index.html';
const page = (body: string, head = ''): string => `<!doctype html><html lang="en"><head><title>A</title>${head}</head><body><main id="main"><section id="answer">${body}</section></main></body></html>`;
/** Text that hardly compresses: a little less than as many bytes as asked for remain. */
const noise = (bytes: number): string => Array.from({ length: Math.ceil(bytes / 33) }, (_, at) => createHash('sha256').update(`${at}`).digest('base64')).join('');
const codes = (files: Readonly<Record<string, string>>): string[] => siteReport(budgetAnswerRule, files);

it('lets a page be that keeps within all budgets', () => {
  expect(codes({
    [path]: page(`<p>${noise(12_000)}</p>`, '<style>a{color:red}</style><script>start()</script><script type="module">import("../../_astro/b.js")</script>'),
    '_astro/b.js': noise(9000),
  })).toEqual([]);
});

it('looks at answers only', () => {
  expect(codes({ 'facts/index.html': page(`<p>${noise(90_000)}</p>`) })).toEqual([]);
});

it.each([
  ['BUDGET001', page(`<p>${noise(16_000)}</p>`)],
  ['BUDGET002', page('', `<script>${noise(2600)}</script>`)],
  ['BUDGET002', page('', `<script type="module">${noise(2600)}</script>`)],
  ['BUDGET003', page('', `<style>${noise(4800)}</style>`)],
  ['BUDGET003', page(`<p style="${noise(4800)}">A</p>`)],
  ['BUDGET004', page('<p>one and the same text</p>'.repeat(3000)), 'BUDGET005'],
  ['BUDGET005', page('<b></b>'.repeat(1200))],
])('reports %s of a page that stands alone', (code, html, ...also) => {
  expect(codes({ [path]: html })).toEqual([code, ...also].map((each) => `dist/${path}:1:1 ${each}`));
});

it('counts the script and style files that a page loads, with what they import', () => {
  const half = noise(1400);
  const files = { [path]: page('', '<script type="module" src="../../_astro/a.js"></script>'), '_astro/a.js': `import "./b.js";"${half}"`, '_astro/b.js': `"${[...half].reverse().join('')}"` };
  expect(codes(files)).toEqual([`dist/${path}:1:1 BUDGET002`, `dist/${path}:1:1 BUDGET007`]);
  expect(codes({ [path]: page('', '<script type="module">import "../../_astro/a.js"</script>'), '_astro/a.js': 'a()' })).toEqual([`dist/${path}:1:1 BUDGET007`]);
  expect(codes({ [path]: page('', '<link rel="stylesheet" href="/a.css">'), 'a.css': noise(4800) })).toEqual([`dist/${path}:1:1 BUDGET003`]);
});

it('does not count data as script', () => {
  expect(codes({ [path]: page('', `<script type="application/ld+json">"${noise(4000)}"</script><script type="speculationrules">{}</script>`) })).toEqual([]);
});

it('says by how much, and which parts are the largest', () => {
  const [problem] = siteProblems(budgetAnswerRule, { [path]: page('<i></i>'.repeat(1500)) });
  expect(problem!.message).toBe('This answer page has 1,506 elements; the limit is 1,200. Its largest parts: section #answer 1,501.');
});
