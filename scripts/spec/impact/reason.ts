import type { Place } from '../../../src/model/problem.ts';

/**
 * How much a new revision does to something, the worst first. `breaks`: what it says is no longer so, by the surface.
 * `changes`: an element it speaks of is deprecated or another than before. `read`: the place that proves it changed,
 * moved or is gone, so that somebody has to read it. `near`: other sections of that page came or went, and what they say
 * may bear on it.
 */
export const weights = ['breaks', 'changes', 'read', 'near'] as const;

export type Weight = (typeof weights)[number];

/** Why something is touched, and where that stands. */
export interface Reason {
  readonly weight: Weight;
  readonly message: string;
  readonly places: readonly Place[];
}

/** Something that a revision touches. */
export interface Touched {
  readonly reasons: readonly Reason[];
}

/** How many reasons of each weight there are. */
export function countReasons({ reasons }: Touched): Readonly<Record<Weight, number>> {
  const count = (weight: Weight): number => reasons.filter((reason) => reason.weight === weight).length;
  return { breaks: count('breaks'), changes: count('changes'), read: count('read'), near: count('near') };
}

/** The worst weight of some reasons. */
export function worst(reasons: readonly Pick<Reason, 'weight'>[]): Weight | undefined {
  return weights.find((weight) => reasons.some((reason) => reason.weight === weight));
}

/** Puts first what breaks most. */
export function byWeight(a: Touched, b: Touched): number {
  const [left, right] = [countReasons(a), countReasons(b)];
  return weights.map((weight) => right[weight] - left[weight]).find((difference) => difference !== 0) ?? 0;
}

/** Joins equal reasons into one with all their places, in the order in which they were found. */
export function joined(reasons: Iterable<Reason>): Reason[] {
  const byMessage = new Map<string, Reason>();
  for (const reason of reasons) {
    const key = `${reason.weight} ${reason.message}`;
    const known = byMessage.get(key);
    const isNew = ({ file, line, column }: Place): boolean => known?.places.every((place) => place.file !== file || place.line !== line || place.column !== column) ?? true;
    byMessage.set(key, known === undefined ? reason : { ...known, places: [...known.places, ...reason.places.filter(isNew)] });
  }
  return [...byMessage.values()].sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
}
