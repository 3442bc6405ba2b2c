import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { Revisions } from '../model/revision.ts';
import { canonicalHash, mapObjects, type Definitions, type JsonSchema } from './json-schema.ts';
import { definitionsOf, withoutDescriptions, type SchemaDocument } from './schema-document.ts';
import { literalsWith } from './schema-literals.ts';
import { projectDefinitions } from './schema-projection.ts';
import { readStoredSchemas } from './schema-store.ts';
import type { Surface } from './surface.ts';

/** The package of the official organization that carries the official JSON Schemas, as literals in its bundle. */
const PACKAGE = '@modelcontextprotocol/conformance';

/** The schemas in the bundle, known by the SHA-256 of their canonical form. */
const BUNDLED: Readonly<Record<string, string>> = {
  '2025-03-26': '35e76331022d571aa8953d1d57c2bb1440f5bdbe98096ea705a7232d6c65eed7',
  '2025-06-18': '2f749b4a97c7fa09cab96bca1127b30ece0401546ac9cd049a9ec2e9be32df5e',
  '2025-11-25': 'a37972b0afaa20737c9f6ee83462d9caa386d3996a6a343ccf0db82826210ff6',
  '2026-07-28': '5a0094d6a35d539417f2da9d53da742384b0768aad36a3958093424c94f7d6bc',
};

/** The official schemas of the specification repository, by the same hash of the definitions without descriptions. */
const OFFICIAL: Readonly<Record<string, string>> = {
  '2024-11-05': '7a922a2b8d501239f7ff896da1d770dde3d701275923d81d1b4306d9cf8c11e7',
  '2025-03-26': '9e8e28ae035b888a1ff97d6adceccb8685878636d0345043b2971e48d60d4488',
  '2025-06-18': '004bb1c92d3e7425f34ea4df81cf22ac6c5dfb76eb4c3a6804281f40f0f85baa',
  '2025-11-25': '7e936c4b840d203d581669b0e5bfa7531928a3331a228636ba848d644696127e',
  '2026-07-28': 'a0d2177705808dc69ed60d3d4e7a1d90ae6919b3826c11f78459437ce3ca65f9',
};

/** The schema types of every revision that has an official schema, by revision id. */
export type OfficialSchemas = ReadonlyMap<string, Definitions>;

export interface OfficialSchemaOptions {
  /** A folder of imported schemas with their manifest (see `schema-store.ts`) in place of `src/spec/schema`. */
  readonly directory?: string;
}

/** Tells whether the package gives exactly this schema for a revision, so that an import need not store it. */
export function isGivenByPackage(revision: string, document: SchemaDocument): boolean {
  return canonicalHash(definitionsOf(withoutDescriptions(document))) === OFFICIAL[revision];
}

/** Reads the four schemas from the bundle. Throws an Error when the package no longer carries exactly them. */
function readBundle(source: string): Record<string, SchemaDocument> {
  const literals = literalsWith(['definitions', '$defs'], source);
  const byHash = new Map(literals.map((found) => [canonicalHash(found), found]));
  return Object.fromEntries(
    Object.entries(BUNDLED).map(([revision, hash]) => {
      const found = byHash.get(hash);
      if (found !== undefined) return [revision, withoutDescriptions(found)];
      throw new Error(
        `${PACKAGE} does not carry the schema of ${revision} with the hash ${hash.slice(0, 12)}; it has schemas with the hashes ${[...byHash.keys()].map((other) => other.slice(0, 12)).join(', ')}. Compare its schema with the official one, then pin its hash in src/spec/official-schemas.ts.`,
      );
    }),
  );
}

/**
 * The four schemas, from the cache where it has them. Reading the bundle takes half a second, the cache a few
 * milliseconds; its name carries the version and the content of the package.
 */
function bundledSchemas(): Record<string, SchemaDocument> {
  const manifest = findPackageJSON(PACKAGE, import.meta.url);
  if (manifest === undefined) throw new Error(`The package ${PACKAGE} is not installed; run npm ci.`);
  const source = readFileSync(join(dirname(manifest), 'dist', 'index.js'), 'utf8');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const content = createHash('sha256').update(source).digest('hex').slice(0, 12);
  const cache = join(dirname(manifest), '..', '..', '.cache', 'mcp-handbook');
  const file = join(cache, `official-schemas-${version}-${content}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, SchemaDocument>;
  } catch {
    const schemas = readBundle(source);
    mkdirSync(cache, { recursive: true });
    // Renamed into place, so that a second process never reads half a file.
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(schemas));
    renameSync(`${file}.${process.pid}`, file);
    return schemas;
  }
}

/** What the bundle has differently from the official schemas; the hashes in OFFICIAL prove that this is all. */
function patch(revision: string, definitions: Definitions): Definitions {
  const { NumberSchema: numbers, SubscriptionsListenResultMeta: meta, ...rest } = definitions as Record<string, JsonSchema>;
  if (revision === '2025-06-18' || revision === '2025-11-25') {
    // The official schemas were mended after the bundle was made: a number need not be an integer.
    const mended = mapObjects(numbers, (object) => (object['type'] === 'integer' ? { ...object, type: 'number' } : object));
    return { ...rest, NumberSchema: mended as JsonSchema };
  }
  if (revision === '2026-07-28') {
    // One definition was renamed and one added between the bundled draft and the release.
    const renamed = JSON.parse(JSON.stringify(rest).replaceAll('/SubscriptionsListenResultMeta"', '/SubscriptionsListenResultMetaObject"')) as Definitions;
    return {
      ...renamed,
      NumberSchema: numbers!,
      SubscriptionsListenResultMetaObject: meta!,
      SubscriptionsListenResultResponse: {
        type: 'object',
        properties: {
          id: { $ref: '#/$defs/RequestId' },
          jsonrpc: { type: 'string', const: '2.0' },
          result: { $ref: '#/$defs/SubscriptionsListenResult' },
        },
        required: ['id', 'jsonrpc', 'result'],
      },
    };
  }
  return definitions;
}

/** The schemas that the package gives, patched and compared with the official ones. Throws an Error when one differs. */
function schemasOfPackage(surface: Surface, revisions: Revisions): Map<string, Definitions> {
  const patched = new Map(Object.entries(bundledSchemas()).map(([revision, document]) => [revision, patch(revision, definitionsOf(document))]));
  const [first] = revisions.all;
  const second = patched.get('2025-03-26');
  if (first?.id === '2024-11-05' && second !== undefined) patched.set(first.id, projectDefinitions(second, first, surface));
  for (const [revision, definitions] of patched) {
    if (canonicalHash(definitions) !== OFFICIAL[revision]) {
      throw new Error(`The schema of ${revision} that was made from ${PACKAGE} is not the official one; its hash is ${canonicalHash(definitions)}. Compare it with the official one, then mend its patches in src/spec/official-schemas.ts.`);
    }
  }
  return patched;
}

/**
 * The official JSON Schemas of the revisions, without their descriptions.
 *
 * Takes the surface and the registry it was made for. An imported schema, proved by the hash in its manifest, comes
 * first; the rest are read from the npm package, patched and, for 2024-11-05, projected from 2025-03-26, and each is
 * compared with the hash of the official schema. Throws an Error when one differs.
 */
export function loadOfficialSchemas(surface: Surface, revisions: Revisions, options: OfficialSchemaOptions = {}): OfficialSchemas {
  const stored = readStoredSchemas(options.directory);
  const schemas = schemasOfPackage(surface, revisions);
  for (const [revision, document] of stored) schemas.set(revision, definitionsOf(withoutDescriptions(document)));
  return new Map(revisions.all.flatMap(({ id }): [string, Definitions][] => {
    const definitions = schemas.get(id);
    return definitions === undefined ? [] : [[id, definitions]];
  }));
}
