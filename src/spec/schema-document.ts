import { mapObjects, type Definitions } from './json-schema.ts';

/** A JSON Schema document as it is published: definitions of either dialect, with their prose. */
export type SchemaDocument = Readonly<Record<string, unknown>>;

/** A copy without descriptions, which are prose and no part of what is checked. A member called `description` has a schema, not a string, and stays. */
export function withoutDescriptions(document: SchemaDocument): SchemaDocument {
  return mapObjects(document, (object) =>
    Object.fromEntries(Object.entries(object).filter(([key, value]) => !(key === 'description' && typeof value === 'string'))),
  ) as SchemaDocument;
}

/** The definitions of a document, `definitions` up to draft-07 and `$defs` since, with references in the one form. */
export function definitionsOf(document: SchemaDocument): Definitions {
  return mapObjects(document['$defs'] ?? document['definitions'], (object) =>
    typeof object['$ref'] === 'string' ? { ...object, $ref: object['$ref'].replace('#/definitions/', '#/$defs/') } : object,
  ) as Definitions;
}
