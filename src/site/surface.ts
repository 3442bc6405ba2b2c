import type { Handbook } from '../model/handbook.ts';
import { createSurface, type Surface } from '../spec/surface.ts';

const surfaces = new WeakMap<Handbook['revisions'], Surface>();

/** The spec surface for the revisions of a handbook, read once. */
export function surfaceFor({ revisions }: Pick<Handbook, 'revisions'>): Surface {
  const known = surfaces.get(revisions) ?? createSurface(revisions);
  surfaces.set(revisions, known);
  return known;
}
