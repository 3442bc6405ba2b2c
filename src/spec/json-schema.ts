import { createHash } from 'node:crypto';

/** A JSON Schema as far as the official ones use the keywords. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  unevaluatedProperties?: boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  [keyword: string]: unknown;
}

/** The schema types of one revision by name. References are written `#/$defs/<name>`. */
export type Definitions = Readonly<Record<string, JsonSchema>>;

/** A plain JSON object, as opposed to an array, null or a scalar. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The name of the definition that a schema refers to, or undefined when it is no reference. */
export function referenceOf(schema: JsonSchema): string | undefined {
  return schema.$ref?.slice(schema.$ref.lastIndexOf('/') + 1);
}

/** The schema a reference ends at. Throws a RangeError for a reference to nothing. */
export function dereference(schema: JsonSchema, definitions: Definitions): JsonSchema {
  const name = referenceOf(schema);
  if (name === undefined) return schema;
  const target = definitions[name];
  if (target === undefined) throw new RangeError(`The schema refers to "${name}", which it does not define.`);
  return dereference(target, definitions);
}

/** A copy of a JSON value in which every object was passed through `change`, the innermost first. */
export function mapObjects(value: unknown, change: (object: Record<string, unknown>) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapObjects(item, change));
  if (!isObject(value)) return value;
  return change(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapObjects(member, change)])));
}

/** The SHA-256 of a JSON value, in hexadecimal, whatever the order of its members. */
export function canonicalHash(value: unknown): string {
  const sorted = mapObjects(value, (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
