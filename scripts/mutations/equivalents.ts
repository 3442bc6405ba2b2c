import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Outcome } from './run-mutants.ts';

/** A mutant that means the same as the content without it, or something as true. */
export interface Equivalent {
  readonly mutant: string;
  readonly reason: string;
}

const schema = z.array(z.strictObject({ mutant: z.string().includes(':'), reason: z.string().min(20) }));

/** Reads `equivalents.yaml`. Throws an error that says which entry is not in its form. */
export function readEquivalents(): Equivalent[] {
  return schema.parse(parse(readFileSync(join(import.meta.dirname, 'equivalents.yaml'), 'utf8')) ?? []);
}

/** What the list of equivalent mutants leaves over. */
export interface Sifted {
  readonly outcomes: readonly Outcome[];
  readonly equivalent: readonly Outcome[];
  /** Entries of the list that are wrong: no such mutant is made any more, or it is caught. */
  readonly mistakes: readonly string[];
}

/**
 * Takes the listed mutants out of the outcomes. `isComplete` tells that every mutant was run, so that a listed one that
 * is missing is made no more.
 */
export function sift(outcomes: readonly Outcome[], listed: readonly Equivalent[], isComplete: boolean): Sifted {
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const ids = new Set(listed.map(({ mutant }) => mutant));
  const mistakes = listed.flatMap(({ mutant }) => {
    const outcome = byId.get(mutant);
    if (outcome === undefined) return isComplete ? [`${mutant} is listed as equivalent, but it is made no more: take it off the list.`] : [];
    return outcome.status === 'survived' ? [] : [`${mutant} is listed as equivalent, but ${outcome.code} reports it: take it off the list.`];
  });
  return {
    outcomes: outcomes.filter(({ id }) => !ids.has(id)),
    equivalent: outcomes.filter(({ id, status }) => ids.has(id) && status === 'survived'),
    mistakes,
  };
}
