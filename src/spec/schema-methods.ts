import { dereference, referenceOf, type Definitions, type JsonSchema } from './json-schema.ts';
import { membersByRevision, typeSignature, type MemberFact } from './schema-members.ts';

/** The unions that say who sends a message. */
const DIRECTIONS = [
  ['ClientRequest', 'request', 'client-to-server'],
  ['ServerRequest', 'request', 'server-to-client'],
  ['ClientNotification', 'notification', 'client-to-server'],
  ['ServerNotification', 'notification', 'server-to-client'],
  ['InputRequest', 'request', 'embedded'],
] as const;

/** Who sends a method, in the words of the surface. */
export type SentBy = (typeof DIRECTIONS)[number][2] | 'both';

/** What the schema of one revision says of a method. */
export interface MethodFact {
  readonly kind: 'request' | 'notification';
  /** The schema type of the message. */
  readonly definition: string;
  readonly direction: SentBy;
  readonly paramsRequired: boolean;
  /** The schema types of a successful answer, sorted; none for a notification. */
  readonly results: readonly string[];
}

/** A parameter of a method; `inherited` where the schema has it on the base type only. */
export interface ParamFact extends MemberFact {
  readonly inherited: boolean;
}

/** The method that a message type has as a constant, or undefined for any other type. */
export function methodOf(schema: JsonSchema | undefined): string | undefined {
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

/** The types of a successful answer: by the response type where there is one, else by name. */
function resultsOf(definition: string, takesTask: boolean, definitions: Definitions): string[] {
  const stem = definition.replace(/Request$/, '');
  const response = definitions[`${stem}ResultResponse`];
  const plain = `${stem}Result` in definitions ? `${stem}Result` : 'EmptyResult';
  const results = response ? typeSignature(response.properties?.['result']).split('|') : [plain];
  // A call with a `task` member is answered with a task.
  if (takesTask && 'CreateTaskResult' in definitions) results.push('CreateTaskResult');
  return results.sort();
}

/**
 * The methods that the schema of a revision defines, by name.
 *
 * Throws a RangeError when a union of messages holds a type that has no method.
 */
export function methodsOf(definitions: Definitions): Map<string, MethodFact> {
  const methods = new Map<string, MethodFact>();
  for (const [union, kind, direction] of DIRECTIONS) {
    for (const definition of unionMembers(union, definitions)) {
      const schema = dereference(definitions[definition]!, definitions);
      const method = methodOf(schema);
      if (method === undefined) throw new RangeError(`${union} holds ${definition}, which has no method.`);
      const params = membersByRevision(new Map([['', { schema: schema.properties?.['params'] ?? {}, definitions }]])).get('')!;
      methods.set(method, {
        kind,
        definition: methods.get(method)?.definition ?? definition,
        direction: methods.has(method) && methods.get(method)!.direction !== direction ? 'both' : direction,
        paramsRequired: schema.required?.includes('params') === true,
        results: kind === 'request' ? resultsOf(definition, params.has('task'), definitions) : [],
      });
    }
  }
  return methods;
}

/** The message types whose method no union sends: a schema that has one says nothing of its direction. */
export function unsentMessages(definitions: Definitions): string[] {
  const sent = methodsOf(definitions);
  return Object.keys(definitions).filter((name) => {
    const method = methodOf(definitions[name]);
    return method !== undefined && !sent.has(method);
  });
}

/**
 * The parameters of one method in several revisions, so that they can be compared (see `membersByRevision`).
 *
 * Takes the definitions of the revisions that have the method; returns the parameters of each by dotted path. Up to
 * 2025-06-18 the generator drops the `_meta` that every message inherits from its base type; it is put back.
 */
export function paramsByRevision(method: string, schemas: ReadonlyMap<string, Definitions>): Map<string, Map<string, ParamFact>> {
  const facts = new Map([...schemas].map(([revision, definitions]) => [revision, methodsOf(definitions).get(method)!]));
  const paramsOf = (type: (fact: MethodFact) => string): ReturnType<typeof membersByRevision> =>
    membersByRevision(new Map([...schemas].map(([revision, definitions]) => {
      const schema = definitions[type(facts.get(revision)!)]?.properties?.['params'] ?? {};
      return [revision, { schema, definitions }];
    })));
  const own = paramsOf(({ definition }) => definition);
  const base = paramsOf(({ kind }) => (kind === 'request' ? 'Request' : 'Notification'));
  return new Map([...schemas.keys()].map((revision) => {
    const declared = own.get(revision)!;
    const params = new Map<string, ParamFact>([...declared].map(([path, fact]) => [path, { ...fact, inherited: false }]));
    for (const [path, fact] of base.get(revision)!) {
      if (/^_meta(\.|$)/.test(path) && !declared.has(path)) params.set(path, { ...fact, inherited: true });
    }
    return [revision, params];
  }));
}
