import type { OfficialSchemas } from './official-schemas.ts';
import { contentTypesOf } from './schema-content.ts';
import { methodsOf, paramsByRevision, type MethodFact } from './schema-methods.ts';
import { capabilitiesOf, fieldsByRevision, typeFact, valuesOf, type TypeFact } from './schema-types.ts';

/**
 * What the official schemas say, as flat facts: `field:Tool.title @ 2025-06-18` to `string`. The surface says the same
 * in spans; the two are compared fact by fact.
 */
export type SchemaFacts = ReadonlyMap<string, string>;

function wordType({ kind, members }: TypeFact): string {
  return members.length === 0 ? kind : `${kind}: ${[...members].sort().join(', ')}`;
}

function wordMember({ type, required }: { readonly type: string; readonly required: boolean }): string {
  return `${type}${required ? ', required' : ''}`;
}

function wordMethod({ kind, direction, definition, paramsRequired, results }: MethodFact): string {
  const answer = kind === 'request' ? `, ${results.join('|')}` : '';
  return `${kind}, ${direction}, ${definition}${paramsRequired ? ', params required' : ''}${answer}`;
}

/** Derives every fact that the official schemas can prove. */
export function factsOfSchemas(schemas: OfficialSchemas): SchemaFacts {
  const facts = new Map<string, string>();
  const methods = new Map([...schemas].map(([revision, definitions]) => [revision, methodsOf(definitions)]));
  for (const type of new Set([...schemas.values()].flatMap((definitions) => Object.keys(definitions)))) {
    for (const [revision, fields] of fieldsByRevision(type, schemas)) {
      for (const [path, fact] of fields) facts.set(`field:${type}.${path} @ ${revision}`, wordMember(fact));
    }
  }
  for (const method of new Set([...methods.values()].flatMap((found) => [...found.keys()]))) {
    const having = new Map([...schemas].filter(([revision]) => methods.get(revision)!.has(method)));
    for (const [revision, params] of paramsByRevision(method, having)) {
      facts.set(`method:${method} @ ${revision}`, wordMethod(methods.get(revision)!.get(method)!));
      for (const [path, fact] of params) facts.set(`param:${method}.${path} @ ${revision}`, wordMember(fact));
    }
  }
  for (const [revision, definitions] of schemas) {
    for (const [type, schema] of Object.entries(definitions)) facts.set(`type:${type} @ ${revision}`, wordType(typeFact(schema)));
    for (const side of ['client', 'server'] as const) {
      for (const path of capabilitiesOf(side, definitions)) facts.set(`capability:${side}.${path} @ ${revision}`, 'exists');
    }
    const content = contentTypesOf(definitions);
    for (const [name, { definition, places }] of content) facts.set(`content:${name} @ ${revision}`, `${definition}: ${places.join(', ')}`);
    for (const [value, places] of valuesOf(definitions, content)) facts.set(`value:${value} @ ${revision}`, [...places].sort().join(', '));
  }
  return facts;
}
