import type { Definitions } from '../json-schema.ts';
import { mergedProperties } from '../schema-members.ts';
import type { StoredFile } from '../write-surface.ts';
import { Sightings, present, type SpanWriter } from './by-revision.ts';
import { errorRangeRoles } from './labels.ts';
import { eachDefiningPage, type SpecPagesByRevision } from './page-elements.ts';
import type { SchemaSource } from './schema-source.ts';
import type { Passage } from './spec-page.ts';

const CODE = /^-\d{5}$/;

/** The codes that error types pin, each with the names of those types. */
function codesOfTypes(definitions: Definitions): [code: string, type: string][] {
  return Object.entries(definitions).flatMap(([type, schema]) => {
    const { properties } = mergedProperties(schema, definitions);
    const inner = properties.get('error');
    return [properties, ...(inner ? [mergedProperties(inner, definitions).properties] : [])].flatMap((members): [string, string][] => {
      const code = members.get('code')?.const;
      return typeof code === 'number' ? [[String(code), type]] : [];
    });
  });
}

/** The codes that a passage defines: in a sample, as `Label: -32002` in a list, or in the first column of a table. */
function definedIn(passage: Passage): { code: string; label?: string }[] {
  if (passage.kind === 'code') return [...passage.text.matchAll(/"code":\s*(-\d{5})\b/g)].map(([, code]) => ({ code: code! }));
  if (passage.kind === 'row') return (passage.cells?.[0] ?? []).filter((code) => CODE.test(code)).map((code) => ({ code }));
  const [, label, code] = (passage.opensItem && /^(.+?): (-\d{5})\b/.exec(passage.text)) || [];
  return code !== undefined && passage.codes.includes(code) ? [{ code, label: label! }] : [];
}

/** "Resource not found" as the name `ResourceNotFound`. */
function asName(label: string): string {
  return label.split(/[^A-Za-z\d]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/**
 * Derives `errors.json`. Sources: the constants of `schema.ts`, the error types of `schema.json`, and the pages.
 *
 * A revision has a code when its schema or a page defines it; a page that only names a code of another revision, as
 * 2026-07-28 does with codes that must no longer be sent, mentions it. A code that no schema names is called after the
 * first list item that defines it.
 */
export function deriveErrors(
  schemas: ReadonlyMap<string, Definitions>,
  sources: ReadonlyMap<string, SchemaSource>,
  pages: SpecPagesByRevision,
  write: SpanWriter,
): StoredFile {
  const names = new Map<string, Set<string>>();
  const labels = new Map<string, string>();
  const [inSchema, inPages, named] = [new Sightings(), new Sightings(), new Sightings()];

  for (const [revision, definitions] of schemas) {
    for (const [code, name] of [...sources.get(revision)!.errorCodes, ...codesOfTypes(definitions)]) {
      inSchema.add(code, revision);
      names.set(code, (names.get(code) ?? new Set()).add(name));
    }
  }
  for (const [revision, page] of eachDefiningPage(pages)) {
    for (const passage of page.passages) {
      for (const code of passage.codes.filter((candidate) => CODE.test(candidate))) named.add(code, revision);
      for (const { code, label } of definedIn(passage)) {
        inPages.add(code, revision);
        if (label !== undefined && !labels.has(code)) labels.set(code, label);
      }
    }
  }

  return Object.fromEntries([...new Set([...inSchema.names, ...inPages.names])].map((code) => {
    const defined = new Set([...inSchema.of(code), ...inPages.of(code)]);
    const label = labels.get(code);
    const known = [...(names.get(code) ?? (label === undefined ? [] : [asName(label)]))];
    return [code, present({
      spans: write.span(defined),
      names: known.sort(),
      schema: write.maybe(inSchema.of(code)),
      docs: write.maybe([...inPages.of(code), ...[...named.of(code)].filter((revision) => defined.has(revision))]),
      mentioned: write.maybe([...named.of(code)].filter((revision) => !defined.has(revision))),
    })];
  }));
}

/** Derives `error-ranges.json`. Source: the comment on error codes in `schema.ts`; its words for a range are put as a label of ours. */
export function deriveErrorRanges(sources: ReadonlyMap<string, SchemaSource>, write: SpanWriter): { ranges: StoredFile; remarks: string[] } {
  const seen = new Sightings();
  for (const [revision, { errorRanges }] of sources) for (const range of errorRanges) seen.add(range, revision);
  const unlabelled = seen.names.filter((range) => !(range in errorRangeRoles));
  return {
    ranges: Object.fromEntries(seen.names.map((range) => [range, { spans: write.span(seen.of(range)), role: errorRangeRoles[range] ?? 'unlabelled' }])),
    remarks: unlabelled.map((range) => `schema.ts speaks of the error codes ${range}, for which errorRangeRoles in src/spec/derive/labels.ts has no word; it is stored as "unlabelled".`),
  };
}
