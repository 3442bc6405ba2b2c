import { z } from 'zod';
import { entryId, isoDate, partialDate, prose, spanText } from './scalar.ts';

/** An entry of `topics.yaml`. */
export const topicSchema = z.strictObject({ name: prose, order: z.int().min(1), description: prose });

/** An entry of `glossary.yaml`. */
export const termSchema = z.strictObject({
  term: prose,
  definition: prose,
  aliases: z.array(z.string().min(1)).default([]),
  questions: z.array(entryId).default([]),
});

/** An entry of `corrections.yaml`: something that is often said and is not so. */
export const correctionSchema = z.strictObject({
  heard: prose,
  so: prose,
  verdict: z.enum(['wrong', 'imprecise', 'outdated']),
  /** The revisions in which what is heard is not so. `none` where it is not about a revision of the protocol. */
  wrong: z.union([z.literal('none'), spanText]),
  topic: entryId,
  questions: z.array(entryId).default([]),
});

/** An entry of `sources.yaml`: an external address that the handbook links. */
export const sourceSchema = z.strictObject({
  title: prose,
  publisher: prose,
  url: z.url({ protocol: /^https$/, error: 'The address of a source is an https URL.' }),
  kind: z.enum([
    'specification', 'standard', 'advisory', 'record', 'vendor-post', 'research', 'thread', 'commit', 'release',
    'documentation', 'blog', 'news', 'package',
  ]),
  /** Written by those who were there (vendor, finder, maintainer), or by somebody who reports it. */
  primary: z.boolean(),
  date: partialDate.optional(),
  /** When it was last changed, as far as what was read goes beyond its date. */
  updated: partialDate.optional(),
  /** How it was read: whole, in part, or not (then it proves nothing by itself). */
  read: z.strictObject({
    how: z.enum(['whole', 'part', 'not']),
    on: isoDate.optional(),
    note: prose.optional(),
  }),
});

/** An entry of `changes/<date>.yaml`: what changed in the handbook itself, and why. */
export const changeEntrySchema = z.strictObject({
  date: isoDate,
  title: prose,
  why: prose,
  questions: z.array(entryId).default([]),
});

/**
 * An entry of `names.yaml`: names that may stand in inline code although no revision of the protocol has them,
 * grouped by where they come from.
 */
export const nameGroupSchema = z.strictObject({
  description: prose,
  names: z.array(z.string().min(1)),
  /** Regular expressions that match a whole inline code span. */
  patterns: z.array(z.string().min(1)).default([]),
});

export type CorrectionData = z.output<typeof correctionSchema>;
export type SourceData = z.output<typeof sourceSchema>;
