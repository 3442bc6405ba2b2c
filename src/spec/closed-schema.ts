import { isObject, mapObjects, referenceOf, type Definitions, type JsonSchema } from './json-schema.ts';

/**
 * Types that take members of anybody's naming, by their own definition or by the text of the specification:
 * `_meta` objects, free JSON, and the bases that the messages extend.
 */
const OPEN_TYPE = /MetaObject$|^(JSONObject|JSONValue|Request|Notification|Result|PaginatedRequest|PaginatedResult|ModelHint)$/;

/** Members whose value takes members of anybody's naming, wherever they stand. */
const OPEN_MEMBERS = new Set(['_meta', 'inputSchema', 'outputSchema', 'experimental', 'extensions']);

/**
 * Rewrites the official definitions so that a member that they do not declare is an error.
 *
 * The official schemas leave every object open: a misspelt or later member is valid there. The rewrite gives no
 * failure on the official examples or on recorded traffic that the open schemas do not give. It also puts back what
 * the official generator lost: `jsonrpc`, `id` and `params._meta` of the messages up to 2025-06-18, fractions and null
 * where any JSON value may stand, and the type of an `InputRequiredResult`.
 *
 * Takes the definitions of one revision; returns new ones.
 */
export function closedDefinitions(official: Definitions): Definitions {
  const definitions = withLostMembers(official);
  const extended = extendedTypes(definitions);
  const closed = Object.entries(definitions).map(([name, schema]) => [
    name,
    OPEN_TYPE.test(name) ? schema : close(schema, extended, extended.has(name)),
  ]);
  return Object.fromEntries(closed) as Definitions;
}

/**
 * A schema that demands a value of a definition and nothing more, also where the definition itself stays open
 * because other types extend it. Takes closed definitions.
 */
export function closedReference(name: string, prefix: string, definitions: Definitions): JsonSchema {
  const reference = { $ref: `${prefix}${name}` };
  return extendedTypes(definitions).has(name) && !OPEN_TYPE.test(name) ? { ...reference, unevaluatedProperties: false } : reference;
}

/** The types that stand in an `allOf`. They cannot be closed themselves: each part would refuse the members of the others. */
function extendedTypes(definitions: Definitions): ReadonlySet<string> {
  const names = new Set<string>();
  mapObjects(definitions, (object) => {
    if (!Array.isArray(object['allOf'])) return object;
    for (const part of object['allOf'] as JsonSchema[]) {
      const name = referenceOf(part);
      if (name !== undefined) names.add(name);
    }
    return object;
  });
  return names;
}

function close(schema: JsonSchema, extended: ReadonlySet<string>, isPart: boolean): JsonSchema {
  const closed: JsonSchema = { ...schema };
  const inner = (part: JsonSchema): JsonSchema => close(part, extended, isPart);
  if (schema.properties) {
    closed.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, member]) => [name, OPEN_MEMBERS.has(name) ? member : close(member, extended, false)]),
    );
  }
  if (schema.items) closed.items = close(schema.items, extended, false);
  if (schema.anyOf) closed.anyOf = schema.anyOf.map(inner);
  if (schema.oneOf) closed.oneOf = schema.oneOf.map(inner);
  if (schema.allOf) closed.allOf = schema.allOf.map((part) => close(part, extended, true));
  if (isObject(schema.additionalProperties)) closed.additionalProperties = close(schema.additionalProperties, extended, false);
  const name = referenceOf(schema);
  const refersToExtended = name !== undefined && extended.has(name) && !OPEN_TYPE.test(name);
  const declaresMembers = schema.additionalProperties === undefined && Object.keys(schema.properties ?? {}).length > 0;
  if (!isPart && (refersToExtended || declaresMembers || schema.allOf)) closed.unevaluatedProperties = false;
  return closed;
}

/** Puts back what the official generator drops from the definitions although the specification has it. */
function withLostMembers(official: Definitions): Definitions {
  const definitions = mapObjects(official, mendNumbers) as Record<string, JsonSchema>;
  // Any JSON value: the generator leaves out fractions and null.
  if (definitions['JSONValue']) definitions['JSONValue'] = {};
  const result = definitions['Result'];
  if (result && definitions['EmptyResult']) {
    const { additionalProperties: _, ...members } = result;
    definitions['EmptyResult'] = members;
  }
  // The schema lets any string be the type of a result; the text gives this one its own.
  const asking = definitions['InputRequiredResult']?.properties;
  if (asking) asking['resultType'] = { type: 'string', const: 'input_required' };
  const embedded = new Set((definitions['InputRequest']?.anyOf ?? []).map((arm) => referenceOf(arm)));
  for (const [name, schema] of Object.entries(definitions)) {
    const { properties } = schema;
    if (properties?.['method']?.const === undefined || embedded.has(name)) continue;
    const isRequest = name.endsWith('Request');
    properties['jsonrpc'] ??= { const: '2.0' };
    if (isRequest) properties['id'] ??= { $ref: '#/$defs/RequestId' };
    const params = properties['params'];
    const inherited = definitions[isRequest ? 'Request' : 'Notification']?.properties?.['params']?.properties?.['_meta'];
    if (params?.type === 'object' && params.additionalProperties === undefined && inherited) {
      params.properties = { _meta: inherited, ...params.properties };
    }
  }
  return definitions;
}

/** `string | number | boolean` became `string`, `integer` and `boolean` in the official schemas. */
function mendNumbers(object: Record<string, unknown>): Record<string, unknown> {
  const { type } = object;
  if (!Array.isArray(type) || !type.includes('integer') || !type.includes('boolean')) return object;
  return { ...object, type: type.map((name: unknown) => (name === 'integer' ? 'number' : name)) };
}
