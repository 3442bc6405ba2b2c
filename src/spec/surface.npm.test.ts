import { describe, expect, it } from 'vitest';
import * as sdk from 'sdk-1-8/types.js';
import { holdsIn } from '../model/span.ts';
import { testRevisions } from './fixtures/revisions.ts';
import { isObject } from './json-schema.ts';
import { loadOfficialSchemas } from './official-schemas.ts';
import { factsOfSchemas } from './schema-facts.ts';
import { createSurface } from './surface.ts';
import { differences, factsOfSurface, type Difference } from './surface-facts.ts';

const revisions = testRevisions();
const surface = createSurface(revisions);

/** Facts on which a source is known to differ, each with the reason. An entry that explains nothing any more fails. */
type Known = Readonly<Record<string, string>>;

function expectKnown(found: readonly Difference[], known: Known): void {
  const unexplained = found.filter(({ fact }) => !(fact in known));
  const unused = Object.keys(known).filter((fact) => !found.some((difference) => difference.fact === fact));
  expect({ unexplained, unused }).toEqual({ unexplained: [], unused: [] });
}

describe('the surface against the official schemas', () => {
  const ours = factsOfSurface(surface, revisions);
  const theirs = factsOfSchemas(loadOfficialSchemas(surface, revisions));
  const known: Known = {};

  it('agrees on every type, member, method, capability, value and content type of all five revisions', () => {
    expectKnown(differences(ours, theirs), known);
    expect(theirs.size).toBeGreaterThan(3000);
  });

  it('would notice a wrong span, direction, requirement or type', () => {
    for (const fact of ['method:ping @ 2025-11-25', 'field:Tool.title @ 2025-06-18', 'param:tools/call._meta @ 2026-07-28', 'capability:client.roots @ 2024-11-05', 'value:working @ 2025-11-25', 'content:audio @ 2025-03-26']) {
      expect(theirs.has(fact), fact).toBe(true);
      expect(differences(new Map([...ours, [fact, 'wrong']]), theirs)).toHaveLength(1);
      expect(differences(new Map([...ours].filter(([other]) => other !== fact)), theirs)).toHaveLength(1);
    }
  });
});

/** The members of the object that a Zod schema of the SDK describes; undefined for a schema of anything else. */
function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined;
  const { shape, _def } = schema as { shape?: unknown; _def?: { schema?: unknown; innerType?: unknown } };
  if (isObject(shape)) return shape;
  const inner = _def?.schema ?? _def?.innerType;
  return inner === undefined ? undefined : shapeOf(inner);
}

describe('2024-11-05 against the schemas of the SDK of its time', () => {
  const revision = revisions.get('2024-11-05');
  const schemas = sdk as unknown as Readonly<Record<string, unknown>>;
  /** Its message types have `jsonrpc` and `id` on the envelope only, as the official schema has. */
  const theirs = new Map<string, string>();
  const ours = new Map<string, string>();

  for (const [name, schema] of Object.entries(schemas)) {
    const shape = name.endsWith('Schema') ? shapeOf(schema) : undefined;
    const type = name.replace(/Schema$/, '');
    if (shape === undefined || surface.get(`type:${type}`) === undefined) continue;
    theirs.set(`type:${type}`, 'exists');
    for (const member of Object.keys(shape)) theirs.set(`field:${type}.${member}`, 'exists');
    const method = (shape['method'] as { _def?: { value?: unknown } } | undefined)?._def?.value;
    if (typeof method !== 'string') continue;
    theirs.set(`method:${method}`, 'exists');
    for (const param of Object.keys(shapeOf(shape['params']) ?? {})) theirs.set(`param:${method}.${param}`, 'exists');
  }
  for (const element of surface.elements.values()) {
    if (!holdsIn(element, revision)) continue;
    const isObjectType = element.kind === 'type' && element.types?.some((type) => type.value === 'object' && holdsIn(type, revision));
    const isOwnMember = (element.kind === 'field' || element.kind === 'param') && element.name.split('.').length === 2;
    if (isObjectType || isOwnMember || element.kind === 'method') ours.set(element.key, 'exists');
  }

  const annotations = 'SDK 1.8.0 leaves annotations out and passes them through as unknown members.';
  const empty = 'The official schema has EmptyResult as an alias of Result; the SDK writes it out.';
  const known: Known = {
    'type:Annotated': annotations,
    'field:Annotated.annotations': annotations,
    'field:EmbeddedResource.annotations': annotations,
    'field:ImageContent.annotations': annotations,
    'field:Resource.annotations': annotations,
    'field:ResourceTemplate.annotations': annotations,
    'field:TextContent.annotations': annotations,
    'field:Resource.size': 'SDK 1.8.0 leaves size out and passes it through as an unknown member.',
    'type:EmptyResult': empty,
    'field:EmptyResult._meta': empty,
  };

  it('agrees on methods, object types and their members', () => {
    expectKnown(differences(ours, theirs), known);
    expect(theirs.size).toBeGreaterThan(200);
  });
});
