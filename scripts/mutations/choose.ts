import { createHash } from 'node:crypto';
import type { Draft, Operator } from './mutant.ts';

/** Fixed for good: another seed would be another proof. */
const seed = 'mcp-interview-handbook';

/** How many mutants an operator gets for each code when it does not say otherwise. */
const defaults = { atLeast: 10, oneIn: 120 } as const;

/** A number between 0 and 1 that a text always gets. */
export function share(text: string): number {
  return createHash('sha256').update(`${seed}\0${text}`).digest().readUInt32BE(0) / 0x1_0000_0000;
}

/**
 * Chooses mutants among all that an operator could make: for each code one in so many, and never fewer than its least
 * number while there are so many. A place keeps its lot whatever is written elsewhere, so new content brings new
 * mutants and leaves the old ones.
 *
 * Throws a RangeError when two drafts have the same subject, since a mutant is known by it.
 */
export function chooseDrafts({ name, atLeast = defaults.atLeast, oneIn = defaults.oneIn }: Pick<Operator, 'name' | 'atLeast' | 'oneIn'>, drafts: Iterable<Draft>): Draft[] {
  const byCode = new Map<string, { draft: Draft; lot: number }[]>();
  const subjects = new Set<string>();
  for (const draft of drafts) {
    if (subjects.has(draft.subject)) throw new RangeError(`The operator ${name} makes two mutants of "${draft.subject}".`);
    subjects.add(draft.subject);
    const entry = { draft, lot: share(`${name}:${draft.subject}`) };
    const known = byCode.get(draft.code);
    if (known === undefined) byCode.set(draft.code, [entry]);
    else known.push(entry);
  }
  return [...byCode.values()].flatMap((entries) =>
    entries.sort((a, b) => a.lot - b.lot).filter(({ lot }, index) => index < atLeast || lot < 1 / oneIn).map(({ draft }) => draft));
}

/** The items in an order that is always the same, with nothing of their own order left. */
export function shuffled<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return items.map((item) => ({ item, lot: share(keyOf(item)) })).sort((a, b) => a.lot - b.lot).map(({ item }) => item);
}
