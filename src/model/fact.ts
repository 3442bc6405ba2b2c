import { z } from 'zod';
import { entryId, isoDate, partialDate, prose, revisionId, spanText } from './scalar.ts';

/**
 * One place in the official specification. `revisions` is the span for which this page and anchor are cited. Where the
 * text stands before the first heading of the page, `top` says so instead of an anchor, so that none is left out by mistake.
 */
const specEvidenceSchema = z.strictObject({
  revisions: spanText,
  page: z.string().min(1),
  anchor: z.string().min(1).optional(),
  top: z.literal(true, { error: 'Write "top: true" where the text stands before the first heading of the page; else leave it out and give the anchor.' }).optional(),
});

const verifiedSchema = z.strictObject({
  on: isoDate,
  against: revisionId,
  how: z.enum(['surface', 'text', 'experiment', 'source'], {
    error:
      'Write how the fact was verified: "surface" (compared with the spec surface), "text" (the page was read), "experiment" (it was run) or "source" (the source was read).',
  }),
});

const common = {
  claim: prose,
  /** A shorter wording for table cells. */
  short: prose.optional(),
  /** Identifiers the fact speaks about beyond those in the inline code of its claim. */
  about: z.array(z.string().min(1)).default([]),
  /** Names in the claim that the revisions of its span no longer have, because it speaks of peers of earlier revisions. */
  past: z.array(z.string().min(1)).default([]),
  verified: verifiedSchema,
};

const levelSchema = z.enum(['must', 'should', 'may', 'none'], {
  error: 'The level is must (also MUST NOT, SHALL, REQUIRED), should (also SHOULD NOT, RECOMMENDED), may (also OPTIONAL) or none.',
});

/** `kind: element`: proved by the spec surface, whose spans it must equal. */
const elementFactSchema = z.strictObject({
  kind: z.literal('element'),
  ...common,
  level: levelSchema.default('none'),
  span: spanText,
  /** Keys of the spec surface, such as `method:tools/list` or `field:Tool.title`. */
  elements: z.array(z.string().min(1)).min(1),
  /** What is claimed of each element in the span. */
  aspect: z
    .enum(['exists', 'active', 'deprecated', 'required', 'client-to-server', 'server-to-client', 'both', 'embedded'])
    .default('exists'),
  evidence: z.array(specEvidenceSchema).default([]),
});

/** `kind: prose`: a behavior or requirement that only the text of the specification states. */
const proseFactSchema = z.strictObject({
  kind: z.literal('prose'),
  ...common,
  level: levelSchema.default('none'),
  span: spanText,
  evidence: z.array(specEvidenceSchema),
});

/** `kind: absence`: something is gone or never was. */
const absenceFactSchema = z.strictObject({
  kind: z.literal('absence'),
  ...common,
  level: levelSchema.default('none'),
  span: spanText,
  /** Keys of the spec surface that are not active in the whole span. */
  absent: z.array(z.string().min(1)).default([]),
  /** Identifiers that no revision has ever had; proved by the surface not knowing them. */
  never: z.array(z.string().min(1)).default([]),
  evidence: z.array(specEvidenceSchema).default([]),
});

/** `kind: world`: an event, date, figure, product or SDK behavior outside the specification. */
const worldFactSchema = z.strictObject({
  kind: z.literal('world'),
  ...common,
  /** When it happened or was measured. `[[date:<fact id>]]` prints it. */
  date: partialDate.optional(),
  /**
   * What the date is, where it is not the one that a source bears: the day of an `event` that a source tells of, the day
   * whose `state` was looked at or copied, or the day of a `plan` that lies ahead.
   */
  dated: z.enum(['event', 'state', 'plan'], {
    error: 'Write what the date is: event (it happened that day), state (it was so that day) or plan (it is planned for that day). Left out, it is the date of a source.',
  }).optional(),
  /** The versions it holds for, where it is about software: `{ package: "@modelcontextprotocol/sdk", range: "1.32.2" }`. */
  versions: z.strictObject({ package: z.string().min(1), range: z.string().min(1) }).optional(),
  /** Ids of entries of `sources.yaml`. */
  sources: z.array(entryId),
});

/** A fact as written in `facts/<area>.yaml`. */
export const factSchema = z.discriminatedUnion('kind', [elementFactSchema, proseFactSchema, absenceFactSchema, worldFactSchema], {
  error: 'A fact has a kind: element, prose, absence or world.',
});

export type FactData = z.output<typeof factSchema>;
export type Level = z.output<typeof levelSchema>;
