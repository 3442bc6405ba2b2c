import { dereference, isObject, referenceOf, type Definitions, type JsonSchema } from './json-schema.ts';
import type { OfficialSchemas } from './official-schemas.ts';
import { membersByRevision, mergedProperties, typeSignature } from './schema-members.ts';

/**
 * What the official schemas say, as flat facts: `field:Tool.title @ 2025-06-18` to `string`. The surface says the same
 * in spans; the two are compared fact by fact.
 */
export type SchemaFacts = ReadonlyMap<string, string>;

/** The unions that say who sends a message. */
const DIRECTIONS = [
  ['ClientRequest', 'request', 'client-to-server'],
  ['ServerRequest', 'request', 'server-to-client'],
  ['ClientNotification', 'notification', 'client-to-server'],
  ['ServerNotification', 'notification', 'server-to-client'],
  ['InputRequest', 'request', 'embedded'],
] as const;

/** The members that hold content blocks, by the surface's name of the place. */
const CONTENT_PLACES = [
  ['tool-result', 'CallToolResult'],
  ['prompt-message', 'PromptMessage'],
  ['sampling-message', 'SamplingMessage'],
  ['sampling-result', 'CreateMessageResult'],
  ['sampled-tool-result', 'ToolResultContent'],
] as const;

interface MethodFact {
  readonly kind: 'request' | 'notification';
  readonly definition: string;
  readonly directions: Set<string>;
}

/** The method that a message type has as a constant. */
function methodOf(schema: JsonSchema | undefined): string | undefined {
  const method = schema?.properties?.['method']?.const;
  return typeof method === 'string' ? method : undefined;
}

/** The definitions that a union stands for, also where the generator put its only member in its place. */
function unionMembers(name: string, definitions: Definitions): string[] {
  const schema = definitions[name];
  if (schema === undefined) return [];
  const arms = schema.$ref === undefined ? (schema.anyOf ?? schema.oneOf) : [schema];
  if (arms) return arms.flatMap((arm) => referenceOf(arm) ?? []);
  const method = methodOf(schema);
  return Object.keys(definitions).filter((other) => other !== name && method !== undefined && methodOf(definitions[other]) === method);
}

/** The methods of a revision with their message types and directions. */
function methodsOf(definitions: Definitions): Map<string, MethodFact> {
  const methods = new Map<string, MethodFact>();
  for (const [union, kind, direction] of DIRECTIONS) {
    for (const definition of unionMembers(union, definitions)) {
      const method = methodOf(dereference(definitions[definition]!, definitions));
      if (method === undefined) throw new RangeError(`${union} holds ${definition}, which has no method.`);
      const known = methods.get(method) ?? { kind, definition, directions: new Set() };
      known.directions.add(direction);
      methods.set(method, known);
    }
  }
  return methods;
}

/** The types of a successful answer: by the response type where there is one, else by name. */
function resultsOf(definition: string, params: ReadonlyMap<string, unknown>, definitions: Definitions): string[] {
  const stem = definition.replace(/Request$/, '');
  const response = definitions[`${stem}ResultResponse`];
  const plain = `${stem}Result` in definitions ? `${stem}Result` : 'EmptyResult';
  const results = response ? typeSignature(response.properties?.['result']).split('|') : [plain];
  // A call with a `task` member is answered with a task.
  if (params.has('task') && 'CreateTaskResult' in definitions) results.push('CreateTaskResult');
  return results.sort();
}

/** The places and values of the constants of a revision that are neither methods, `jsonrpc` nor the type of a content block. */
function valuesOf(definitions: Definitions, contentTypes: ReadonlySet<string>): Map<string, Set<string>> {
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

/** The content types that may stand in a schema, with their definitions. */
function contentIn(schema: JsonSchema, definitions: Definitions): Map<string, string> {
  const target = dereference(schema, definitions);
  const inner = target.anyOf ?? target.oneOf ?? (target.type === 'array' && target.items ? [target.items] : undefined);
  if (inner) return new Map(inner.flatMap((part) => [...contentIn(part, definitions)]));
  const type = target.properties?.['type']?.const;
  const name = referenceOf(schema);
  return typeof type === 'string' && name !== undefined ? new Map([[type, name]]) : new Map();
}

/** What a definition is, with the members of a union or the target of an alias. */
function typeFact(schema: JsonSchema): string {
  if (schema.enum) return 'enum';
  const arms = schema.anyOf ?? schema.oneOf;
  if (arms) return `union: ${arms.map(typeSignature).sort().join(', ')}`;
  if (schema.$ref !== undefined) return `alias: ${typeSignature(schema)}`;
  return schema.type === 'object' || schema.properties || schema.allOf ? 'object' : typeSignature(schema);
}

/** Adds the facts of the fields of every type and of the params of every method. */
function addMembers(facts: Map<string, string>, schemas: OfficialSchemas, methods: ReadonlyMap<string, Map<string, MethodFact>>): void {
  const say = (key: string, revision: string, { type, required }: { type: string; required: boolean }): void => {
    facts.set(`${key} @ ${revision}`, `${type}${required ? ', required' : ''}`);
  };
  for (const type of new Set([...schemas.values()].flatMap((definitions) => Object.keys(definitions)))) {
    const nodes = [...schemas].flatMap(([revision, definitions]) => {
      const schema = definitions[type];
      const hasMembers = schema !== undefined && !schema.anyOf && !schema.oneOf && !schema.$ref && !schema.enum;
      return hasMembers ? [[revision, { schema, definitions }] as const] : [];
    });
    for (const [revision, members] of membersByRevision(new Map(nodes))) {
      const isMessage = methodOf(schemas.get(revision)![type]) !== undefined;
      for (const [path, fact] of members) if (!isMessage || !path.startsWith('params.')) say(`field:${type}.${path}`, revision, fact);
    }
  }
  for (const method of new Set([...methods.values()].flatMap((all) => [...all.keys()]))) {
    const having = [...schemas].filter(([revision]) => methods.get(revision)!.has(method));
    const own = membersByRevision(new Map(having.map(([revision, definitions]) => {
      const { definition } = methods.get(revision)!.get(method)!;
      return [revision, { schema: definitions[definition]!.properties?.['params'] ?? {}, definitions }];
    })));
    const base = membersByRevision(new Map(having.map(([revision, definitions]) => {
      const name = methods.get(revision)!.get(method)!.kind === 'request' ? 'Request' : 'Notification';
      return [revision, { schema: definitions[name]!.properties?.['params'] ?? {}, definitions }];
    })));
    for (const [revision, definitions] of having) {
      const members = own.get(revision)!;
      for (const [path, fact] of members) say(`param:${method}.${path}`, revision, fact);
      // Up to 2025-06-18 the generator drops the `_meta` that every message inherits.
      for (const [path, fact] of base.get(revision)!) if (/^_meta(\.|$)/.test(path) && !members.has(path)) say(`param:${method}.${path}`, revision, fact);
      const { kind, definition, directions } = methods.get(revision)!.get(method)!;
      const required = definitions[definition]!.required?.includes('params') === true;
      const direction = directions.size === 2 ? 'both' : [...directions][0]!;
      const results = kind === 'request' ? `, ${resultsOf(definition, members, definitions).join('|')}` : '';
      facts.set(`method:${method} @ ${revision}`, `${kind}, ${direction}, ${definition}${required ? ', params required' : ''}${results}`);
    }
  }
}

/** Derives every fact that the official schemas can prove. */
export function factsOfSchemas(schemas: OfficialSchemas): SchemaFacts {
  const facts = new Map<string, string>();
  addMembers(facts, schemas, new Map([...schemas].map(([revision, definitions]) => [revision, methodsOf(definitions)])));
  for (const [revision, definitions] of schemas) {
    for (const [type, schema] of Object.entries(definitions)) facts.set(`type:${type} @ ${revision}`, typeFact(schema));
    for (const [side, type] of [['client', 'ClientCapabilities'], ['server', 'ServerCapabilities']] as const) addCapabilities(side, definitions[type]!);
    const content = new Map<string, { definition: string; places: string[] }>();
    for (const [place, type] of CONTENT_PLACES) {
      if (definitions[type] === undefined) continue;
      const member = mergedProperties(definitions[type], definitions).properties.get('content')!;
      for (const [name, definition] of contentIn(member, definitions)) {
        content.set(name, { definition, places: [...(content.get(name)?.places ?? []), place] });
      }
    }
    for (const [name, { definition, places }] of content) facts.set(`content:${name} @ ${revision}`, `${definition}: ${places.sort().join(', ')}`);
    for (const [value, places] of valuesOf(definitions, new Set(content.keys()))) facts.set(`value:${value} @ ${revision}`, [...places].sort().join(', '));

    function addCapabilities(path: string, schema: JsonSchema): void {
      for (const [name, member] of Object.entries(dereference(schema, definitions).properties ?? {})) {
        facts.set(`capability:${path}.${name} @ ${revision}`, 'exists');
        addCapabilities(`${path}.${name}`, member);
      }
    }
  }
  return facts;
}
