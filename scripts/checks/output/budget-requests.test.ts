import { expect, it } from 'vitest';
import { siteReport } from '../../check/test-site.ts';
import { budgetRequestsRule } from './budget-requests.ts';

const rules = (json: object): string => `<script type="speculationrules">${JSON.stringify(json)}</script>`;

it.each([
  '<link rel="icon" href="/favicon.svg"><link rel="manifest" href="/site.webmanifest"><link rel="apple-touch-icon" href="/icon.png">',
  '<script>1</script><script type="module">import("/later.js")</script><script data-modules="a.js">2</script>',
  '<link rel="alternate" type="text/markdown" href="/q/a.md"><link rel="canonical" href="/q/a/"><link rel="next" href="/q/b/">',
  '<a href="/q/b/" ping="/ping">b</a><form action="/search/"><button formaction="/q/">b</button></form>',
  '<svg><use href="#arrow"></use></svg><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">',
  rules({ prefetch: [{ where: { selector_matches: 'a' }, eagerness: 'moderate' }] }),
  rules({ prefetch: [{ where: { selector_matches: 'a' } }], prerender: [{ urls: ['/q/'], eagerness: 'conservative' }] }),
  '<script type="speculationrules">no JSON</script>',
])('lets %s be', (html) => {
  expect(siteReport(budgetRequestsRule, { 'a.html': html })).toEqual([]);
});

it.each([
  '<script src="/a.js"></script>', '<script type="module" src="/a.js"></script>', '<link rel="modulepreload" href="/a.js">',
  '<link rel="stylesheet" href="/a.css">', '<link rel="preload" as="font" href="/a.woff2">', '<link rel="prefetch" href="/q/">', '<img src="/a.png" alt="a">',
  '<img srcset="/a.png 2x" alt="a">', '<video poster="/a.png"></video>', '<iframe src="/q/" title="b"></iframe>', '<svg><use href="/icons.svg#a"></use></svg>',
  '<p style="background:url(/a.png)">a</p>', '<style>@import "/a.css";</style>', '<object data="/a.svg"></object>',
  rules({ prefetch: [{ urls: ['/q/'] }] }), rules({ prerender: [{ where: { selector_matches: 'a' }, eagerness: 'eager' }] }), rules({ prefetch: [{ urls: ['/q/'], eagerness: 'immediate' }] }),
])('reports %s', (html) => {
  expect(siteReport(budgetRequestsRule, { 'a.html': `<!doctype html>\n<p>A</p>\n${html}` })).toEqual([expect.stringMatching(/^dist\/a\.html:3:\d+ BUDGET008$/)]);
});
