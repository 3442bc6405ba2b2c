import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commitDate } from '../../scripts/check/commit-date.ts';
import { runContentRules, type Examined } from '../../scripts/check/engine.ts';
import { knownPages } from '../../scripts/check/site-pages.ts';
import { codes, outputRules } from '../../scripts/checks/index.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { openBrowser } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';
import { siteUrl } from '../support/site.ts';

const root = join(import.meta.dirname, '..', '..');
const report = runContentRules(readContentTree(root), { root, pages: knownPages(root), today: commitDate(root) });
let browser: Browser;
let page: Page;
/** The rows of all tables of rules, by their code. */
let rows: Map<string, string[]>;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(new URL('checks/', siteUrl()).href);
  const cells = await page.locator('table.rules tbody tr').evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => (cell as HTMLElement).innerText.trim())));
  rows = new Map(cells.map(([code = '', ...rest]) => [code, rest]));
});

afterAll(() => browser.close());

const worded = ({ count, unit }: Pick<Examined, 'count' | 'unit'>): string => `${count.toLocaleString('en-US')} ${unit}`;

test('every code stands on the page once, and can be linked', async () => {
  expect([...rows.keys()].sort()).toEqual([...codes]);
  expect(await page.locator('tr#SPAN002').count()).toBe(1);
});

test('the page gives the numbers of the engine for every rule over the content', () => {
  const fromEngine = codes.flatMap((code) => {
    const looked = report.examined.filter((rule) => rule.codes.includes(code));
    return looked.length === 0 ? [] : [[code, looked.map(worded)] as const];
  });
  expect(fromEngine.length).toBeGreaterThan(100);
  for (const [code, looked] of fromEngine) expect(rows.get(code)?.at(-1)?.split('\n').slice(0, looked.length), code).toEqual(looked);
});

test('every number of a rule over the built files is filled in', () => {
  for (const { codes: own, unit } of outputRules) {
    for (const code of own) expect(rows.get(code)?.at(-1), code).toMatch(new RegExp(`(?:^|\\n)[\\d,]+ ${unit}$`));
  }
  expect(rows.get('OUT011')?.at(-1)).toBe(worded({ count: builtPages().length, unit: 'pages' }));
});

test('the figures of the content are those of the engine', async () => {
  const { counts } = report;
  const [facts, samples] = await Promise.all(['facts', 'samples'].map((id) => page.locator(`section:has(> #${id})`).innerText()));
  for (const what of ['passages', 'claims'] as const) expect(facts).toContain(`${counts[what]!.toLocaleString('en-US')} ${what}`);
  for (const [kind, name] of [['element facts', 'Schema'], ['prose facts', 'Text'], ['absence facts', 'Absence'], ['world facts', 'World']] as const) {
    expect(facts).toMatch(new RegExp(`${name}\\t[^\\t]+\\t${counts[kind]!.toLocaleString('en-US')}\\b`));
  }
  expect(samples).toMatch(new RegExp(`All\\t+${counts['samples']!}\\b`));
});

test('the page of checks is linked from the footer and from the page about the handbook', async () => {
  const about = await browser.newPage();
  await about.goto(new URL('about/', siteUrl()).href);
  const hrefs = async (place: string) => about.locator(`${place} a`).evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  const checks = new URL('checks/', siteUrl()).pathname;
  expect(await hrefs('footer')).toContain(checks);
  expect(await hrefs('main')).toContain(checks);
  await about.close();
});
