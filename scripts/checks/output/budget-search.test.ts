import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { writeIndex, type NamedPage, type NameIndex } from '../../../src/client/search/index-format.ts';
import { cut, nameFiles } from '../../build/name-parts.ts';
import { siteProblems, siteReport } from '../../check/test-site.ts';
import { budgetSearchRule } from './budget-search.ts';

const noise = (bytes: number, salt = ''): string => Array.from({ length: Math.ceil(bytes / 33) }, (_, at) => createHash('sha256').update(`${salt}${at}`).digest('base64')).join('');
const page = (path: string, tier?: string): NamedPage => ({ path, title: noise(60, path).replaceAll(/[|~]/g, ''), kind: 'concept', ...(tier !== undefined && { tier, topic: 'tools' }), revisions: [], identifiers: [], otherWords: [] });
const grownBy = (count: number): NameIndex => ({ revisions: [], topics: [['tools', 'Tools']], pages: Array.from({ length: count }, (_, at) => page(`q/answer-${at}/`, 'mid')) });
const index = (count: number): string => writeIndex(grownBy(count));

it('lets a search be that keeps within its budgets', () => {
  expect(siteReport(budgetSearchRule, { '_astro/search-dialog.a1.js': `"${noise(5000)}"`, '_astro/engine.a1.js': `"${noise(5000)}"`, 'search/names.txt': index(20) })).toEqual([]);
});

it.each([['search-dialog', 'BUDGET009'], ['engine', 'BUDGET010']])('reports a %s that is too large', (name, code) => {
  expect(siteReport(budgetSearchRule, { [`_astro/${name}.a1.js`]: `"${noise(9000)}"` })).toEqual([`dist/_astro/${name}.a1.js:1:1 ${code}`]);
});

it('counts what a script imports, but not what every page has loaded, and nothing twice', () => {
  const files = {
    '_astro/Page.a1.js': `"${noise(3000, 'page')}"`,
    '_astro/search-dialog.a1.js': `import "./Page.a1.js";import "./shared.a1.js";"${noise(3000, 'dialog')}"`,
    '_astro/engine.a1.js': `import "./search-dialog.a1.js";import "./shared.a1.js";import("./later.a1.js");"${noise(5000, 'engine')}"`,
    '_astro/shared.a1.js': `"${noise(3000, 'shared')}"`, '_astro/later.a1.js': `"${noise(9000, 'later')}"`,
  };
  expect(siteReport(budgetSearchRule, files)).toEqual([]);
  expect(siteReport(budgetSearchRule, { ...files, '_astro/shared.a1.js': `"${noise(6000, 'shared')}"` })).toEqual(['dist/_astro/search-dialog.a1.js:1:1 BUDGET009']);
});

it('reports an index that is not cut where it is large, and lets one be that is', () => {
  const large = grownBy(600);
  expect(siteProblems(budgetSearchRule, { 'search/names.txt': writeIndex(large) })[0]!.message).toMatch(/the limit is 15,360\. Its largest parts: the index [\d,]+, now, for 600 answers, [\d,]+/);
  const { files } = nameFiles(large);
  expect(files.size).toBeGreaterThan(50);
  expect(siteReport(budgetSearchRule, Object.fromEntries(files))).toEqual([]);
});

it('reports parts that are too large together', () => {
  const { files } = nameFiles(grownBy(600), { ...cut, part: 4096, entry: 4096 });
  expect(siteProblems(budgetSearchRule, Object.fromEntries(files)).map(({ code, message }) => `${code} ${message}`)).toEqual([expect.stringMatching(/^BUDGET011 .*10 parts and what leads to them/)]);
});

it('weighs an index that cannot be read as it is', () => {
  expect(siteReport(budgetSearchRule, { 'search/names.txt': noise(20_000) })).toEqual(['dist/search/names.txt:1:1 BUDGET011']);
});
