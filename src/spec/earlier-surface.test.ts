import { describe, expect, it } from 'vitest';
import { revisionsUntil } from '../model/revision.ts';
import { describe as wordSpans, holdsIn } from '../model/span.ts';
import { surfaceUntil } from './earlier-surface.ts';
import { testRevisions } from './fixtures/revisions.ts';
import { surfaceData } from './surface-data.ts';
import { createSurface } from './surface.ts';

const revisions = testRevisions();
const now = createSurface(revisions);

describe.each(['2025-11-25', '2025-03-26', '2024-11-05'])('the surface until %s', (id) => {
  const earlier = revisionsUntil(revisions.get(id), revisions);
  const surface = createSurface(earlier, surfaceUntil(surfaceData, revisions, earlier));

  it('has exactly the elements of its revisions, each with the life it had', () => {
    for (const element of now.elements.values()) {
      const then = surface.get(element.key);
      for (const revision of earlier.all) {
        const same = revisions.get(revision.id);
        expect(then !== undefined && holdsIn(then, revision), `${element.key} ${id}`).toBe(holdsIn(element, same));
        if (then !== undefined) expect(then.life(revision), `${element.key} ${id}`).toBe(element.life(same));
      }
    }
    expect([...surface.elements.keys()].filter((key) => !now.elements.has(key))).toEqual([]);
  });

  it('has exactly their pages and anchors', () => {
    for (const revision of earlier.all) {
      const same = revisions.get(revision.id);
      expect(surface.pages(revision)).toEqual(now.pages(same));
      for (const page of now.pages(same)) expect(surface.anchors(revision, page)).toEqual(now.anchors(same, page));
    }
  });

  it('says what is required and sent there', () => {
    for (const [key, aspect] of [['field:Tool.inputSchema', 'required'], ['method:tools/list', 'client-to-server'], ['method:sampling/createMessage', 'server-to-client']] as const) {
      const spans = surface.aspectSpans(surface.get(key)!, aspect);
      expect(wordSpans(spans, earlier), key).toBe('in all revisions');
    }
  });

  it('names the revisions that are left', () => {
    expect(Object.keys(surface.source.revisions)).toEqual(earlier.all.map((revision) => revision.id));
  });
});

it('is open again where an end is taken away, and without a deprecation that came later', () => {
  const earlier = revisionsUntil(revisions.get('2025-11-25'), revisions);
  const data = surfaceUntil(surfaceData, revisions, earlier);
  expect(data.methods['initialize']?.spans).toBe('..');
  expect(data.methods['elicitation/create']?.direction).toEqual({ 'server-to-client': '2025-06-18..' });
  expect(data.methods['server/discover']).toBeUndefined();
  expect(data.headers['Mcp-Session-Id']?.spans).toBe('2025-03-26..');
  expect(Object.keys(data.deprecations)).toContain('feature:transport:http+sse');
  expect(Object.keys(data.deprecations)).not.toContain('feature:roots');
});

it('is the stored surface itself until the newest revision', () => {
  expect(surfaceUntil(surfaceData, revisions, revisions)).toEqual(surfaceData);
});
