import { expect, it } from 'vitest';
import { siteReport } from '../../check/test-site.ts';
import { uniqueIdsRule } from './unique-ids.ts';

it('accepts the same id on two pages', () => {
  expect(siteReport(uniqueIdsRule, { 'a.html': '<p id="x">', 'b.html': '<p id="x">' })).toEqual([]);
});

it('reports an id that stands twice on a page', () => {
  expect(siteReport(uniqueIdsRule, { 'a.html': '<!doctype html>\n<p id="x"></p>\n  <p class="y" id="x"></p>' })).toEqual(['dist/a.html:3:16 OUT003']);
});
