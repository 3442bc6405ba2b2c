import { dereference, isObject, type Definitions, type JsonSchema } from './json-schema.ts';
import { methodOf } from './schema-methods.ts';
import { membersByRevision, typeSignature, type MemberFact } from './schema-members.ts';

/** What the schema of one revision says of a type as a whole. */
export interface TypeFact {
  /** `object`, `union`, `alias`, `enum`, or the signature of anything else. */
  readonly kind: string;
  /** The arms of a union or the target of an alias, in the order of the schema. */
  readonly members: readonly string[];
  /** The values of an enum. */
  readonly values: readonly string[];
}

/** Tells what a definition is. */
export function typeFact(schema: JsonSchema): TypeFact {
  if (schema.enum) return { kind: 'enum', members: [], values: schema.enum.map(String) };
  const arms = schema.anyOf ?? schema.oneOf;
  if (arms) return { kind: 'union', members: arms.map(typeSignature), values: [] };
  if (schema.$ref !== undefined) return { kind: 'alias', members: [typeSignature(schema)], values: [] };
  const kind = schema.type === 'object' || schema.properties || schema.allOf ? 'object' : typeSignature(schema);
  return { kind, members: [], values: [] };
}

/**
 * The fields of one object type in several revisions (see `membersByRevision`). The parameters of a message are none
 * of them: `paramsByRevision` has those.
 */
export function fieldsByRevision(type: string, schemas: ReadonlyMap<string, Definitions>): Map<string, Map<string, MemberFact>> {
  const nodes = [...schemas].flatMap(([revision, definitions]) => {
    const schema = definitions[type];
    return schema !== undefined && typeFact(schema).members.length === 0 && !schema.enum ? [[revision, { schema, definitions }] as const] : [];
  });
  return new Map([...membersByRevision(new Map(nodes))].map(([revision, members]) => {
    const isMessage = methodOf(schemas.get(revision)![type]) !== undefined;
    return [revision, new Map([...members].filter(([path]) => !isMessage || !path.startsWith('params.')))];
  }));
}

/** The capabilities of one side by dotted path, `roots.listChanged`. */
export function capabilitiesOf(side: 'client' | 'server', definitions: Definitions): string[] {
  const found: string[] = [];
  function visit(schema: JsonSchema, prefix: string): void {
    for (const [name, member] of Object.entries(dereference(schema, definitions).properties ?? {})) {
      found.push(prefix + name);
      visit(member, `${prefix}${name}.`);
    }
  }
  visit(definitions[side === 'client' ? 'ClientCapabilities' : 'ServerCapabilities'] ?? {}, '');
  return found;
}

/**
 * The places of the values that a schema allows, by value: constants and enums that are neither methods, `jsonrpc`
 * nor the type of a content block.
 */
export function valuesOf(definitions: Definitions, contentTypes: { has(type: string): boolean }): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  function visit(schema: JsonSchema, place: string): void {
    const last = place.slice(place.lastIndexOf('.') + 1);
    for (const value of [schema.const, ...(schema.enum ?? [])]) {
      if (typeof value !== 'string' || last === 'method' || last === 'jsonrpc' || (last === 'type' && contentTypes.has(value))) continue;
      values.set(value, (values.get(value) ?? new Set()).add(place));
    }
    for (const [name, member] of Object.entries(schema.properties ?? {})) visit(member, `${place}.${name}`);
    for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) visit(part, place);
    for (const part of [schema.items, schema.additionalProperties]) if (isObject(part)) visit(part as JsonSchema, place);
  }
  for (const [name, schema] of Object.entries(definitions)) visit(schema, name);
  return values;
}
