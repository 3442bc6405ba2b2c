import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { externalLinksRule } from '../checks/output/external-links.ts';
import { projectAddresses } from './project-addresses.ts';
import { siteReport } from './test-site.ts';

function project(text: string | undefined): string {
  const root = mkdtempSync(join(tmpdir(), 'handbook-project-'));
  if (text !== undefined) writeFileSync(join(root, 'package.json'), text);
  return root;
}

it.each([
  [undefined, []], ['{}', []], ['{"bugs": {"email": "a@b.example"}}', []],
  ['{"bugs": {"url": "https://forge.example/handbook/issues/"}}', ['https://forge.example/handbook/issues']], ['{"bugs": "https://forge.example/issues"}', ['https://forge.example/issues']],
])('of %s are %j', (text, expected) => {
  const root = project(text);
  expect(projectAddresses(root)).toEqual(expected);
  rmSync(root, { recursive: true });
});

it('may be linked by pages, with all below the place for reports', () => {
  const root = project('{"bugs": {"url": "https://forge.example/handbook/issues"}}');
  const page = '<!doctype html>\n<p><a href="https://forge.example/handbook/issues">all</a> <a href="https://forge.example/handbook/issues/new?title=x">new</a></p>';
  expect(siteReport(externalLinksRule, { 'a.html': page }, { root })).toEqual([]);
  expect(siteReport(externalLinksRule, { 'a.html': page.replaceAll('/issues', '/issues-of-others') }, { root })).toHaveLength(2);
  expect(siteReport(externalLinksRule, { 'a.html': page })).toHaveLength(2);
  rmSync(root, { recursive: true });
});
