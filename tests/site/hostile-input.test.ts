import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordName } from '../../src/client/interview/score-record.ts';
import { storedKeys } from '../../src/site/stored-keys.ts';
import { openBrowser } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';
import { siteUrl } from '../support/site.ts';

/** Texts that do something where they are read as anything but text. Each leaves a mark when it is. */
const hostile: readonly (readonly [name: string, text: string])[] = [
  ['an image', '<img src=x onerror=window.hostile=1 data-hostile>'],
  ['a script', '"><script>window.hostile=1</script><b data-hostile>'],
  ['a drawing', "'><svg data-hostile onload=window.hostile=1>"],
  ['a frame', '<iframe data-hostile srcdoc="<script>parent.hostile=1</script>">'],
  ['the end of an element', '</title></option></select></textarea></script><i data-hostile>'],
  ['markup that was escaped before', '&lt;b data-hostile&gt;&#60;u data-hostile&#62;'],
  ['the mark of a found word', '<mark data-hostile>session</mark>'],
  ['an address that is a script', 'javascript:window.hostile=1//'],
  ['a program', "'-(window.hostile=1)-'\\`${window.hostile=1}"],
  ['a template', '{{constructor.constructor("window.hostile=1")()}}'],
  ['a selector', '"],*[data-x="\\'],
  ['an expression', '(((((([*+?{1,99999}\\'],
  ['names that every object has', '__proto__ constructor toString'],
  ['control characters', '\u0000\u0007\u001b[31m\r\n\t'],
  ['letters that turn the direction', '\u202e<b data-hostile>\u2066'],
  ['half of a letter', '\ud800 x \udfff'],
  ['a long text', 'a<b data-hostile> '.repeat(60)],
  ['JSON', '{"version":1,"scores":{"__proto__":{"hostile":1}}}'],
];
const texts = hostile.map(([, text]) => text);

/** What the address can carry: a half letter has no form in UTF-8. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

let browser: Browser;
let context: BrowserContext;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  // Without the policy, which would stop what has to be stopped before it.
  context = await browser.newContext({ bypassCSP: true });
  page = await context.newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  page.on('dialog', (dialog) => {
    errors.push(`${page.url()}: a dialog, "${dialog.message()}"`);
    void dialog.dismiss();
  });
});
afterEach(() => context.close());

const open = (path: string): Promise<unknown> => page.goto(siteUrl() + path, { waitUntil: 'load' });

/** What was read as more than text on the page, or broke it. */
async function harm(about: string): Promise<string[]> {
  const found = await page.evaluate(() => [
    ...('hostile' in window ? ['it ran'] : []),
    ...(({} as { hostile?: unknown }).hostile === undefined ? [] : ['every object has it']),
    ...[...document.querySelectorAll('[data-hostile]')].map((element) => `it became <${element.localName}>`),
    ...[...document.querySelectorAll('a')].filter(({ protocol }) => protocol === 'javascript:').map(({ href }) => `a link to ${href}`),
    ...(document.querySelector('main h1') === null ? ['the page is gone'] : []),
  ]);
  return [...found, ...errors.splice(0)].map((text) => `${about}: ${text}`);
}

const [question] = builtPagesOfQuestions();
function builtPagesOfQuestions(): string[] {
  return builtPages().filter((path) => /^q\/[^/]+\/interview\/$/.test(path)).map((path) => path.slice('q/'.length, -'/interview/'.length));
}

test('typed into the search', async () => {
  await open('');
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] input');
  for (const [name, text] of hostile) {
    await page.fill('dialog input', text.toWellFormed().slice(0, 200));
    await page.waitForSelector('dialog site-search[data-search-state=done]');
    expect(await harm(name)).toEqual([]);
  }
});

test.each([
  // Where nothing is asked for, the search is idle.
  ['the search', 'search/', ['q', 'tier', 'topic', 'kind', 'revision'], 'site-search:is([data-search-state=done], [data-search-state=idle]):has([role=combobox])'],
  ['the questions', 'q/', ['tier', 'topic', 'stage', 'audience'], 'facet-filter[data-ready]'],
  ['the corrections', 'corrections/', ['topic', 'tier'], 'facet-filter[data-ready]'],
  ['the draw', 'random/', ['tier', 'topic', 'stage'], 'random-question a'],
  ['an answer', `q/${question}/`, ['as-of', 'q'], 'revision-choice:not([hidden])'],
])('in the address of %s', async (_, path, names, ready) => {
  for (const [name, text] of hostile) {
    await open(`${path}?${names.map((each) => `${each}=${encoded(text)}`).join('&')}#${encoded(text)}`);
    await page.waitForSelector(ready, { state: 'attached' });
    expect(await harm(name)).toEqual([]);
  }
  for (const query of ['?%', '?q=%E0%A4%A', '?=&&&==', `?${'q=a&'.repeat(500)}`, '#%', '#%E0%A4%A', '#"]', '?__proto__=1&constructor=2']) {
    await open(path + query);
    await page.waitForSelector(ready, { state: 'attached' });
    expect(await harm(query)).toEqual([]);
  }
});

test('in the address of a page that is missing', async () => {
  const paths = [...texts.map(encoded).map((text) => text.slice(0, 1500).replace(/%[^%]{0,1}$/, '')), 'q/%3Cimg%20src=x%20onerror=window.hostile=1%20data-hostile%3E/', '..%2f..%2fx', 'a//b///c', 'x?y=<b data-hostile>#<i data-hostile>'];
  for (const path of paths) {
    await open(`missing/${path}`);
    await page.waitForFunction(() => customElements.get('missing-page') !== undefined);
    expect(await harm(path)).toEqual([]);
  }
});

describe('in what the browser remembers', () => {
  const sheet = (text: string): string => JSON.stringify({ version: 1, scores: { [text]: 3 }, candidate: text, interviewer: text, date: text, notes: text });
  const broken = ['', 'null', '[]', '{', '7', '"x"', '{"version":1}', '{"version":2,"scores":{}}', '{"version":1,"scores":[],"candidate":0}', 'undefined', 'NaN', '\u0000'];

  /** Opens a page with something stored under every key that the pages know. */
  async function openWith(path: string, stored: string, ready: string): Promise<void> {
    await page.evaluate(([keys, value]) => {
      for (const key of keys) localStorage.setItem(key, value);
    }, [storedKeys.map(({ key }) => (key.includes('<id>') ? recordName(question!) : key)), stored] as const);
    await open(path);
    await page.waitForSelector(ready, { state: 'attached' });
  }

  test.each([
    ['the start', '', 'form[role=search]', [...texts, ...broken]], ['an answer', `q/${question}/`, 'revision-choice:not([hidden])', [...texts, ...broken]],
    ['a score sheet', `q/${question}/interview/`, 'score-sheet [data-actions]:not([hidden])', [...texts, ...broken, ...texts.map(sheet)]],
    ['the quiz', 'quiz/', '.quiz', [...texts.slice(0, 5), ...broken.slice(0, 5)]], ['the search', 'search/?q=session', 'site-search[data-search-state=done]', [...texts.slice(0, 5), ...broken.slice(0, 5)]],
  ])('on %s', async (_, path, ready, stored) => {
    await open('');
    for (const text of stored) {
      await openWith(path, text, ready);
      expect(await harm(JSON.stringify(text.slice(0, 60)))).toEqual([]);
      // What cannot be read is as good as nothing: the theme is that of the system, and can be chosen.
      expect(await page.locator('[name=theme]:checked').count()).toBe(1);
      expect(await page.evaluate(() => 'theme' in document.documentElement.dataset)).toBe(false);
    }
  });

  test('a sheet shows what was stored as text, and keeps what it cannot read until it is cleared', async () => {
    await open('');
    await openWith(`q/${question}/interview/`, sheet(texts[0]!), 'score-sheet [data-actions]:not([hidden])');
    expect(await page.inputValue('score-sheet [name=notes]')).toBe(texts[0]);
    await openWith(`q/${question}/interview/`, '{', 'score-sheet [data-actions]:not([hidden])');
    await page.fill('score-sheet [name=notes]', 'new');
    expect(await page.evaluate((key) => localStorage.getItem(key), recordName(question!))).toBe('{');
  });

  test('where storage is closed, pages work as long as they are open', async () => {
    await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('closed', 'SecurityError'); } }));
    for (const [path, ready] of [['', 'form[role=search]'], [`q/${question}/`, 'revision-choice:not([hidden])'], [`q/${question}/interview/`, 'score-sheet [data-actions]:not([hidden])']] as const) {
      await open(path);
      await page.waitForSelector(ready, { state: 'attached' });
      await page.locator('[name=theme][value=dark]').check({ force: true });
      expect(await harm(path)).toEqual([]);
    }
  });
});
