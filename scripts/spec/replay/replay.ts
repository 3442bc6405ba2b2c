import type { Handbook } from '../../../src/model/handbook.ts';
import type { Loaded } from '../../../src/model/load.ts';
import { surfaceUntil } from '../../../src/spec/earlier-surface.ts';
import { createSurface } from '../../../src/spec/surface.ts';
import { surfaceData, type SurfaceData } from '../../../src/spec/surface-data.ts';
import type { TextComparison } from '../impact/fact-impact.ts';
import { impactOf, type Impact } from '../impact/impact.ts';
import { hadStarted, rollBack } from './roll-back.ts';

/** How well the impact of a revision names the answers that the revision made different. */
export interface Replay {
  readonly revision: string;
  readonly impact: Impact;
  /** Answers that have a row in "what changed" for the revision. */
  readonly changed: readonly string[];
  /** Answers that say nothing of the protocol once the revision and what came later are taken away: they did not exist yet. */
  readonly later: readonly string[];
  /** Answers that the impact names. */
  readonly named: readonly string[];
  /** Changed answers that it does not name. */
  readonly missed: readonly string[];
  /** Answers that it names and that have no such row. */
  readonly extra: readonly string[];
  /** Share of the changed answers that are named, and share of the named ones that changed. */
  readonly recall: number;
  readonly precision: number;
}

/** With what a replay is made. */
export interface ReplayOptions {
  /** Other surface data than the stored files. */
  readonly data?: SurfaceData;
  /** Compares the texts of the official pages; left out, only the surface tells which pages are others. */
  readonly texts?: TextComparison | undefined;
}

/**
 * Plays the import of a revision again: takes it and all later ones away from content and surface, then works out the
 * impact of its surface on what is left. The rows of "what changed" for it are gone from that content; they only
 * tell, from the content as it stands, which answers should have been named.
 */
export function replay(handbook: Handbook, placeOf: Loaded['placeOf'], revisionId: string, { data = surfaceData, texts }: ReplayOptions = {}): Replay {
  const { revisions } = handbook;
  const revision = revisions.get(revisionId);
  const rolled = rollBack(handbook, createSurface(revisions, data), revision);
  const read = (registry: typeof revisions) => ({ revisions: registry, surface: createSurface(registry, surfaceUntil(data, revisions, registry)) });
  const impact = impactOf({ handbook: rolled.handbook, placeOf, before: read(rolled.before), after: read(rolled.after), texts });
  const later = [...rolled.handbook.questions.values()].filter((question) => !hadStarted(question)).map(({ id }) => id);
  const changed = [...handbook.questions.values()].filter(({ id, changes }) => !later.includes(id) && changes.some((change) => change.revision === revisionId)).map(({ id }) => id);
  const named = impact.entries.filter(({ collection }) => collection === 'questions').map(({ id }) => id);
  const found = named.filter((id) => changed.includes(id));
  return {
    revision: revisionId, impact, changed, later, named,
    missed: changed.filter((id) => !named.includes(id)),
    extra: named.filter((id) => !changed.includes(id)),
    recall: changed.length === 0 ? 1 : found.length / changed.length,
    precision: named.length === 0 ? 1 : found.length / named.length,
  };
}
