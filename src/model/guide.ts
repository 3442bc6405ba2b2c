import { z } from 'zod';
import { entryId, isoDate, prose, revisionId } from './scalar.ts';

/**
 * The guides: pages around the answers, each with an address of its own. They are fixed, because each has its own
 * place in the site and in what the handbook promises.
 */
export const guideIds = ['why', 'red-flags', 'ask', 'curriculum', 'comparison', 'freshness'] as const;

/** Front matter of `guides/<id>.mdx`. */
export const guideSchema = z.strictObject({
  title: prose,
  /** One or two sentences that say what the page is for. */
  description: prose,
  order: z.int().min(1),
  verified: z.strictObject({ on: isoDate, against: revisionId }),
  identifiers: z.array(z.string().min(1)).default([]),
  aliases: z.array(z.string().min(1)).default([]),
  questions: z.array(entryId).default([]),
});
