import { z } from 'zod';
import { entryId, prose, spanText } from './scalar.ts';

const optionSchema = z.strictObject({
  /** What one might answer. A wrong option is quoted as heard. */
  text: prose,
  right: z.boolean().default(false),
  /** Why it is right or wrong, bound to facts. */
  why: prose,
  /** For a wrong option: every revision in which it is no right answer to the question. `none` where it is about no revision. */
  wrong: z.union([z.literal('none'), spanText]).optional(),
});

/** An item of `quiz.yaml`: a question with one right option. */
export const quizItemSchema = z
  .strictObject({
    ask: prose,
    topic: entryId,
    /** The answers that say more. */
    questions: z.array(entryId).min(1),
    options: z.array(optionSchema).min(3).max(5),
  })
  .refine(({ options }) => options.filter(({ right }) => right).length === 1, {
    error: 'Exactly one option is right: write "right: true" at one of them.',
    path: ['options'],
  })
  .refine(({ options }) => options.every(({ right, wrong }) => right === (wrong === undefined)), {
    error: 'Each wrong option says in which revisions it is wrong (wrong: 2026-07-28.., or none where it is about no revision), the right one does not.',
    path: ['options'],
  });
