import { revisionsUntil, type Revisions } from '../../../src/model/revision.ts';
import { surfaceUntil } from '../../../src/spec/earlier-surface.ts';
import { testRevisions } from '../../../src/spec/fixtures/revisions.ts';
import { surfaceData } from '../../../src/spec/surface-data.ts';
import { createSurface } from '../../../src/spec/surface.ts';
import type { ReadSurface } from './surface-difference.ts';

/** The stored surface as it stood at a revision, for tests; the registry of all revisions may be that of some content. */
export function surfaceAt(id: string, revisions: Revisions = testRevisions()): ReadSurface {
  const earlier = revisions.newest.id === id ? revisions : revisionsUntil(revisions.get(id), revisions);
  return { revisions: earlier, surface: createSurface(earlier, surfaceUntil(surfaceData, revisions, earlier)) };
}
