import ts from 'typescript';
import { isObject, type Definitions } from '../json-schema.ts';
import type { SchemaDocument } from '../schema-document.ts';
import type { StoredFile } from '../write-surface.ts';
import { Findings, present, Sightings, type SpanWriter } from './by-revision.ts';
import { eachDefiningPage, type SpecPagesByRevision } from './page-elements.ts';
import type { Passage } from './spec-page.ts';

/** A name under the prefix that the protocol keeps for itself: a key of `_meta`, or an extension. */
const OWN_NAME = /io\.modelcontextprotocol\/[A-Za-z][\w-]*/g;

type Role = 'meta' | 'extension';

/** The `_meta` keys that the types of a schema declare, each with the types. */
function declaredKeys(definitions: Definitions): [key: string, type: string][] {
  const found: [string, string][] = [];
  function visit(node: unknown, type: string, isMeta: boolean): void {
    if (Array.isArray(node)) for (const item of node) visit(item, type, false);
    if (!isObject(node)) return;
    if (isMeta && isObject(node['properties'])) for (const key of Object.keys(node['properties'])) found.push([key, type]);
    for (const [name, child] of Object.entries(node)) visit(child, type, name === '_meta');
  }
  for (const [type, schema] of Object.entries(definitions)) visit(schema, type, /Meta(Object)?$/.test(type));
  return found;
}

/** What the members of a JSON sample are, by the member they stand in: `_meta` holds keys, `extensions` holds extensions. */
function rolesInSample(text: string): Map<string, Role | undefined> {
  const roles = new Map<string, Role | undefined>();
  function visit(node: ts.Node, holder: string | undefined): void {
    if (!ts.isPropertyAssignment(node)) {
      ts.forEachChild(node, (child) => visit(child, holder));
      return;
    }
    const name = ts.isStringLiteral(node.name) || ts.isIdentifier(node.name) ? node.name.text : '';
    roles.set(name, holder === '_meta' ? 'meta' : holder === 'extensions' ? 'extension' : roles.get(name));
    visit(node.initializer, name);
  }
  // The parser reads on after a mistake, which samples with comments or dots in place of members need.
  visit(ts.parseJsonText('sample.json', text), undefined);
  return roles;
}

/** What a passage says the protocol's own names in it are; undefined for a name of which it does not say. */
function rolesIn(passage: Passage): Map<string, Role | undefined> {
  if (passage.kind === 'code') {
    const members = rolesInSample(passage.text);
    return new Map([...passage.text.matchAll(OWN_NAME)].map(([name]) => [name, members.get(name)]));
  }
  const role: Role | undefined = /_meta\b|\bmetadata\b/.test(passage.text) ? 'meta' : /\bextension/i.test(passage.text) ? 'extension' : undefined;
  return new Map([...passage.text.matchAll(OWN_NAME)].map(([name]) => [name, role]));
}

/** The keys of a table of reserved `_meta` keys, which also lists those without the prefix: `traceparent`. */
function reservedKeys({ kind, firstHead, cells }: Passage): readonly string[] {
  return kind === 'row' && firstHead === 'Key' ? (cells?.[0] ?? []) : [];
}

/**
 * Derives `meta-keys.json` and `extensions.json`. Sources: the `_meta` members and types of `schema.json`, the table of
 * reserved keys on `basic/index`, and the names under the protocol's prefix on the pages and in the descriptions of the
 * schema.
 *
 * A name that no schema declares is a `_meta` key or an extension by the passages that name it. The pages document a
 * key where they have it in inline code or in a sample.
 */
export function deriveMeta(
  schemas: ReadonlyMap<string, Definitions>,
  documents: ReadonlyMap<string, SchemaDocument>,
  pages: SpecPagesByRevision,
  write: SpanWriter,
): { metaKeys: StoredFile; extensions: StoredFile; remarks: string[] } {
  const declared = new Findings<Set<string>>();
  const [keys, named, described] = [new Sightings(), new Sightings(), new Sightings()];
  const roles = new Map<string, Set<Role>>();

  for (const [revision, definitions] of schemas) {
    for (const [key, type] of declaredKeys(definitions)) declared.set(key, revision, (declared.get(key, revision) ?? new Set()).add(type));
    for (const [name] of JSON.stringify(documents.get(revision)).matchAll(OWN_NAME)) described.add(name, revision);
  }
  for (const [revision, page] of eachDefiningPage(pages)) {
    for (const passage of page.passages) {
      if (page.path === 'basic/index') for (const key of reservedKeys(passage)) keys.add(key, revision);
      for (const code of passage.codes) named.add(code, revision);
      if (passage.kind === 'code') for (const [member] of passage.text.matchAll(/(?<=")[\w./-]+(?="\s*:)/g)) named.add(member, revision);
      for (const [name, role] of rolesIn(passage)) {
        named.add(name, revision);
        const known = roles.get(name) ?? new Set<Role>();
        roles.set(name, role === undefined ? known : known.add(role));
      }
    }
  }

  const isExtension = (name: string): boolean => !declared.has(name) && keys.of(name).size === 0 && roles.get(name)?.has('extension') !== false;
  const own = new Set([...roles.keys(), ...described.names]);
  const metaKeys = new Set([...[...declared].map(([key]) => key), ...keys.names, ...[...own].filter((name) => !isExtension(name))]);
  const extensions = [...own].filter((name) => isExtension(name));
  const declarations = new Map(declared);
  return {
    metaKeys: Object.fromEntries([...metaKeys].map((key) => {
      const types = declarations.get(key) ?? new Map<string, Set<string>>();
      return [key, present({
        spans: write.span([...types.keys(), ...named.of(key)]),
        schema: write.maybe(types.keys()),
        docs: write.maybe(named.of(key)),
        // A key without the prefix is a field that so many types have that the list says nothing.
        definedOn: types.size > 0 && key.includes('/') ? write.bySpan(types) : undefined,
      })];
    })),
    extensions: Object.fromEntries(extensions.map((name) => [name, write.span([...named.of(name), ...described.of(name)])])),
    remarks: [...metaKeys].filter((key) => !declared.has(key) && keys.of(key).size === 0 && roles.get(key)?.size === 0)
      .map((key) => `The pages name ${key} without a word on what it is; it is stored as a _meta key.`),
  };
}
