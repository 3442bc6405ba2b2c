import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { pagesToLookAt } from '../support/pages.ts';
import { siteUrl } from '../support/site.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
});
afterAll(() => browser.close());

/** A landmark or a heading as a screen reader meets it. */
interface Mark {
  readonly role: string;
  readonly name: string;
  /** Of a heading; 0 for a landmark. */
  readonly level: number;
}

/** The landmarks and headings of a page, in the order of its accessibility tree. */
async function outline(path: string): Promise<Mark[]> {
  await page.goto(new URL(path, siteUrl()).href, { waitUntil: 'networkidle' });
  const tree = await page.locator('body').ariaSnapshot();
  return [...tree.matchAll(/^\s*- '?(banner|navigation|search(?!box)|main|region|contentinfo|complementary|form|heading)(?: "((?:[^"\\]|\\.)*)")?(?: \[level=(\d)\])?/gm)]
    .map(([, role, name = '', level = '0']) => ({ role: role!, name: name.replace(/\\"/g, '"'), level: Number(level) }));
}

/** The names of all headings of a page as the browser itself computes them. */
async function headingNames(of: Page): Promise<string[]> {
  const client = await of.context().newCDPSession(of);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  return nodes.filter(({ ignored, role }) => !ignored && role?.value === 'heading').map(({ name }) => String(name?.value).replace(/\s+/g, ' '));
}

const words = (marks: readonly Mark[]): string[] => marks.map(({ role, name, level }) => (level === 0 ? `${role} ${name}`.trim() : `h${level} ${name}`));

const bar = ['banner', 'navigation Handbook', 'search'];
const foot = ['contentinfo', 'navigation Guides', 'navigation Registers and notes'];

test('an answer reads from the spoken answer to its evidence', async () => {
  const marks = (await outline('q/session-lifecycle/')).filter(({ level }) => level < 3);
  expect(words(marks)).toEqual([
    ...bar, 'main', expect.stringMatching(/^h1 Describe the Mcp-Session-Id lifecycle/), expect.stringMatching(/^h2 Say it in 30 seconds \d+ words$/), 'navigation On this page',
    'h2 Full answer', 'h2 What changed', 'h2 What they are really probing', 'h2 Rubric', 'h2 Traps', 'h2 From practice', 'h2 Follow-ups', 'h2 Evidence',
    'navigation Neighboring answers', ...foot,
  ]);
});

test('the name of a heading is its words, as without script, and not those of the button in it', async () => {
  const path = new URL('q/session-lifecycle/', siteUrl()).href;
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(path);
  const written = await headingNames(plain);
  await context.close();
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(await page.locator('#main :is(h2, h3) > button').count()).toBeGreaterThan(8);
  expect(await headingNames(page)).toEqual(written);
  // The button itself is there for those who cannot see it.
  expect(await page.getByRole('heading', { name: 'Traps', exact: true }).getByRole('button', { name: 'Copy link' }).count()).toBe(1);
});

test('the interviewer’s view reads from the questions to the score sheet', async () => {
  const marks = (await outline('q/session-lifecycle/interview/')).filter(({ level }) => level < 3);
  expect(words(marks).slice(0, 5)).toEqual([...bar, 'main', expect.stringMatching(/^h1 /)]);
  expect(words(marks).slice(5, -foot.length)).toEqual(['h2 Then ask', 'h2 What you are probing', 'h2 The answer', 'h2 Weak, good, strong', 'h2 Score sheet']);
});

test('a case reads from two sentences to its sources and evidence', async () => {
  const path = pagesToLookAt().find((each) => /^postmortems\/[^/]+\/$/.test(each))!;
  const parts = words((await outline(path)).filter(({ level }) => level === 2));
  expect(parts[0]).toBe('h2 In two sentences for an interview');
  const fixed = ['h2 Timeline', 'h2 Lesson', 'h2 Asked as', 'h2 Sources', 'h2 Evidence'];
  expect(parts.slice(-fixed.length)).toEqual(fixed);
});

test('the tables read as named regions of their own', async () => {
  for (const [path, name] of [['primitives/', 'Primitives, by revision'], ['transports/', 'Transports, by revision']] as const) {
    expect(words(await outline(path))).toContain(`region ${name}`);
  }
});

test('every page has one main part with one first heading, no level skipped, and each landmark once or with a name', async () => {
  const wrong: string[] = [];
  for (const path of pagesToLookAt()) {
    const marks = await outline(path);
    // A page that only leads on to another one has nothing to read.
    if (await page.locator('meta[http-equiv=refresh]').count() > 0 || page.url() !== new URL(path, siteUrl()).href) continue;
    const say = (problem: string): void => void wrong.push(`/${path}: ${problem}`);
    const count = (role: string): number => marks.filter((mark) => mark.role === role).length;
    for (const role of ['banner', 'main', 'contentinfo']) if (count(role) !== 1) say(`${count(role)} times ${role}`);
    const order = marks.map(({ role }) => role).filter((role) => ['banner', 'main', 'contentinfo'].includes(role));
    if (order.join() !== 'banner,main,contentinfo') say(`landmarks in the order ${order.join()}`);
    const headings = marks.filter(({ level }) => level > 0);
    if (headings.filter(({ level }) => level === 1).length !== 1 || headings[0]?.level !== 1) say('its first heading is not its only one of the first level');
    for (const [index, { level, name }] of headings.entries()) if (index > 0 && level > headings[index - 1]!.level + 1) say(`"${name}" skips a level`);
    for (const { role, name } of marks) if (['navigation', 'region', 'form', 'complementary'].includes(role) && name === '') say(`a ${role} without a name`);
    const named = marks.filter(({ role }) => role === 'navigation' || role === 'region').map(({ role, name }) => `${role} ${name}`);
    for (const twice of new Set(named.filter((each, index) => named.indexOf(each) !== index))) say(`two of "${twice}"`);
    const { language, title } = await page.evaluate(() => ({ language: document.documentElement.lang, title: document.title }));
    if (language !== 'en') say(`its language is "${language}"`);
    if (title.trim() === '') say('it has no title');
  }
  expect(wrong).toEqual([]);
});
