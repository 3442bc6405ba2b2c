import type { CollectionName } from '../../../src/model/collections.ts';
import type { Handbook } from '../../../src/model/handbook.ts';
import type { Passage } from '../../../src/model/passage/passage.ts';
import type { Place } from '../../../src/model/problem.ts';
import type { Revision } from '../../../src/model/revision.ts';
import { holdsIn, isEarlier } from '../../../src/model/span.ts';
import type { YamlPath } from '../../../src/model/source/yaml-source.ts';
import { hasUnmistakableName, isNewcomer } from '../../check/identifiers.ts';
import type { ElementJudge } from './element-judge.ts';
import type { FactImpact } from './fact-impact.ts';
import { joined, worst, type Reason, type Touched } from './reason.ts';
import { sampleNames } from './sample-names.ts';
import type { ReadSurface } from './surface-difference.ts';

/** An entry that a revision touches, facts left out. */
export interface EntryImpact extends Touched {
  readonly collection: CollectionName;
  readonly id: string;
  readonly place: Place;
}

/** What the impact on entries is worked out from. */
export interface EntryContext {
  readonly handbook: Handbook;
  readonly after: ReadSurface;
  readonly judge: ElementJudge;
  /** The facts that are touched, by id. */
  readonly facts: ReadonlyMap<string, FactImpact>;
  readonly placeOf: (collection: CollectionName, id: string, path?: YamlPath) => Place;
}

/** Collections whose entries speak of one moment, and are true of it for good. */
const ofTheirTime: ReadonlySet<CollectionName> = new Set(['facts', 'revisions', 'changes']);

/** Every entry that stands on a touched fact or names a touched element; those that are verified since are left out. */
export function entryImpacts(context: EntryContext): EntryImpact[] {
  const { handbook, after, placeOf } = context;
  const { newest } = after.revisions;
  const found = new Map<string, { collection: CollectionName; id: string; reasons: Reason[] }>();
  const add = (collection: CollectionName, id: string, reasons: Iterable<Reason>): void => {
    const known = found.get(`${collection}/${id}`) ?? { collection, id, reasons: [] };
    known.reasons.push(...reasons);
    found.set(`${collection}/${id}`, known);
  };
  for (const passage of handbook.passages) {
    const { collection, id } = passage.entry;
    if (ofTheirTime.has(collection) || passage.heard) continue;
    const against = handbook.verification.of(passage.entry);
    add(collection, id, [...factReasons(passage, context), ...(isEarlier(against, newest) ? nameReasons(passage, against, context) : [])]);
  }
  for (const collection of ['primitives', 'transports'] as const) {
    for (const row of handbook[collection]) add(collection, row.id, rowReasons(collection, row, context));
  }
  for (const [collection, entries] of [['questions', handbook.questions], ['postmortems', handbook.postmortems], ['guides', handbook.guides]] as const) {
    for (const { id, identifiers, against } of entries.values()) {
      if (isEarlier(against, newest)) add(collection, id, identifierReasons(collection, id, identifiers, against, context));
    }
  }
  for (const { id, names } of handbook.names.values()) add('names', id, registeredReasons(id, names, context));
  return [...found.values()].filter(({ reasons }) => reasons.length > 0)
    .map(({ collection, id, reasons }) => ({ collection, id, place: placeOf(collection, id), reasons: joined(reasons) }));
}

/** The claims of a passage that are bound to touched facts. */
function* factReasons(passage: Passage, { facts }: EntryContext): Iterable<Reason> {
  const bound = [...passage.facts.map((fact) => ({ fact, place: passage as Place })), ...passage.claims.flatMap((claim) => claim.facts.map((fact) => ({ fact, place: passage.placeAt(claim.offset) })))];
  for (const { fact, place } of bound) {
    const impact = facts.get(fact);
    if (impact !== undefined) yield factReason(impact, plain(place));
  }
}

function factReason({ fact, reasons }: FactImpact, place: Place): Reason {
  const weight = worst(reasons)!;
  const first = reasons.find((reason) => reason.weight === weight)!;
  return { weight, places: [place], message: `fact ${fact.id}: ${first.message}` };
}

/** A passage as a place only, so that what is printed of it is its place. */
function plain({ file, line, column }: Place): Place {
  return { file, line, column };
}

/**
 * The names in a passage that are gone, deprecated or another thing. Text that is marked as speaking of earlier
 * revisions is left alone, and so is a claim, whose fact tells.
 */
function* nameReasons(passage: Passage, against: Revision, { judge, facts }: EntryContext): Iterable<Reason> {
  if (passage.marked && !holdsIn(passage, against)) return;
  for (const { value, offset, claim, heard } of passage.codes) {
    const told = claim !== null && (passage.claims[claim]?.facts.some((fact) => facts.has(fact)) ?? false);
    const verdict = heard || told ? undefined : judge.name(value, against);
    if (verdict !== undefined) yield { weight: verdict.weight, places: [plain(passage.placeAt(offset))], message: `\`${value}\` ${verdict.words}` };
  }
  const { sample } = passage;
  if (sample === undefined || sample.heard || sample.attributes.get('revision') !== against.id) return;
  for (const name of sampleNames(sample)) {
    const verdict = judge.name(name, against);
    if (verdict !== undefined) yield { weight: verdict.weight, places: [plain(passage)], message: `the sample shows \`${name.replace(/^type:/, '')}\`, which ${verdict.words}` };
  }
}

function* rowReasons(
  collection: 'primitives' | 'transports', { id, elements, cells }: Handbook['primitives'][number] | Handbook['transports'][number], { handbook, after, judge, facts, placeOf }: EntryContext,
): Iterable<Reason> {
  for (const [column, cell] of Object.entries(cells)) {
    if (!Array.isArray(cell)) continue;
    for (const [index, fact] of cell.entries()) {
      const impact = facts.get(fact);
      if (impact !== undefined) yield factReason(impact, placeOf(collection, id, ['cells', column, index]));
    }
  }
  const against = handbook.verification.of({ collection, id });
  if (!isEarlier(against, after.revisions.newest)) return;
  for (const [index, key] of elements.entries()) {
    const change = judge.element(key, against);
    if (change !== undefined) yield { weight: 'changes', places: [placeOf(collection, id, ['elements', index])], message: `the life of ${key} is another: ${change.move} in ${after.revisions.newest.id}` };
  }
}

/** The identifiers that a document is the best place to read about. */
function* identifierReasons(collection: CollectionName, id: string, identifiers: readonly string[], against: Revision, { judge, placeOf }: EntryContext): Iterable<Reason> {
  for (const [index, name] of identifiers.entries()) {
    const verdict = judge.name(name, against);
    if (verdict !== undefined) yield { weight: verdict.weight, places: [placeOf(collection, id, ['identifiers', index])], message: `\`${name}\` ${verdict.words}` };
  }
}

/** Names that were registered as somebody else's and are now those of a new element. */
function* registeredReasons(id: string, names: readonly string[], { handbook, after, placeOf }: EntryContext): Iterable<Reason> {
  for (const [index, name] of names.entries()) {
    const newcomers = after.surface.find(name).filter((element) => hasUnmistakableName(element) && isNewcomer(element, handbook));
    if (newcomers.length === 0) continue;
    yield { weight: 'changes', places: [placeOf('names', id, ['names', index])], message: `"${name}" is registered as no name of the protocol, and is now ${newcomers.slice(0, 3).map(({ key }) => key).join(', ')}` };
  }
}
