import { expect, it } from 'vitest';
import { siteProblems, siteReport } from '../../check/test-site.ts';
import { externalLinksRule } from './external-links.ts';
import { specLinksRule } from './spec-links.ts';

const specification = 'https://modelcontextprotocol.io/specification';
const report = (href: string) => siteReport(specLinksRule, { 'a.html': `<!doctype html>\n<a href="${href}">x</a>` });

it.each([
  '2025-11-25', '2025-11-25/basic/transports', '2025-11-25/basic/transports#session-management', '2024-11-05/server/tools',
])('accepts %s', (place) => {
  expect(report(`${specification}/${place}`)).toEqual([]);
});

it.each([
  ['a page of an earlier revision', '2026-07-28/basic/lifecycle'],
  ['a misspelt page', '2025-11-25/basic/transport'],
  ['an anchor of another revision', '2026-07-28/basic/transports#session-management'],
  ['a misspelt anchor', '2025-11-25/basic/transports#session-managment'],
])('reports %s', (_, place) => {
  expect(report(`${specification}/${place}`)).toEqual(['dist/a.html:2:4 OUT010']);
});

it('suggests the nearest page or anchor of the same revision', () => {
  const [page] = siteProblems(specLinksRule, { 'a.html': `<a href="${specification}/2025-11-25/basic/transport">x</a>` });
  expect(page?.mend).toContain(`"${specification}/2025-11-25/basic/transports"`);
  const [anchor] = siteProblems(specLinksRule, { 'a.html': `<a href="${specification}/2025-11-25/basic/transports#session-managment">x</a>` });
  expect(anchor?.mend).toContain('"session-management"');
});

it('looks into Markdown, feeds and data', () => {
  const wrong = `${specification}/2025-11-25/basic/transports#nothing`;
  expect(siteReport(specLinksRule, { 'a.md': `[x](${wrong})`, 'feed.xml': `<feed><link href="${wrong}"/></feed>`, 'api/a.json': `{"url": "${wrong}"}` })).toHaveLength(3);
});

it('leaves to the rule for external links what is in no registered revision', () => {
  const draft = { 'a.html': `<a href="${specification}/draft/basic">x</a>` };
  expect(siteReport(specLinksRule, draft)).toEqual([]);
  expect(siteReport(externalLinksRule, draft)).toEqual(['dist/a.html:1:4 OUT005']);
});
