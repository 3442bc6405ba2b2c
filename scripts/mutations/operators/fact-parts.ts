import type { ContentBase, WrittenEntry } from '../content-base.ts';
import type { Spot } from '../mutant.ts';

/** A fact about the specification, which has a span. */
export type SpecFactData = Exclude<WrittenEntry<'facts'>['data'], { kind: 'world' }>;

export interface SpecFact extends WrittenEntry<'facts'> {
  readonly data: SpecFactData;
}

export interface WorldFact extends WrittenEntry<'facts'> {
  readonly data: Extract<WrittenEntry<'facts'>['data'], { kind: 'world' }>;
}

/** Every fact that has a span. */
export function specFacts(content: ContentBase): SpecFact[] {
  return content.entries('facts').filter((entry): entry is SpecFact => entry.data.kind !== 'world');
}

/** Every fact about the world outside of the specification. */
export function worldFacts(content: ContentBase): WorldFact[] {
  return content.entries('facts').filter((entry): entry is WorldFact => entry.data.kind === 'world');
}

/**
 * The lines of a fact that have to agree: its span, and what proves it. Where they contradict each other, either side
 * may be the wrong one, so a report may stand at both.
 */
export function spanAndProof({ yaml, path }: WrittenEntry<'facts'>): Spot {
  const parts = ['span', 'elements', 'aspect', 'absent', 'never', 'evidence'].flatMap((key) => [yaml.key([...path, key]) ?? [], yaml.value([...path, key]) ?? []].flat());
  return { file: parts[0]!.file, start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) };
}

/** The id under which an entry stands. */
export function idOf({ yaml, path, file }: WrittenEntry): Spot {
  return yaml.key(path) ?? { file, start: 0, end: 0 };
}
