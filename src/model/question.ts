import { z } from 'zod';
import { entryId, isoDate, prose, revisionId, spanText } from './scalar.ts';

export const tiers = ['junior', 'mid', 'senior', 'staff'] as const;
export const stages = ['phone-screen', 'technical', 'system-design', 'security-review', 'take-home'] as const;
export const kinds = ['concept', 'debugging', 'design', 'coding', 'security', 'version-trap', 'behavioral'] as const;
export const audiences = ['ai-engineer', 'server-developer', 'platform-engineer', 'security-engineer'] as const;

/** The parts of an answer in reading order. Their ids are section ids on the page and never change. */
export const answerParts = [
  'say-it', 'answer', 'what-changed', 'probing', 'rubric', 'traps', 'practice', 'follow-ups', 'evidence',
] as const;
export type AnswerPart = (typeof answerParts)[number];

/** The longest spoken answer, in words: about thirty seconds. */
export const longestSpokenAnswer = 75;

const changeSchema = z.strictObject({
  /** The revision that made the answer different. */
  revision: revisionId,
  text: prose,
});

const trapSchema = z.strictObject({
  /** The wrong answer as one hears it. */
  heard: prose,
  /** Why it is tempting. */
  tempting: prose,
  so: prose,
  /** The revisions in which what is heard is wrong. `none` where it is not about a revision of the protocol. */
  wrong: z.union([z.literal('none'), spanText]),
  correction: entryId.optional(),
});

const followUpSchema = z.strictObject({
  ask: prose,
  /** The question whose page answers it; where there is none yet, `answer` says it here. */
  question: entryId.optional(),
  answer: prose.optional(),
});

/** Front matter of `questions/<id>.mdx`. */
export const questionSchema = z.strictObject({
  title: prose,
  /** Position in the source article's list, for the questions that come from it. */
  articleNumber: z.int().min(1).max(22).optional(),
  tier: z.enum(tiers),
  stages: z.array(z.enum(stages)).min(1),
  kind: z.enum(kinds),
  topic: entryId,
  audience: z.array(z.enum(audiences)).min(1),
  /** The concept the question tests, as a noun phrase. */
  tests: prose,
  minutes: z.int().min(1).max(30),
  verified: z.strictObject({ on: isoDate, against: revisionId }),
  /** Identifiers that this page is the best place to read about; an exact search puts it first. */
  identifiers: z.array(z.string().min(1)).default([]),
  /** Other words readers search for. */
  aliases: z.array(z.string().min(1)).default([]),
  say: prose,
  changes: z.array(changeSchema),
  probing: prose,
  weak: prose,
  good: prose,
  strong: prose,
  rubric: z.array(prose),
  traps: z.array(trapSchema),
  followUps: z.array(followUpSchema),
  related: z.strictObject({
    questions: z.array(entryId).default([]),
    cases: z.array(entryId).default([]),
    corrections: z.array(entryId).default([]),
  }).prefault({}),
});
