import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalHash, isObject } from '../json-schema.ts';
import type { SchemaToStore } from '../schema-store.ts';
import type { SurfaceData } from '../surface-data.ts';
import type { StoredFile } from '../write-surface.ts';
import { present, spanWriter } from './by-revision.ts';
import { readCheckout, type Checkout } from './checkout.ts';
import { deriveDeprecations } from './deprecation-elements.ts';
import type { DerivedSurface, SurfaceFile } from './derived-surface.ts';
import { deriveErrorRanges, deriveErrors } from './error-elements.ts';
import { deriveHttp } from './http-elements.ts';
import { deriveMeta } from './meta-elements.ts';
import { derivePages, deriveTransports } from './page-elements.ts';
import { LICENSE, licenseRemarks, provenanceOf, REPOSITORY, type Provenance } from './provenance.ts';
import { deriveCapabilities, deriveContentTypes, deriveMethods, deriveTypes, deriveValues, messageTypes } from './schema-elements.ts';
import { checkLinks, type LinkReport } from './spec-links.ts';

export { revisionsOf } from './checkout.ts';
export { CheckoutProblem, type CheckoutFault } from './checkout-problem.ts';
export { surfaceFiles, type DerivedSurface, type SurfaceFile } from './derived-surface.ts';

export interface DeriveOptions {
  /** The revisions to derive; all that the checkout has when it is left out. `draft` is never one. */
  readonly revisions?: readonly string[];
}

/** The stored surface as `createSurface` takes it: the same files under the names of TypeScript. */
function asData(files: Readonly<Record<SurfaceFile, StoredFile>>): SurfaceData {
  const named = Object.entries(files).map(([name, file]) => [name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), file]);
  return Object.fromEntries(named) as SurfaceData;
}

function sourceFile({ revisions, documents }: Checkout, { commit, date, lastChange }: Provenance): StoredFile {
  const schemas = revisions.all.map(({ id }): [string, StoredFile] => {
    const dialect = documents.get(id)!['$schema'];
    return [id, present({ dialect: typeof dialect === 'string' ? dialect : undefined, schema: lastChange(`schema/${id}/schema.json`) })];
  });
  return present({ repository: REPOSITORY, commit, date, revisions: Object.fromEntries(schemas) });
}

function schemasOf({ texts, documents }: Checkout, { commit }: Provenance): Map<string, SchemaToStore> {
  return new Map([...texts].map(([id, text]) => {
    const source = `${REPOSITORY}${commit === undefined ? '' : `@${commit}`}:schema/${id}/schema.json`;
    return [id, { text, hash: canonicalHash(documents.get(id)), source, license: LICENSE }];
  }));
}

/** The paths that `docs.json` sends on to another place; links to them are not dead. */
function redirectsOf(checkout: string): Set<string> {
  const file = join(checkout, 'docs', 'docs.json');
  if (!existsSync(file)) return new Set();
  try {
    const { redirects } = JSON.parse(readFileSync(file, 'utf8')) as { redirects?: unknown };
    return new Set(Array.isArray(redirects) ? redirects.flatMap((entry: unknown) => (isObject(entry) && typeof entry['source'] === 'string' ? [entry['source']] : [])) : []);
  } catch {
    return new Set();
  }
}

/** Elements whose life has a gap: none is known, so that one is more likely a mistake of the reading. Headings do come and go. */
function gapRemarks(files: Readonly<Record<SurfaceFile, StoredFile>>): string[] {
  const elements = Object.entries(files).filter(([kind]) => kind !== 'anchors' && kind !== 'anchor-aliases');
  return elements.flatMap(([kind, file]) => Object.entries(file).flatMap(([name, value]) => {
    const spans = isObject(value) ? value['spans'] : value;
    return typeof spans === 'string' && /\d, \d/.test(spans) ? [`There is a gap in the life of ${name} in ${kind}.json: "${spans}".`] : [];
  }));
}

/** How many dead links a remark lists. */
const LISTED = 10;

/** The specification has a few dead links; many more than before would mean that its site makes anchors in another way now. */
function linkRemarks({ checked, dead }: LinkReport): string[] {
  if (dead.length === 0) return [];
  const more = dead.length > LISTED ? `, and ${dead.length - LISTED} more` : '';
  return [`${dead.length} of ${checked} links of the specification lead to no page or anchor that was found: ${dead.slice(0, LISTED).join(', ')}${more}.`];
}

/**
 * Derives the spec surface from a checkout of the official repository, github.com/modelcontextprotocol/modelcontextprotocol.
 *
 * Takes the folder of the checkout. Returns the surface in the form in which it is stored, with the JSON Schemas.
 * Throws a CheckoutProblem that lists all that is missing or cannot be read. Never uses the network.
 */
export function deriveSurface(checkout: string, options: DeriveOptions = {}): DerivedSurface {
  const read = readCheckout(checkout, options.revisions);
  const { revisions, documents, schemas, sources, pages } = read;
  const provenance = provenanceOf(checkout);
  const write = spanWriter(revisions);

  const { types, fields } = deriveTypes(schemas, write);
  const { methods, params } = deriveMethods(schemas, write);
  const places = derivePages(pages, write);
  const http = deriveHttp(pages, revisions, write);
  const meta = deriveMeta(schemas, documents, pages, write);
  const errorRanges = deriveErrorRanges(sources, write);
  const deprecations = deriveDeprecations(sources, pages, messageTypes(schemas), revisions, write);
  const links = checkLinks(pages, redirectsOf(checkout));
  const files: Record<SurfaceFile, StoredFile> = {
    'anchor-aliases': places.aliases,
    anchors: places.anchors,
    capabilities: deriveCapabilities(schemas, write),
    'content-types': deriveContentTypes(schemas, write),
    deprecations: deprecations.deprecations,
    'error-ranges': errorRanges.ranges,
    errors: deriveErrors(schemas, sources, pages, write),
    extensions: meta.extensions,
    fields,
    headers: http.headers,
    'http-methods': http.methods,
    'meta-keys': meta.metaKeys,
    methods,
    pages: places.pages,
    params,
    source: sourceFile(read, provenance),
    transports: deriveTransports(pages, write),
    types,
    values: deriveValues(schemas, sources, write),
    'well-known': http.wellKnown,
  };
  return {
    revisions,
    files,
    data: asData(files),
    schemas: schemasOf(read, provenance),
    links: links.checked,
    remarks: [...provenance.remarks, ...licenseRemarks(checkout), ...errorRanges.remarks, ...meta.remarks, ...deprecations.remarks, ...gapRemarks(files), ...linkRemarks(links)],
  };
}
