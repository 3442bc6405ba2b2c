import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { siteFolder, siteUrl } from '../support/site.ts';

const read = (path: string): string => readFileSync(join(siteFolder(), path), 'utf8');
const answers = (): string[] => readdirSync(join(siteFolder(), 'q')).filter((name) => existsSync(join(siteFolder(), 'q', name, 'evidence')));

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

test('every answer has a twin in Markdown, a file of data and structured data', () => {
  const ids = answers();
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) {
    const page = read(`q/${id}/index.html`);
    expect(page).toContain(`<link rel="alternate" type="text/markdown" href="../${id}.md">`);
    expect(page).toContain('"@type":["LearningResource","Question"]');
    expect(read(`q/${id}.md`)).toMatch(/^# .*\n\n.*Verified on \d{4}-\d\d-\d\d against revision/);
    expect(JSON.parse(read(`api/v1/questions/${id}.json`))).toMatchObject({ id, markdownUrl: `../../../q/${id}.md` });
  }
});

test('the two tables have twins, which their pages and the list for language models name', () => {
  for (const name of ['primitives', 'transports']) {
    expect(read(`${name}/index.html`)).toContain(`<link rel="alternate" type="text/markdown" href="../${name}.md">`);
    expect(read(`${name}.md`)).toMatch(/^# .* compared\n\nVerified on \d{4}-\d\d-\d\d against revision/);
    expect(read('llms.txt')).toContain(`(${name}.md)`);
  }
});

test('the quick check is a quiz to search engines, each question with one right answer', () => {
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(read('quiz/index.html')) ?? [];
  const quiz = JSON.parse(data) as { '@type': string; hasPart: { '@id': string; acceptedAnswer: { '@type': string }; suggestedAnswer: unknown[] }[] };
  expect(quiz['@type']).toBe('Quiz');
  expect(quiz.hasPart.length).toBeGreaterThan(0);
  for (const question of quiz.hasPart) {
    expect(read('quiz/index.html')).toContain(` id="${question['@id'].slice(1)}"`);
    expect(question.acceptedAnswer['@type']).toBe('Answer');
    expect(question.suggestedAnswer.length).toBeGreaterThan(1);
  }
});

test('every footnote of a twin is explained, and every explanation is used', () => {
  for (const id of answers()) {
    const twin = read(`q/${id}.md`);
    const explained = [...twin.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number);
    const used = [...twin.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number);
    expect(used.filter((number) => !explained.includes(number)), id).toEqual([]);
    expect(explained.length, id).toBeGreaterThan(0);
  }
});

test('the lists for language models name every answer', () => {
  const [list, full] = [read('llms.txt'), read('llms-full.txt')];
  expect(list).toMatch(/^# MCP Interview Handbook\n\n> /);
  for (const id of answers()) {
    expect(list).toContain(`(q/${id}.md)`);
    expect(full).toContain(`[MCP Interview Handbook, q/${id}](q/${id}/)`);
  }
});

test('a browser reads the feed as XML', async () => {
  const page = await browser.newPage();
  await page.goto(siteUrl());
  const found = await page.evaluate(async () => {
    const href = document.querySelector<HTMLLinkElement>('link[type="application/atom+xml"]')!.href;
    const feed = new DOMParser().parseFromString(await (await fetch(href)).text(), 'application/xml');
    return { errors: feed.querySelectorAll('parsererror').length, root: feed.documentElement.nodeName, entries: feed.querySelectorAll('entry').length, ids: [...feed.querySelectorAll('id')].map((id) => id.textContent) };
  });
  expect(found).toMatchObject({ errors: 0, root: 'feed' });
  expect(found.entries).toBeGreaterThan(0);
  expect(new Set(found.ids).size).toBe(found.entries + 1);
  await page.close();
});

describe('the page for what is missing', () => {
  test('looks for the words of the address, and offers the nearest page', async () => {
    const page = await browser.newPage();
    await page.goto(new URL('q/sesion-lifecycle/', siteUrl()).href);
    expect(await page.locator('main input[name=q]').inputValue()).toBe('sesion lifecycle');
    expect(await page.locator('main li:visible').first().locator('a').getAttribute('href')).toBe('/q/session-lifecycle/');
    await page.close();
  });

  test('takes nothing of the address for HTML', async () => {
    const page = await browser.newPage();
    await page.goto(new URL('q/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E/', siteUrl()).href);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.locator('main input[name=q]').inputValue()).toContain('<img');
    await page.close();
  });

  test('is a plain search form without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('nothing/here/', siteUrl()).href);
    expect(await page.locator('main form').getAttribute('action')).toBe('/search/');
    expect(await page.locator('main li:visible').count()).toBe(0);
    await context.close();
  });
});
