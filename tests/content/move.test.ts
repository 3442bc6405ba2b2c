import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CollectionName } from '../../src/model/collections.ts';
import { publishedFile, readPublished, writePublished } from '../../src/model/ledger-published.ts';
import { createParseCache } from '../../src/model/parse-cache.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { entryAddresses } from '../../src/model/urls.ts';
import { runContentRules } from '../../scripts/check/engine.ts';
import { knownPages } from '../../scripts/check/site-pages.ts';
import { openWorkspace } from '../../scripts/check/workspace.ts';
import { dataReferences } from '../../scripts/checks/content/data-references.ts';
import { planMove, planRetirement } from '../../scripts/move/plan.ts';
import { referencesTo } from '../../scripts/move/references.ts';
import { Refused } from '../../scripts/move/refused.ts';

// The real content, moved about in memory. Nothing is written.

const root = join(import.meta.dirname, '..', '..');
const options = { root, pages: knownPages(root), cache: createParseCache() };
const occasion = { on: '2026-11-22', reason: 'A test.' };
const content = readContentTree(root);
const workspace = openWorkspace(content, options).workspace!;
const { loaded } = workspace;
const errors = (files: typeof content) => runContentRules(files, options).problems.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`);
const errorsBefore = errors(content);

/** The content with an address in the ledger, whatever was published so far. */
function published(...addresses: readonly string[]): typeof content {
  const bytes = content.get(publishedFile);
  const known = readPublished(bytes === undefined ? '' : new TextDecoder().decode(bytes)).addresses.keys();
  return new Map([...content, [publishedFile, new TextEncoder().encode(writePublished([...known, ...addresses]))]]);
}

/** The entry of a collection that the content refers to most. */
function mostReferred(collection: CollectionName): string {
  const counts = new Map<string, number>();
  for (const { to, id } of dataReferences(workspace)) if (to === collection) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { facts } of collection === 'facts' ? workspace.handbook.passages.flatMap(({ claims }) => claims) : []) for (const id of facts) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? loaded.raw[collection][0]!.id;
}

describe('moving the entry that is referred to most', () => {
  test.each(['facts', 'questions', 'glossary', 'sources'] as const)('of %s leaves the check as it was and no former id behind', (collection) => {
    const id = mostReferred(collection);
    const [address] = entryAddresses(collection, id);
    const plan = planMove(published(address!), `${collection}/${id}`, `${id}-moved`, occasion, options);
    expect(errors(plan.files)).toEqual(errorsBefore);
    const after = openWorkspace(plan.files, options).workspace!;
    expect(after.loaded.declares(collection, id)).toBe(false);
    expect([...referencesTo({ collection, id }, after)]).toEqual([]);
    expect([...referencesTo({ collection, id: `${id}-moved` }, after)]).toHaveLength(plan.references.length);
    expect(plan.redirects.get(address!)?.to).toBe(entryAddresses(collection, `${id}-moved`)[0]);
    // Apart from references, key and ledger not a character differs.
    for (const [file, bytes] of plan.files) {
      if (file.includes('/ledger/')) continue;
      const before = new TextDecoder().decode(content.get(file) ?? content.get(file.replace(`${id}-moved`, id)));
      expect(new TextDecoder().decode(bytes).replaceAll(`${id}-moved`, id), file).toBe(before);
    }
  });
});

test('retiring a fact that answers rest on is refused with the places, and writes nothing', () => {
  expect(() => planRetirement(published('/facts/'), 'facts/session-header-removed', '/facts/', occasion, options)).toThrow(Refused);
});

test('retiring a term leads its links to its successor', () => {
  const [first, second] = loaded.raw.glossary as unknown as [{ id: string }, { id: string }];
  const plan = planRetirement(published(`/glossary/#${first.id}`), `glossary/${first.id}`, `glossary/${second.id}`, occasion, options);
  expect(errors(plan.files)).toEqual(errorsBefore);
  expect(plan.redirects.get(`/glossary/#${first.id}`)?.to).toBe(`/glossary/#${second.id}`);
});
