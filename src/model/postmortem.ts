import { z } from 'zod';
import { entryId, isoDate, partialDate, prose, revisionId } from './scalar.ts';

/** What kind of thing a case is, from the firmest to the loosest. */
export const caseKinds = {
  'in-the-wild': 'Seen in the wild',
  vulnerability: 'Vulnerability',
  'proof-of-concept': 'Proof of concept',
  'class-of-risk': 'Class of risk',
} as const;

/** A class of failures in `classes.yaml`: a section of the postmortems page. */
export const classSchema = z.strictObject({
  name: prose,
  order: z.int().min(1),
  description: prose,
  /** What was documented and by whom, and what was not. */
  record: prose,
});

/** Front matter of `postmortems/<id>.mdx`. */
export const postmortemSchema = z.strictObject({
  title: prose,
  class: entryId,
  kind: z.enum(Object.keys(caseKinds) as [keyof typeof caseKinds, ...(keyof typeof caseKinds)[]]),
  disclosed: partialDate,
  foundBy: prose,
  affected: prose,
  fixedIn: prose,
  severity: prose.optional(),
  /** CVE, GHSA and similar record numbers. */
  records: z.array(z.string().min(1)).default([]),
  verified: z.strictObject({ on: isoDate, against: revisionId }),
  identifiers: z.array(z.string().min(1)).default([]),
  aliases: z.array(z.string().min(1)).default([]),
  /** Two sentences for an interview. */
  say: prose,
  timeline: z.array(z.strictObject({ date: partialDate, text: prose })).min(1),
  lesson: prose,
  questions: z.array(entryId).default([]),
  /** Sources by id, with what each of them was used for. */
  sources: z.array(z.strictObject({ source: entryId, for: prose })).min(1),
  /** What could not be verified or where sources disagree, if anything. */
  unverified: z.array(prose).default([]),
});
