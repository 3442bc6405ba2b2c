import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reportLink, trackerOf } from './report-link.ts';

const reported = { page: '/q/what-is-mcp/', against: '2026-07-28' };

it('opens an issue with the page last, so that its section can be added', () => {
  const { origin, pathname, searchParams } = new URL(reportLink(reported, 'https://example.com/handbook/issues/'));
  expect(origin + pathname).toBe('https://example.com/handbook/issues/new');
  expect(searchParams.get('title')).toBe('Wrong on /q/what-is-mcp/');
  expect(searchParams.get('body')).toMatch(/^Revision: 2026-07-28\n[\s\S]*Page: \/q\/what-is-mcp\/$/);
});

it('leads to the page about the handbook where there is no tracker', () => {
  expect(reportLink(reported, undefined)).toBe('/about/#errors');
});

it('takes the tracker from package.json', () => {
  const root = mkdtempSync(join(tmpdir(), 'tracker-'));
  writeFileSync(join(root, 'package.json'), '{"bugs":{"url":"https://example.com/issues"}}');
  expect(trackerOf(root)).toBe('https://example.com/issues');
  writeFileSync(join(root, 'package.json'), '{}');
  expect(trackerOf(root)).toBeUndefined();
  rmSync(root, { recursive: true });
});
