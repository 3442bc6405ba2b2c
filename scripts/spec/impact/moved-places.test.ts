import { expect, it } from 'vitest';
import { movedAnchor, movedPage } from './moved-places.ts';

const pages: Readonly<Record<string, readonly string[]>> = {
  'basic/transports/index': ['standard-streams', 'overview'],
  'basic/transports/http': ['sessions', 'overview'],
  'basic/patterns/progress': ['flow', 'overview'],
  'server/tools': ['overview', 'listing'],
};
const surface = {
  pages: () => Object.keys(pages),
  anchors: (_: unknown, page: string) => pages[page] ?? [],
  hasAnchor: (_: unknown, page: string, anchor: string) => pages[page]?.includes(anchor) ?? false,
};
const revision = { id: 'x', order: 0, released: 'x', status: 'current', summary: 'x', facts: [] } as const;

it.each([
  ['basic/transports', 'sessions', ['basic/transports/http#sessions']],
  ['basic/lifecycle', 'listing', ['server/tools#listing']],
  ['basic/lifecycle', 'overview', []],
  ['basic/utilities/progress', 'overview', ['basic/patterns/progress#overview']],
  ['server/tools', 'gone', []],
])('the anchor of %s#%s', (page, anchor, expected) => expect(movedAnchor(page, anchor, surface, revision)).toEqual(expected));

it.each([
  ['basic/transports', ['sessions'], ['basic/transports/http', 'basic/transports/index']],
  ['basic/utilities/progress', [], ['basic/patterns/progress']],
  ['basic/streams', ['standard-streams', 'gone'], ['basic/transports/index']],
  ['basic/lifecycle', ['overview', 'a', 'b'], []],
  ['old/index', [], []],
])('the page %s with %j', (page, anchors, expected) => expect(movedPage(page, anchors, surface, revision)).toEqual(expected));
