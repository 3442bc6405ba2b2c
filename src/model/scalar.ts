import { z } from 'zod';

/** YAML readers differ on unquoted dates: some give a string, some a Date. Both become the string. */
function dateToText(value: unknown): unknown {
  return value instanceof Date && !Number.isNaN(value.valueOf()) ? value.toISOString().slice(0, 10) : value;
}

/** A calendar day, `YYYY-MM-DD`. */
export const isoDate = z.preprocess(
  dateToText,
  z.iso.date({ error: 'A date is written YYYY-MM-DD, for example 2026-07-28.' }),
);

/** A calendar day, month or year, as exactly as the source gives it: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export const partialDate = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : dateToText(value)),
  z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    error: 'A date is written YYYY-MM-DD, YYYY-MM or YYYY, as exactly as the source gives it.',
  }),
);

/**
 * A span of revisions as authors write it, both ends included: `..` (all), `2025-03-26..`,
 * `..2025-11-25`, `2025-03-26..2025-11-25`, a single `2025-11-25`, or several of these with commas.
 * It is resolved against the registry by `parseSpans`.
 */
export const spanText = z.preprocess(
  dateToText,
  z.string().regex(/^\s*(\.\.|\S+)(\s*,\s*\S+)*\s*$/, {
    error: 'A span is written like 2025-03-26.., ..2025-11-25, 2025-03-26..2025-11-25, 2025-11-25 or .. for all revisions.',
  }),
);

/** A revision id as authors write it; resolved against the registry. */
export const revisionId = z.preprocess(dateToText, z.string().min(1));

/** A permanent identifier of an entry: kebab-case, starts with a letter, never a number or a date. */
export const entryId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: 'An id is lower-case words joined by hyphens and starts with a letter, for example session-lifecycle.',
});

/** Prose with inline Markdown: `code`, **strong**, *emphasis*, links by scheme and [[revision]] references. */
export const prose = z.string().trim().min(1, { error: 'This text is empty.' });
