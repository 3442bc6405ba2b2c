import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { falsehoodRules } from '../checks/falsehoods/index.ts';

/** A known falsehood as an author might restate it. */
export interface Paraphrase {
  readonly code: string;
  /** Its number among those of its code, from 1. */
  readonly number: number;
  readonly sentence: string;
  /** The span in which it is wrong, as its rule declares it; `none` where it is about no revision. */
  readonly wrong: string;
}

const schema = z.record(z.string(), z.array(z.string().min(1)).min(8));

/**
 * Reads `paraphrases.yaml`. Its sentences are written without sight of the patterns that find them. Of a rule only its
 * code is read here, and in which revisions its claim is wrong.
 *
 * Throws a RangeError when a falsehood has no paraphrases, or paraphrases have no falsehood.
 */
export function readParaphrases(): Paraphrase[] {
  const all = schema.parse(parse(readFileSync(join(import.meta.dirname, 'paraphrases.yaml'), 'utf8')));
  const known = new Map(falsehoodRules.map(({ falsehood: { code, wrong } }) => [code, wrong]));
  for (const code of known.keys()) if (all[code] === undefined) throw new RangeError(`paraphrases.yaml does not restate ${code}.`);
  return Object.entries(all).flatMap(([code, sentences]) => {
    const wrong = known.get(code);
    if (wrong === undefined) throw new RangeError(`paraphrases.yaml restates ${code}, which no rule reports.`);
    return sentences.map((sentence, index): Paraphrase => ({ code, number: index + 1, sentence, wrong }));
  });
}
