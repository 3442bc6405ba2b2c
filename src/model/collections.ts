import type { z } from 'zod';
import { factSchema } from './fact.ts';
import { guideSchema } from './guide.ts';
import { classSchema, postmortemSchema } from './postmortem.ts';
import { pythonNamesSchema } from './python-names.ts';
import { questionSchema } from './question.ts';
import { quizItemSchema } from './quiz.ts';
import {
  changeEntrySchema, correctionSchema, nameGroupSchema, sourceSchema, termSchema, topicSchema,
} from './registers.ts';
import { revisionSchema } from './revision.ts';
import { primitiveSchema, transportSchema } from './table.ts';

/** How the entries of a collection are written: one `.mdx` file each, or a map of id to entry in YAML. */
export type CollectionForm = 'document' | 'map';

/** Where a collection lives below `src/content` and what its entries look like. */
export interface Collection<Schema extends z.ZodType = z.ZodType> {
  readonly form: CollectionForm;
  /** A file, or a folder whose files all belong to the collection. */
  readonly path: string;
  readonly schema: Schema;
}

function collection<Schema extends z.ZodType>(form: CollectionForm, path: string, schema: Schema): Collection<Schema> {
  return { form, path, schema };
}

/** Every collection of the handbook. The one list that the loader, the checks and Astro read. */
export const collections = {
  revisions: collection('map', 'revisions.yaml', revisionSchema),
  topics: collection('map', 'topics.yaml', topicSchema),
  sources: collection('map', 'sources.yaml', sourceSchema),
  names: collection('map', 'names.yaml', nameGroupSchema),
  pythonNames: collection('map', 'python-names.yaml', pythonNamesSchema),
  facts: collection('map', 'facts/', factSchema),
  questions: collection('document', 'questions/', questionSchema),
  primitives: collection('map', 'primitives.yaml', primitiveSchema),
  transports: collection('map', 'transports.yaml', transportSchema),
  classes: collection('map', 'classes.yaml', classSchema),
  postmortems: collection('document', 'postmortems/', postmortemSchema),
  corrections: collection('map', 'corrections.yaml', correctionSchema),
  guides: collection('document', 'guides/', guideSchema),
  quiz: collection('map', 'quiz.yaml', quizItemSchema),
  glossary: collection('map', 'glossary.yaml', termSchema),
  changes: collection('map', 'changes/', changeEntrySchema),
} as const;

export type CollectionName = keyof typeof collections;

/** The data of an entry of a collection, as its schema gives it. */
export type EntryData<Name extends CollectionName> = z.output<(typeof collections)[Name]['schema']>;

/** An entry as read from its file, valid in shape, with references not yet resolved. */
export interface RawEntry<Name extends CollectionName = CollectionName> {
  readonly id: string;
  readonly data: EntryData<Name>;
  /** The Markdown below the front matter, for documents. */
  readonly body?: string;
}

/** All entries of all collections, in file order. */
export type RawHandbook = { readonly [Name in CollectionName]: readonly RawEntry<Name>[] };

export const collectionNames = Object.keys(collections) as CollectionName[];
