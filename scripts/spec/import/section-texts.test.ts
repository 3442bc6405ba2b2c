import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { writeRepository } from '../../../src/spec/derive/fixtures/small-repository.ts';
import { testRevisions } from '../../../src/spec/fixtures/revisions.ts';
import { compareTexts } from './section-texts.ts';

const revisions = testRevisions();
const [from, to] = [revisions.get('2025-11-25'), revisions.get('2026-07-28')];
const page = (revision: string, body: string): Record<string, string> => ({ [`docs/specification/${revision}/server/tools.mdx`]: body });

const checkout = writeRepository({
  ...page(from.id, 'Tools are\ncalled.\n\n<div id="mark" />\n\n## Listing\n\nSend **this** in 2025-11-25:\n\n- one\n\n### Deeper\n\nAn inner rule.\n\n## Calling\n\nCall it.\n\n## Gone\n\nx\n'),
  ...page(to.id, 'Tools are called.\n\n<div id="mark" />\n\n## Listing\n\nSend this in 2026-07-28:\n\n* one\n\n### Deeper\n\nAnother inner rule.\n\n## Calling\n\nCall\nit.\n'),
  'docs/specification/2026-07-28/broken.mdx': '# Not {',
});
afterAll(() => rmSync(checkout, { recursive: true }));
const differs = compareTexts(checkout);

it.each([
  ['the text above the first heading', undefined, false],
  ['a section with the same words, wrapped otherwise', 'calling', false],
  ['a section inside which something changed', 'listing', true],
  ['the section that changed', 'deeper', true],
  ['a section that is gone', 'gone', undefined],
  ['a place that is no section', 'mark', undefined],
])('%s', (_, anchor, expected) => expect(differs('server/tools', anchor, from, to)).toBe(expected));

it('says nothing of pages that are not there or cannot be read', () => {
  expect(differs('server/none', undefined, from, to)).toBeUndefined();
  expect(differs('broken', undefined, from, to)).toBeUndefined();
});
