import type { CollectionName } from '../collections.ts';
import type { Place } from '../problem.ts';
import type { YamlPath } from '../source/yaml-source.ts';
import type { Spans } from '../span.ts';
import type { Prose } from './inline.ts';

/** An entry of the handbook, by its collection and id. */
export interface EntryReference {
  readonly collection: CollectionName;
  readonly id: string;
}

/** A part of a document that speaks of other revisions than the rest of it. */
export interface Era extends Place {
  readonly spans: Spans;
  readonly title: string | undefined;
  /** The era around it, or undefined where there is none. */
  readonly outer: Era | undefined;
}

/** A code fence, with the words behind its language. */
export interface Sample {
  readonly language: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly code: string;
  /** Place of the first line of the code itself. */
  readonly codePlace: Place;
  /** Shows a mistake on purpose. */
  readonly heard: boolean;
}

/**
 * A paragraph, list item, table cell, heading, code sample or YAML text: the unit that binds facts.
 */
export interface Passage extends Prose, Place {
  readonly entry: EntryReference;
  /** The part of the entry: a section id of an answer, or the key of a YAML text. */
  readonly part: string;
  readonly kind: 'text' | 'item' | 'cell' | 'heading' | 'sample' | 'title';
  /** Path of a YAML text in the data of its entry; left out for passages of a body. */
  readonly path?: YamlPath;
  /** The revisions the passage speaks of. */
  readonly spans: Spans;
  /** It stands in an era, or speaks of a stated span. */
  readonly marked: boolean;
  /** The innermost era around it, in a document. */
  readonly era?: Era | undefined;
  /** The whole passage is quoted as wrong. */
  readonly heard: boolean;
  /** Facts bound by the passage as a whole, beside those of its claims. */
  readonly facts: readonly string[];
  readonly sample?: Sample;
  placeAt(offset: number): Place;
}

const bound = new WeakMap<object, readonly string[]>();

/** Every fact that a passage binds, in order of first mention, each once. */
export function boundFacts(passage: Pick<Passage, 'facts' | 'claims'>): readonly string[] {
  let facts = bound.get(passage);
  if (facts === undefined) bound.set(passage, (facts = [...new Set([...passage.facts, ...passage.claims.flatMap((claim) => claim.facts)])]));
  return facts;
}
