import type { Revision } from '../model/revision.ts';
import { holdsIn } from '../model/span.ts';
import { canonicalHash, mapObjects, referenceOf, type Definitions, type JsonSchema } from './json-schema.ts';
import type { Surface } from './surface.ts';

/** The type that 2025-03-26 made of what each type had written out. */
const ANNOTATIONS = 'Annotations';

/**
 * Reduces the definitions of a revision to those of an earlier one: what the surface does not have there is taken
 * away. It serves 2024-11-05, whose schema is on no registry, from 2025-03-26, which only added to it.
 *
 * Takes the later definitions, the earlier revision and the surface; returns new definitions.
 */
export function projectDefinitions(later: Definitions, revision: Revision, surface: Surface): Definitions {
  const gone = Object.keys(later).filter((name) => name !== ANNOTATIONS && !exists(`type:${name}`));
  // A union may spell out a definition instead of naming it, as JSONRPCMessage does with batches.
  const goneArms = new Set(gone.map((name) => canonicalHash(later[name])));

  function exists(key: string): boolean {
    const element = surface.get(key);
    return element !== undefined && holdsIn(element, revision);
  }
  function isGone(arm: JsonSchema): boolean {
    const name = referenceOf(arm);
    return name === undefined ? goneArms.has(canonicalHash(arm)) : gone.includes(name);
  }
  /** An object schema without the members and requirements that are not there; `prefix` is the surface key of the object and a dot. */
  function trimmed(schema: JsonSchema, prefix: string): JsonSchema {
    const isKept = (name: string): boolean => surface.get(prefix + name) === undefined || exists(prefix + name);
    const isRequired = (name: string): boolean => {
      const element = surface.get(prefix + name);
      return element === undefined || holdsIn({ spans: element.required }, revision);
    };
    const members = Object.entries(schema.properties ?? {}).filter(([name]) => isKept(name));
    return {
      ...schema,
      ...(schema.properties && { properties: Object.fromEntries(members.map(([name, member]) => [name, trimmed(member, `${prefix}${name}.`)])) }),
      ...(schema.required && { required: schema.required.filter(isRequired) }),
    };
  }

  const kept = mapObjects(Object.fromEntries(Object.entries(later).filter(([name]) => !gone.includes(name))), (object) =>
    Array.isArray(object['anyOf']) ? { ...object, anyOf: (object['anyOf'] as JsonSchema[]).filter((arm) => !isGone(arm)) } : object,
  ) as Record<string, JsonSchema>;
  for (const [name, schema] of Object.entries(kept)) {
    if (name === ANNOTATIONS) continue;
    const method = schema.properties?.['method']?.const;
    const own = trimmed(schema, `field:${name}.`);
    const params = own.properties?.['params'];
    if (typeof method === 'string' && params) own.properties = { ...own.properties, params: trimmed(params, `param:${method}.`) };
    kept[name] = own;
  }
  return inlineAnnotations(kept);
}

/** 2024-11-05 has no type for annotations: each type writes them out, and a base type `Annotated` does too. */
function inlineAnnotations({ [ANNOTATIONS]: annotations, ...definitions }: Record<string, JsonSchema>): Definitions {
  if (annotations === undefined) return definitions;
  return mapObjects(
    { ...definitions, Annotated: { type: 'object', properties: { annotations } } },
    (object) => (referenceOf(object as JsonSchema) === ANNOTATIONS ? structuredClone(annotations) : object),
  ) as Definitions;
}
