import { expect, it } from 'vitest';
import { siteBaseOf } from '../site-base.ts';
import { smallContent } from '../test-operator.ts';
import { siteLinesOf } from '../test-site-base.ts';
import { wrongData, wrongLinkedData } from './built-data.ts';

const bytes = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
const base = siteBaseOf(smallContent(), bytes({
  'api/v1/terms.json': '{"$schema":"schema/terms.json","items":[{"id":"host","url":"../../glossary/#host"}]}',
  'api/v1/schema/terms.json': '{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object"}',
  'index.html': '<!doctype html>\n<title>A page</title>\n<script type="application/ld+json">{"@context":"https://schema.org","@type":"Question","dateModified":"2026-11-22"}</script>\n<p>"dateModified":"2026-11-22"</p>',
}));

it('makes its mistakes in data, and leaves schemas alone', () => {
  expect(siteLinesOf(wrongData, base)).toEqual(expect.arrayContaining([
    'api/v1/terms.json/no-schema OUT014 | {"items":[{"id":"host","url":"../../glossary/#host"}]}',
    'api/v1/terms.json/number-as-id OUT014 | {"$schema":"schema/terms.json","items":[{"id":7,"url":"../../glossary/#host"}]}',
    'api/v1/terms.json/address-as-list OUT014 | {"$schema":"schema/terms.json","items":[{"id":"host","url":["../../glossary/#host"]}]}',
  ]));
  expect(siteLinesOf(wrongData, base).filter((line) => line.startsWith('api/v1/schema/'))).toEqual([]);
});

it('makes its mistakes in structured data alone, and says where they have to be reported', () => {
  const lines = siteLinesOf(wrongLinkedData, base);
  expect(lines).toEqual(expect.arrayContaining([
    'index.html/no-day OUT015 | <script type="application/ld+json">{"@context":"https://schema.org","@type":"Question","dateModified":"last week"}</script>',
    'index.html/no-json OUT015 | <script type="application/ld+json">{"@context":"https://schema.org","@type":"Question","dateModified":"2026-11-22"</script>',
  ]));
  expect(lines.some((line) => line.includes('no-answer'))).toBe(false);
});
