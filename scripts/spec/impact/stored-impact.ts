import type { Loaded } from '../../../src/model/load.ts';
import type { Handbook } from '../../../src/model/handbook.ts';
import { revisionsUntil } from '../../../src/model/revision.ts';
import { surfaceUntil } from '../../../src/spec/earlier-surface.ts';
import { surfaceData } from '../../../src/spec/surface-data.ts';
import { createSurface } from '../../../src/spec/surface.ts';
import type { TextComparison } from './fact-impact.ts';
import { impactOf, type Impact } from './impact.ts';

/**
 * What the newest revision still does to the handbook after it was imported: what is verified against it is left out,
 * so that the list grows shorter with the work.
 *
 * Takes the content, and the texts of the official pages where they are at hand. Throws a RangeError where there is but
 * one revision.
 */
export function storedImpact(handbook: Handbook, placeOf: Loaded['placeOf'], texts?: TextComparison): Impact {
  const { revisions } = handbook;
  const last = revisions.all.at(-2);
  if (last === undefined) throw new RangeError(`Before ${revisions.newest.id} there is no revision.`);
  const earlier = revisionsUntil(last, revisions);
  return impactOf({
    handbook, placeOf, texts,
    before: { revisions: earlier, surface: createSurface(earlier, surfaceUntil(surfaceData, revisions, earlier)) },
    after: { revisions, surface: createSurface(revisions) },
  });
}
