import type { Revisions } from '../../model/revision.ts';
import type { SchemaToStore } from '../schema-store.ts';
import type { SurfaceData } from '../surface-data.ts';
import type { StoredFile } from '../write-surface.ts';

/** The files of `src/spec/surface`, by their names without `.json`. */
export const surfaceFiles = [
  'anchor-aliases', 'anchors', 'capabilities', 'content-types', 'deprecations', 'error-ranges', 'errors', 'extensions', 'fields', 'headers',
  'http-methods', 'meta-keys', 'methods', 'pages', 'params', 'source', 'transports', 'types', 'values', 'well-known',
] as const;

export type SurfaceFile = (typeof surfaceFiles)[number];

/** The surface as a checkout gives it, in the form in which `src/spec/surface` stores it. */
export interface DerivedSurface {
  /** The revisions it covers, in order of release. Their release date is their id; nothing else is known of them here. */
  readonly revisions: Revisions;
  /** Every file by its name without `.json`; `serialize(files.methods)` is the text of `methods.json`. */
  readonly files: Readonly<Record<SurfaceFile, StoredFile>>;
  /** The same content as `createSurface` takes it. */
  readonly data: SurfaceData;
  /** The JSON Schemas by revision id, as `schemaFiles` stores those that the npm package does not give (`isGivenByPackage`). */
  readonly schemas: ReadonlyMap<string, SchemaToStore>;
  /** How many links of the specification into its own pages were followed, as a proof of the derived anchors. */
  readonly links: number;
  /** What whoever imports should read: what had no label yet, links that lead nowhere, a commit that is not known. Full sentences. */
  readonly remarks: readonly string[];
}
