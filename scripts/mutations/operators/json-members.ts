import type { Element } from '../../../src/spec/element.ts';
import { holdsIn } from '../../../src/model/span.ts';
import { isObject } from '../../../src/spec/json-schema.ts';
import type { ContentBase } from '../content-base.ts';
import { jsonOf, type PlacedJson } from '../samples.ts';

/** A member of a message that the surface knows, with the path to it in the JSON. */
export interface ProtocolMember {
  readonly sample: PlacedJson;
  readonly path: readonly PropertyKey[];
  readonly element: Element;
  readonly value: unknown;
  readonly name: string;
}

/** The objects of a sample whose type is known: the path to each, and the owner under which the surface lists its members. */
function typedObjects(content: ContentBase, { value, sample, revision }: PlacedJson): { readonly path: readonly PropertyKey[]; readonly owner: string }[] {
  const { surface } = content.workspace;
  const type = sample.attributes.get('type');
  if (type !== undefined) return nested(content, [], `field:${type}`, value);
  if (!isObject(value)) return [];
  if (isObject(value['params']) && typeof value['method'] === 'string') return nested(content, ['params'], `param:${value['method']}`, value['params']);
  const method = sample.attributes.get('method');
  if (isObject(value['result']) && method !== undefined) {
    const result = surface.get(`method:${method}`)?.results?.find(({ spans }) => holdsIn({ spans }, revision))?.value;
    return result === undefined ? [] : nested(content, ['result'], `field:${result}`, value['result']);
  }
  return [];
}

/** An object, and the objects in it whose type the surface names. */
function nested(content: ContentBase, path: readonly PropertyKey[], owner: string, value: unknown): { path: readonly PropertyKey[]; owner: string }[] {
  if (!isObject(value)) return [];
  const { surface } = content.workspace;
  return [{ path, owner }, ...Object.entries(value).flatMap(([key, inner]) => {
    const types = surface.get(`${owner}.${key}`)?.types?.map(({ value: type }) => type) ?? [];
    // Of a union nobody knows which member is meant, so only single types are followed.
    const single = [...new Set(types)].length === 1 ? types[0]! : '';
    const name = single.replace(/\[\]$/, '');
    if (surface.get(`type:${name}`) === undefined) return [];
    const items = Array.isArray(inner) ? inner.map((item, index) => [[...path, key, index], item] as const) : [[[...path, key], inner] as const];
    return items.flatMap(([at, item]) => nested(content, at, `field:${name}`, item));
  })];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined), value);
}

/** Every member of every sample that the surface knows in the revision of the sample. */
export function protocolMembers(content: ContentBase): ProtocolMember[] {
  const { surface } = content.workspace;
  return jsonOf(content).flatMap((sample) => typedObjects(content, sample).flatMap(({ path, owner }) =>
    Object.entries(valueAt(sample.value, path) as Record<string, unknown>).flatMap(([key, value]): ProtocolMember[] => {
      const element = surface.get(`${owner}.${key}`);
      if (element === undefined || !holdsIn(element, sample.revision)) return [];
      return [{ sample, path: [...path, key], element, value, name: `${sample.name}/${[...path, key].map(String).join('.')}` }];
    })));
}

/** The paths of all objects of a sample whose members the protocol alone defines. */
export function protocolObjects(content: ContentBase): { readonly sample: PlacedJson; readonly path: readonly PropertyKey[] }[] {
  return jsonOf(content).flatMap((sample) => {
    const inner = typedObjects(content, sample).map(({ path }) => ({ sample, path }));
    const error = isObject(sample.value) && isObject(sample.value['error']) ? [{ sample, path: ['error'] }] : [];
    const message = sample.sample.attributes.has('message') ? [{ sample, path: [] }] : [];
    return [...message, ...inner, ...error];
  });
}
