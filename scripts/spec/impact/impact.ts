import type { CollectionName } from '../../../src/model/collections.ts';
import type { Handbook } from '../../../src/model/handbook.ts';
import type { Loaded } from '../../../src/model/load.ts';
import { isOpenIn } from '../../../src/model/span.ts';
import { createElementJudge } from './element-judge.ts';
import { entryImpacts, type EntryImpact } from './entry-impact.ts';
import { factImpact, type FactImpact, type TextComparison } from './fact-impact.ts';
import { byWeight } from './reason.ts';
import { surfaceDifference, type ReadSurface, type SurfaceDifference } from './surface-difference.ts';

/** What an impact is worked out from. */
export interface ImpactInput {
  /** The content, read with the registry of the later surface. */
  readonly handbook: Handbook;
  readonly placeOf: Loaded['placeOf'];
  /** The surface that the content was written for, and the one that is to take its place. */
  readonly before: ReadSurface;
  readonly after: ReadSurface;
  /** Compares sections of the official pages, where their text is at hand. */
  readonly texts?: TextComparison | undefined;
}

/** What a new surface does to the handbook. */
export interface Impact {
  readonly difference: SurfaceDifference;
  /** Facts that break, change or have to be read again, the worst first. */
  readonly facts: readonly FactImpact[];
  /** Facts that reach into the newest revision and that nothing seems to touch: somebody has to confirm them, no more. */
  readonly unmoved: readonly string[];
  /** Everything else that stands on such facts or names such elements, the worst first. */
  readonly entries: readonly EntryImpact[];
}

/** Works out what a new surface does to facts, and through facts and names to everything that stands on them. */
export function impactOf({ handbook, placeOf, before, after, texts }: ImpactInput): Impact {
  const judge = createElementJudge(before, after);
  const factPlace = (id: string, path: readonly PropertyKey[]) => placeOf('facts', id, path);
  const all = [...handbook.facts.values()];
  const facts = all.flatMap((fact) => factImpact(fact, { before, after, judge, texts, placeOf: factPlace }) ?? []);
  const touched = new Map(facts.map((impact) => [impact.fact.id, impact]));
  const { newest } = after.revisions;
  return {
    difference: surfaceDifference(before, after),
    facts: facts.sort((a, b) => byWeight(a, b) || a.fact.id.localeCompare(b.fact.id)),
    unmoved: all.filter(({ id, spans }) => !touched.has(id) && spans !== null && isOpenIn({ spans }, newest)).map(({ id }) => id),
    entries: entryImpacts({ handbook, after, judge, facts: touched, placeOf }).sort((a, b) => byWeight(a, b) || rank(a) - rank(b) || a.id.localeCompare(b.id)),
  };
}

const order: readonly CollectionName[] = ['questions', 'primitives', 'transports', 'corrections', 'quiz', 'postmortems', 'guides', 'glossary'];

function rank({ collection }: EntryImpact): number {
  const at = order.indexOf(collection);
  return at === -1 ? order.length : at;
}
