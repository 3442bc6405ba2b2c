import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalHash, isObject } from './json-schema.ts';
import type { SchemaDocument } from './schema-document.ts';
import { serialize, type StoredFile } from './write-surface.ts';

/** The folder of the JSON Schemas that were imported, for revisions that no npm package has. */
export const SCHEMA_FOLDER = join(import.meta.dirname, 'schema');

/** Which schemas the folder holds, by revision. */
const MANIFEST = 'manifest.json';

/** What the manifest says of a schema. */
export interface StoredSchema {
  /** The SHA-256 of the canonical form of the file's JSON (`canonicalHash`). */
  readonly hash: string;
  /** The SPDX expression of its licence. */
  readonly license: string;
  /** Where it is from: repository, commit where it is known, and path. */
  readonly source: string;
}

/** A schema to be stored. */
export interface SchemaToStore extends StoredSchema {
  /** The text of the file, as the repository has it. */
  readonly text: string;
}

/** The manifest of a folder; empty where there is none. Throws an Error when it has another form. */
export function readSchemaManifest(folder: string = SCHEMA_FOLDER): Readonly<Record<string, StoredSchema>> {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) return {};
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const isManifest = isObject(manifest) && Object.values(manifest).every((entry) =>
    isObject(entry) && ['hash', 'license', 'source'].every((name) => typeof entry[name] === 'string'));
  if (!isManifest) throw new Error(`${file} is no manifest of schemas: each revision has a "hash", a "license" and a "source". Import the revision again with npm run spec:import.`);
  return manifest as unknown as Record<string, StoredSchema>;
}

/**
 * The files that store schemas beside those already there: each as `<revision>.json`, and the manifest.
 *
 * Takes the schemas by revision id and the manifest so far; returns the text of each file by its name.
 */
export function schemaFiles(schemas: ReadonlyMap<string, SchemaToStore>, manifest: Readonly<Record<string, StoredSchema>> = {}): Record<string, string> {
  const entries: StoredFile = Object.fromEntries([...schemas].map(([revision, { hash, license, source }]) => [revision, { hash, license, source }]));
  const known: StoredFile = Object.fromEntries(Object.entries(manifest).map(([revision, { hash, license, source }]) => [revision, { hash, license, source }]));
  return {
    ...Object.fromEntries([...schemas].map(([revision, { text }]) => [`${revision}.json`, text])),
    [MANIFEST]: serialize({ ...known, ...entries }),
  };
}

/**
 * The schemas of a folder, each compared with its hash in the manifest.
 *
 * Throws an Error that names every file that is missing, changed, or not in the manifest.
 */
export function readStoredSchemas(folder: string = SCHEMA_FOLDER): Map<string, SchemaDocument> {
  const manifest = readSchemaManifest(folder);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json') && name !== MANIFEST) : [];
  const unknown = files.filter((name) => !(name.replace(/\.json$/, '') in manifest));
  const faults = unknown.map((name) => `${name} is not in ${MANIFEST}, so that nothing says where it is from`);
  const schemas = new Map<string, SchemaDocument>();
  for (const [revision, { hash }] of Object.entries(manifest)) {
    const file = `${revision}.json`;
    if (!files.includes(file)) {
      faults.push(`${MANIFEST} lists ${file}, which is missing`);
      continue;
    }
    const document = parsed(readFileSync(join(folder, file), 'utf8'));
    const found = document === undefined ? 'that of no JSON' : canonicalHash(document);
    if (found === hash && isObject(document)) schemas.set(revision, document);
    else faults.push(`${file} is not the schema that was imported: its hash is ${found}, and ${MANIFEST} says ${hash}`);
  }
  if (faults.length > 0) throw new Error(`The schemas in ${folder} cannot be used: ${faults.join('; ')}. Restore the folder, or import the revision again with npm run spec:import.`);
  return schemas;
}

/** The JSON of a text, or undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
