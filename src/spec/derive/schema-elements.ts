import type { Definitions } from '../json-schema.ts';
import type { MemberFact } from '../schema-members.ts';
import { contentTypesOf, type ContentFact } from '../schema-content.ts';
import { methodsOf, paramsByRevision, type MethodFact, type ParamFact } from '../schema-methods.ts';
import { capabilitiesOf, fieldsByRevision, typeFact, valuesOf, type TypeFact } from '../schema-types.ts';
import type { StoredFile } from '../write-surface.ts';
import { Findings, present, Sightings, type SpanWriter } from './by-revision.ts';
import type { SchemaSource } from './schema-source.ts';

/** The definitions of `schema/<revision>/schema.json`, by revision. */
type Schemas = ReadonlyMap<string, Definitions>;

/** The values of a map, read from each of its entries: `mapValues(facts, ({ kind }) => kind)`. */
function mapValues<A, B>(map: ReadonlyMap<string, A>, read: (value: A) => B): Map<string, B> {
  return new Map([...map].map(([key, value]) => [key, read(value)]));
}

/** The keys of the entries that a test holds for. */
function keysWhere<A>(map: ReadonlyMap<string, A>, test: (value: A) => boolean): string[] {
  return [...map].filter(([, value]) => test(value)).map(([key]) => key);
}

/** A map, or undefined for an empty one. */
function unlessEmpty(map: Record<string, string>): Record<string, string> | undefined {
  return Object.keys(map).length === 0 ? undefined : map;
}

/** Derives `types.json` and `fields.json`. Source: `schema.json`. */
export function deriveTypes(schemas: Schemas, write: SpanWriter): { types: StoredFile; fields: StoredFile } {
  const types = new Findings<TypeFact>();
  const fields = new Findings<MemberFact>();
  for (const [revision, definitions] of schemas) {
    for (const [type, schema] of Object.entries(definitions)) types.set(type, revision, typeFact(schema));
  }
  for (const [type] of types) {
    for (const [revision, members] of fieldsByRevision(type, schemas)) {
      for (const [path, fact] of members) fields.set(`${type}.${path}`, revision, fact);
    }
  }
  return {
    types: Object.fromEntries([...types].map(([name, facts]) => [name, present({
      spans: write.span(facts.keys()),
      kind: write.varying(mapValues(facts, ({ kind }) => kind)),
      members: unlessEmpty(write.bySpan(mapValues(facts, ({ members }) => members))),
      values: unlessEmpty(write.bySpan(mapValues(facts, ({ values }) => values))),
    })])),
    fields: Object.fromEntries([...fields].map(([name, facts]) => [name, present({
      spans: write.span(facts.keys()),
      required: write.flag(keysWhere(facts, ({ required }) => required), facts),
      type: write.varying(mapValues(facts, ({ type }) => type)),
    })])),
  };
}

/** Derives `methods.json` and `params.json`. Source: `schema.json`; the direction is that of the union that holds the message. */
export function deriveMethods(schemas: Schemas, write: SpanWriter): { methods: StoredFile; params: StoredFile } {
  const methods = new Findings<MethodFact>();
  const params = new Findings<ParamFact>();
  for (const [revision, definitions] of schemas) {
    for (const [method, fact] of methodsOf(definitions)) methods.set(method, revision, fact);
  }
  for (const [method, facts] of methods) {
    const having = new Map([...schemas].filter(([revision]) => facts.has(revision)));
    for (const [revision, found] of paramsByRevision(method, having)) {
      for (const [path, fact] of found) params.set(`${method}.${path}`, revision, fact);
    }
  }
  return {
    methods: Object.fromEntries([...methods].map(([name, facts]) => [name, present({
      spans: write.span(facts.keys()),
      kind: write.varying(mapValues(facts, ({ kind }) => kind)),
      definition: write.varying(mapValues(facts, ({ definition }) => definition)),
      direction: write.varying(mapValues(facts, ({ direction }) => direction)),
      paramsRequired: write.flag(keysWhere(facts, ({ paramsRequired }) => paramsRequired), facts),
      results: unlessEmpty(write.bySpan(mapValues(facts, ({ results }) => results))),
    })])),
    params: Object.fromEntries([...params].map(([name, facts]) => [name, present({
      spans: write.span(facts.keys()),
      required: write.flag(keysWhere(facts, ({ required }) => required), facts),
      type: write.varying(mapValues(facts, ({ type }) => type)),
      inherited: write.maybe(keysWhere(facts, ({ inherited }) => inherited)),
    })])),
  };
}

/** The message type of every method in every revision: method, then revision, to type. Source: `schema.json`. */
export function messageTypes(schemas: Schemas): Map<string, ReadonlyMap<string, string>> {
  const found = new Findings<string>();
  for (const [revision, definitions] of schemas) {
    for (const [method, { definition }] of methodsOf(definitions)) found.set(method, revision, definition);
  }
  return new Map(found);
}

/** Derives `capabilities.json`. Source: the types of the capabilities in `schema.json`. */
export function deriveCapabilities(schemas: Schemas, write: SpanWriter): StoredFile {
  const seen = new Sightings();
  for (const [revision, definitions] of schemas) {
    for (const side of ['client', 'server'] as const) {
      for (const path of capabilitiesOf(side, definitions)) seen.add(`${side}.${path}`, revision);
    }
  }
  return write.plain(seen);
}

/** Derives `content-types.json`. Source: the types of the members that hold content, in `schema.json`. */
export function deriveContentTypes(schemas: Schemas, write: SpanWriter): StoredFile {
  const found = new Findings<ContentFact>();
  for (const [revision, definitions] of schemas) {
    for (const [name, fact] of contentTypesOf(definitions)) found.set(name, revision, fact);
  }
  return Object.fromEntries([...found].map(([name, facts]) => [name, present({
    spans: write.span(facts.keys()),
    definition: write.varying(mapValues(facts, ({ definition }) => definition)),
    allowedIn: write.bySpan(mapValues(facts, ({ places }) => places)),
  })]));
}

/**
 * Derives `values.json`. Sources: the constants and enums of `schema.json`, and, for the values of which any other
 * string may take the place, the unions with `string` of `schema.ts`, which `schema.json` reduces to a string.
 */
export function deriveValues(schemas: Schemas, sources: ReadonlyMap<string, SchemaSource>, write: SpanWriter): StoredFile {
  const allowed = new Findings<ReadonlySet<string>>();
  const named = new Findings<ReadonlySet<string>>();
  for (const [revision, definitions] of schemas) {
    for (const [value, places] of valuesOf(definitions, contentTypesOf(definitions))) allowed.set(value, revision, places);
    for (const [value, places] of sources.get(revision)!.openValues) named.set(value, revision, places);
  }
  const allowedBy = new Map(allowed);
  const namedBy = new Map(named);
  return Object.fromEntries([...new Set([...allowedBy.keys(), ...namedBy.keys()])].map((value) => {
    const [allowing, naming] = [allowedBy.get(value) ?? new Map<string, Set<string>>(), namedBy.get(value) ?? new Map<string, Set<string>>()];
    return [value, present({
      spans: write.span([...allowing.keys(), ...naming.keys()]),
      in: unlessEmpty(write.bySpan(allowing)),
      open: unlessEmpty(write.bySpan(naming)),
    })];
  }));
}
