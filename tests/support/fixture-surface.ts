import { vi } from 'vitest';
import type * as surfaceModule from '../../src/spec/surface-data.ts';

/**
 * Unit tests stand on fixtures of the first five revisions. So that they say the same after a later revision was
 * imported, they read the stored surface as it stood at the last of those.
 */
vi.mock('../../src/spec/surface-data.ts', async (importOriginal) => {
  const original = await importOriginal<typeof surfaceModule>();
  const { surfaceData } = original;
  const stored = Object.keys(surfaceData.source.revisions);
  const { testRevisions } = await import('../../src/spec/fixtures/revisions.ts');
  const fixed = testRevisions();
  if (stored.every((id) => fixed.find(id) !== undefined)) return original;
  const { createRevisions } = await import('../../src/model/revision.ts');
  const { surfaceUntil } = await import('../../src/spec/earlier-surface.ts');
  const all = createRevisions(stored.map((id) => [id, { released: id, status: 'final', summary: id, facts: [] }]));
  return { ...original, surfaceData: surfaceUntil(surfaceData, all, fixed) };
});
