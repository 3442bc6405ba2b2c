import { z } from 'zod';
import { guideIds } from '../../model/guide.ts';
import { caseKinds } from '../../model/postmortem.ts';
import { audiences, kinds, stages, tiers } from '../../model/question.ts';
import { isoDate, partialDate } from '../../model/scalar.ts';

// What the files below /api/v1/ look like. Keys are added within a version, never taken away or given another meaning;
// the page /api/ promises it.

const id = z.string().min(1);
const address = z.string().min(1).describe('Relative to the address of this file.');
const revision = z.string().describe('Id of a revision, its release date.');
const revisions = z.array(revision).describe('Ids of revisions, in order of release.');
const ids = z.array(id);
const text = z.strictObject({
  text: z.string().describe('Plain text.'),
  facts: z.array(id).describe('Ids of the facts that prove it, in facts.json.'),
});
const heard = z.string().describe('What somebody says and is not so. Quoted, never a statement of the handbook.');
const wrongIn = z.union([z.literal('whatever the revision'), revisions]);
const verified = z.strictObject({ on: isoDate, against: revision });

const questionSummary = {
  id, url: address, markdownUrl: address.describe('The whole answer as Markdown, relative to the address of this file.'), title: z.string(),
  tier: z.enum(tiers), stages: z.array(z.enum(stages)), kind: z.enum(kinds), topic: id, audience: z.array(z.enum(audiences)),
  tests: z.string(), minutes: z.int(), verified, identifiers: z.array(z.string()), aliases: z.array(z.string()),
  differsIn: revisions.describe('Earlier revisions in which the answer is another one.'), say: text,
};

const row = z.strictObject({
  id, url: address, name: z.string(), life: z.record(z.string(), z.enum(['absent', 'active', 'deprecated', 'removed'])),
  cells: z.array(z.strictObject({ column: id, heading: z.string(), facts: ids, none: z.string().optional() })), questions: ids,
});

const lists = {
  questions: z.strictObject({ ...questionSummary, dataUrl: address }),
  facts: z.strictObject({
    id, url: address, kind: z.enum(['element', 'prose', 'absence', 'world']), claim: z.string(),
    revisions: revisions.nullable().describe('The revisions it is known to hold in; null for facts about the world.'),
    holds: z.string().nullable().describe('The same in words.'),
    level: z.enum(['must', 'should', 'may', 'none']).nullable(), verified: z.strictObject({ on: isoDate, against: revision, how: z.string() }),
    evidence: z.array(z.strictObject({ place: z.string(), revision, url: z.url() })), sources: ids, date: partialDate.nullable(),
  }),
  primitives: row,
  transports: row,
  revisions: z.strictObject({ id, url: address, released: isoDate, status: z.enum(['current', 'final']), summary: text }),
  topics: z.strictObject({ id, url: address, name: z.string(), description: z.string() }),
  corrections: z.strictObject({ id, url: address, heard, so: text, verdict: z.enum(['wrong', 'imprecise', 'outdated']), wrongIn, topic: id, questions: ids }),
  cases: z.strictObject({
    id, url: address, markdownUrl: address, title: z.string(), class: id, kind: z.enum(Object.keys(caseKinds) as [keyof typeof caseKinds, ...(keyof typeof caseKinds)[]]),
    disclosed: partialDate, records: z.array(z.string()), foundBy: z.string(), affected: text, fixedIn: text, severity: z.string().nullable(),
    say: text, lesson: text, timeline: z.array(z.strictObject({ date: partialDate, text: z.string(), facts: ids })), verified, questions: ids, sources: ids,
  }),
  guides: z.strictObject({ id: z.enum(guideIds), url: address, markdownUrl: address, title: z.string(), description: z.string(), verified }),
  glossary: z.strictObject({ id, url: address, term: z.string(), definition: text, aliases: z.array(z.string()), questions: ids }),
  sources: z.strictObject({
    id, url: address, sourceUrl: z.url(), title: z.string(), publisher: z.string(), kind: z.string(), primary: z.boolean(),
    date: partialDate.nullable(), updated: partialDate.nullable(), read: z.enum(['whole', 'part', 'not']),
  }),
  quiz: z.strictObject({
    id, url: address, ask: z.string(), topic: id, questions: ids,
    options: z.array(z.strictObject({ text: z.string().describe('A wrong option is quoted as heard.'), right: z.boolean(), why: text, wrongIn: wrongIn.nullable() })),
  }),
  changes: z.strictObject({ id, url: address, date: isoDate, title: z.string(), why: z.string(), questions: ids }),
} as const;

const list = <Item extends z.ZodType>(item: Item) => z.strictObject({ $schema: z.string(), items: z.array(item) });

/** The schema of one answer. */
const questionFile = z.strictObject({
  $schema: z.string(), ...questionSummary,
  answer: z.string().describe('The full answer as Markdown.'), practice: z.string().describe('What goes wrong in practice, as Markdown.'),
  changes: z.array(z.strictObject({ revision, text: z.string(), facts: ids })), probing: text, weak: text, good: text, strong: text, rubric: z.array(text),
  traps: z.array(z.strictObject({ heard, tempting: text, so: text, wrongIn, correction: id.nullable() })),
  followUps: z.array(z.strictObject({ ask: z.string(), question: id.nullable(), answer: text.nullable() })),
  related: z.strictObject({ questions: ids, cases: ids, corrections: ids }), facts: ids,
});

/** The schema of the list of files. */
const indexFile = z.strictObject({
  $schema: z.string(), name: z.string(), version: z.literal(1), url: address, license: z.literal('CC-BY-4.0'), revision: revision.describe('The newest revision.'),
  updated: isoDate.describe('The day of the newest verification or change.'),
  files: z.array(z.strictObject({ name: id, url: address, schemaUrl: address, items: z.int().nullable() })),
});

/** Every schema by the name of its file below /api/v1/schema/. */
export const apiSchemas = {
  index: indexFile,
  question: questionFile,
  questions: list(lists.questions), facts: list(lists.facts), primitives: list(lists.primitives), transports: list(lists.transports),
  revisions: list(lists.revisions), topics: list(lists.topics), corrections: list(lists.corrections), cases: list(lists.cases),
  guides: list(lists.guides), glossary: list(lists.glossary), sources: list(lists.sources), quiz: list(lists.quiz), changes: list(lists.changes),
} as const;

export type ListName = keyof typeof lists;

/** An item of one of the lists. */
export type ApiItem<Name extends ListName> = z.output<(typeof lists)[Name]>;

export type QuestionFile = z.output<typeof questionFile>;
export type IndexFile = z.output<typeof indexFile>;
