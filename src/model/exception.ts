import { z } from 'zod';
import { isoDate, prose } from './scalar.ts';

/** The file of exceptions, relative to the project's root. */
export const exceptionsFile = 'src/content/ledger/exceptions.yaml';

/** Days after its review at which an exception ends at the latest: a year, leap years included. */
export const longestException = 366;

/**
 * An entry of `ledger/exceptions.yaml`: a problem that a rule rightly reports and that is left as it is for a while.
 * It names one rule and one file, and within it what the problem says or the text it stands at, so that it never
 * covers what somebody adds later.
 */
export const exceptionSchema = z.strictObject({
  /** Code of the rule. */
  rule: z.string().regex(/^[A-Z]+\d{3}$/, { error: 'A rule is named by its code, for example WORDS001.' }),
  /** The file the problem is reported in, relative to the project's root. */
  file: z.string().min(1),
  /** A part of the message. */
  message: z.string().min(1).optional(),
  /** A part of the line at which the problem is reported. */
  text: z.string().min(1).optional(),
  reason: prose,
  /** The day somebody last looked whether it is still needed. */
  reviewed: isoDate,
  /** The last day on which it counts. */
  expires: isoDate,
}).refine(({ message, text }) => message !== undefined || text !== undefined, {
  error: 'An exception says which problem it is for: by "message", a part of what the problem says, by "text", a part of the line it stands in, or both.',
});

export type ExceptionData = z.output<typeof exceptionSchema>;
