import { dereference, isObject, referenceOf, type Definitions, type JsonSchema } from './json-schema.ts';

/** What a schema says of one member: its type signature, and whether it is required. */
export interface MemberFact {
  readonly type: string;
  readonly required: boolean;
}

/** The members of an object schema by dotted path, `inputSchema.type` or `oneOf[].const`. */
export type Members = ReadonlyMap<string, MemberFact>;

/** Below this, nesting is a mistake of the schema. */
const DEEPEST = 7;

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A short signature of a schema: the name it refers to, a JSON constant, `enum(a|b)`, `A|B`, `A&B`, `A[]`, or its JSON type. */
export function typeSignature(schema: JsonSchema | undefined): string {
  if (!isObject(schema)) return 'any';
  const name = referenceOf(schema);
  if (name !== undefined) return name;
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return `enum(${schema.enum.map(String).sort(byCodeUnit).join('|')})`;
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return [...new Set(union.map(typeSignature))].sort(byCodeUnit).join('|');
  if (schema.allOf) return schema.allOf.map(typeSignature).join('&');
  if (Array.isArray(schema.type)) return [...schema.type].sort(byCodeUnit).join('|');
  if (schema.type === 'array') return `${typeSignature(schema.items ?? {})}[]`;
  return schema.type ?? 'any';
}

/** The properties of an object schema and of all that it extends, and which of them are required. */
export function mergedProperties(schema: JsonSchema, definitions: Definitions): { properties: Map<string, JsonSchema>; required: Set<string> } {
  const target = dereference(schema, definitions);
  const properties = new Map(Object.entries(target.properties ?? {}));
  const required = new Set(target.required ?? []);
  for (const part of target.allOf ?? []) {
    const merged = mergedProperties(part, definitions);
    for (const [name, member] of merged.properties) {
      // A later part may refine a member, as the error types do with `code`.
      if (!properties.has(name) || 'const' in member || member.properties) properties.set(name, member);
    }
    for (const name of merged.required) required.add(name);
  }
  return { properties, required };
}

/**
 * The members of an object schema, those of objects written out inside it included. A union has the members of all
 * its arms; one is required where every arm requires it.
 *
 * Takes the schema, its definitions and the prefixes (`annotations.`) whose references are followed too.
 */
function membersOf(schema: JsonSchema, definitions: Definitions, follow: ReadonlySet<string>, prefix = '', depth = 0): Map<string, MemberFact> {
  const target = dereference(schema, definitions);
  const union = target.anyOf ?? target.oneOf;
  if (union) {
    const arms = union.map((arm) => membersOf(arm, definitions, follow, prefix, depth));
    const paths = new Set(arms.flatMap((arm) => [...arm.keys()]));
    return new Map(
      [...paths].map((path) => {
        const types = new Set(arms.flatMap((arm) => arm.get(path)?.type ?? []));
        return [path, { type: [...types].sort(byCodeUnit).join('|'), required: arms.every((arm) => arm.get(path)?.required) }];
      }),
    );
  }
  const found = new Map<string, MemberFact>();
  const { properties, required } = mergedProperties(target, definitions);
  for (const [name, member] of properties) {
    const path = prefix + name;
    found.set(path, { type: typeSignature(member), required: required.has(name) });
    const [inner, inside] = member.type === 'array' ? [member.items ?? {}, `${path}[].`] : [member, `${path}.`];
    const isWritten = inner.$ref === undefined && (Object.keys(inner.properties ?? {}).length > 0 || inner.allOf !== undefined);
    if (depth < DEEPEST && (isWritten || (inner.$ref !== undefined && follow.has(inside)))) {
      for (const [path_, fact] of membersOf(inner, definitions, follow, inside, depth + 1)) found.set(path_, fact);
    }
  }
  return found;
}

/**
 * The members of one type in several revisions, so that they can be compared: where one revision writes an object
 * out and another names it, the name is followed, because that choice is the generator's and no change of protocol.
 *
 * Takes the schema and the definitions of each revision; returns the members of each.
 */
export function membersByRevision(nodes: ReadonlyMap<string, { schema: JsonSchema; definitions: Definitions }>): Map<string, Members> {
  const follow = new Set<string>();
  for (;;) {
    const found = new Map([...nodes].map(([revision, { schema, definitions }]) => [revision, membersOf(schema, definitions, follow)]));
    const before = follow.size;
    for (const members of found.values()) {
      for (const path of members.keys()) {
        // A `_meta` key has dots of its own, so that only a path that is a member counts as a parent.
        for (const { index } of path.matchAll(/\./g)) if (members.has(path.slice(0, index).replace(/\[\]$/, ''))) follow.add(path.slice(0, index + 1));
      }
    }
    if (follow.size === before) return found;
  }
}
