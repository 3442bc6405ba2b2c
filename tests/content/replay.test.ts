import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replay } from '../../scripts/spec/replay/replay.ts';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';

const { handbook, placeOf } = loadHandbook(readContentTree(join(import.meta.dirname, '..', '..')));

describe('importing a revision again, without knowing what it changed,', () => {
  test.each(handbook!.revisions.all.slice(1).map(({ id }) => id))('names every answer that %s made different', (id) => {
    const { recall, precision, changed, named, missed, later } = replay(handbook!, placeOf, id);
    console.info(`${id}: recall ${(recall * 100).toFixed(1)} % of ${changed.length} answers, precision ${(precision * 100).toFixed(1)} % of ${named.length} named${later.length === 0 ? '' : `; not there yet: ${later.join(', ')}`}`);
    expect(missed).toEqual([]);
    expect(recall).toBe(1);
    // A revision that nobody has described yet has no rows to name.
    if (handbook!.revisions.get(id).facts.length > 0) expect(changed.length).toBeGreaterThan(0);
  });
});
