import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadHandbook, type Loaded } from '../../../src/model/load.ts';
import type { Handbook } from '../../../src/model/handbook.ts';
import type { Revisions } from '../../../src/model/revision.ts';
import { contentFolder, readContentTree, type FileTree } from '../../../src/model/source/file-tree.ts';
import { deriveSurface, revisionsOf, surfaceFiles, type DerivedSurface } from '../../../src/spec/derive/derive-surface.ts';
import { isGivenByPackage } from '../../../src/spec/official-schemas.ts';
import type { SchemaDocument } from '../../../src/spec/schema-document.ts';
import { readSchemaManifest, schemaFiles } from '../../../src/spec/schema-store.ts';
import { createSurface } from '../../../src/spec/surface.ts';
import { serialize } from '../../../src/spec/write-surface.ts';
import { impactOf, type Impact } from '../impact/impact.ts';
import { ImportRefused } from './import-refused.ts';
import { withRevision } from './registry-file.ts';
import { compareTexts } from './section-texts.ts';
import { readStoredSurface, surfaceFolder } from './stored-surface.ts';

/** What is to be imported. */
export interface ImportRequest {
  /** The project that takes it in. */
  readonly root: string;
  /** A checkout of the official repository. */
  readonly checkout: string;
  /** The last revision to take in; left out, every one that the checkout has. */
  readonly revision?: string | undefined;
  /** The day of release of what is new; left out, the revision's own date. */
  readonly released?: string | undefined;
  /** The last day on which something may be verified against an earlier revision only. */
  readonly verifyBy: string;
}

/** Everything that an import would do. */
export interface ImportPlan {
  /** The revisions that are new. */
  readonly added: readonly string[];
  readonly impact: Impact;
  /** The files that are another afterwards, by path below the root. */
  readonly files: ReadonlyMap<string, string>;
  /** What the derivation wants to be read. */
  readonly remarks: readonly string[];
  /** What a person has to fill in, each with its place. */
  readonly toFill: readonly string[];
}

const registryFile = `${contentFolder}/revisions.yaml`;
const schemaFolder = 'src/spec/schema';

/**
 * Works out what an import does, and writes nothing.
 *
 * Throws an ImportRefused when the content cannot be read or the revision cannot be taken in, and a CheckoutProblem
 * when the checkout lacks what it should have.
 */
export function planImport(request: ImportRequest): ImportPlan {
  const { root, checkout, verifyBy } = request;
  const tree = readContentTree(root);
  const { handbook } = readable(loadHandbook(tree));
  const added = newRevisions(request, handbook.revisions);
  const derived = deriveSurface(checkout, { revisions: [...handbook.revisions.all.map(({ id }) => id), ...added] });
  const registry = added.reduce((text, id) => withRevision(text, { id, released: request.released ?? id, verifyBy }), new TextDecoder().decode(tree.get(registryFile)));
  const loaded = readable(loadHandbook(withFile(tree, registryFile, registry)));
  const { revisions } = loaded.handbook;
  const impact = impactOf({
    handbook: loaded.handbook,
    placeOf: loaded.placeOf,
    before: { revisions: handbook.revisions, surface: createSurface(handbook.revisions, readStoredSurface(root)) },
    after: { revisions, surface: createSurface(revisions, derived.data) },
    texts: compareTexts(checkout),
  });
  const texts = new Map([[registryFile, registry], ...surfaceTexts(derived), ...schemaTexts(derived, root)]);
  const files = new Map([...texts].filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text));
  // A folder without git must not take away what is known of the commit that the same surface was derived from.
  if (files.size === 1 && derived.data.source.commit === undefined) files.delete(`${surfaceFolder}/source.json`);
  return {
    added, impact, files,
    remarks: derived.remarks,
    toFill: added.flatMap((id) => toFill(id, request, loaded)),
  };
}

function readable(loaded: Loaded): Loaded & { readonly handbook: Handbook } {
  const { handbook, problems } = loaded;
  const first = problems.find(({ severity }) => severity === 'error');
  if (handbook === undefined || first !== undefined) {
    throw new ImportRefused(`The content cannot be read${first === undefined ? '' : ` (${first.file}:${first.line}: ${first.message})`}. Run "npm run check" and mend it first.`);
  }
  return { ...loaded, handbook };
}

/** The revisions of the checkout that the registry does not have, the oldest first. */
function newRevisions({ checkout, revision }: ImportRequest, { all, newest, find }: Revisions): string[] {
  const available = revisionsOf(checkout);
  if (revision !== undefined && !available.includes(revision)) {
    const has = available.length === 0 ? 'it has no revision at all' : `it has ${available.join(', ')}`;
    throw new ImportRefused(`The checkout ${checkout} has no revision "${revision}"; ${has}. A draft is not a revision.`);
  }
  const unknown = available.filter((id) => find(id) === undefined);
  const between = unknown.find((id) => Date.parse(id) < Date.parse(newest.id));
  if (between !== undefined) {
    throw new ImportRefused(`The checkout has the revision ${between}, which lies before ${newest.id}; the registry has ${all.map(({ id }) => id).join(', ')}. Register it by hand in ${registryFile} first, because what is written of the later ones may be about it.`);
  }
  return unknown.filter((id) => revision === undefined || Date.parse(id) <= Date.parse(revision));
}

function withFile(tree: FileTree, path: string, text: string): FileTree {
  return new Map([...tree, [path, new TextEncoder().encode(text)]]);
}

function surfaceTexts({ files }: DerivedSurface): [string, string][] {
  return surfaceFiles.map((name) => [`${surfaceFolder}/${name}.json`, serialize(files[name])]);
}

/** The schemas that no package gives, with the manifest that says where they are from. */
function schemaTexts({ schemas }: DerivedSurface, root: string): [string, string][] {
  const own = new Map([...schemas].filter(([id, { text }]) => !isGivenByPackage(id, JSON.parse(text) as SchemaDocument)));
  if (own.size === 0) return [];
  return Object.entries(schemaFiles(own, readSchemaManifest(join(root, schemaFolder)))).map(([name, text]) => [`${schemaFolder}/${name}`, text]);
}

function toFill(id: string, { released, verifyBy }: ImportRequest, { placeOf }: Loaded): string[] {
  const at = (key: string): string => {
    const { file, line } = placeOf('revisions', id, [key]);
    return `${file}:${line}`;
  };
  return [
    ...(released === undefined ? [`${at('released')}  released: set to the date in its name; look up the day it was released`] : []),
    `${at('summary')}  summary: what the revision changed, in a few sentences bound to facts`,
    `${at('facts')}  facts: the facts that begin or end there, once they are written`,
    `${at('verifyBy')}  verifyBy: ${verifyBy}; the build fails after that day for everything that is not verified against ${id}`,
  ];
}
