import type { CollectionName } from '../../../src/model/collections.ts';
import type { YamlPath } from '../../../src/model/source/yaml-source.ts';
import { fixValue } from '../../check/mechanical-fix.ts';
import { didYouMean, onlyNeighbor } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/** Every surface key in the data of entries, with its place. */
function* surfaceKeys({ loaded }: Workspace): Iterable<{ collection: CollectionName; id: string; path: YamlPath; key: string }> {
  const each = (collection: CollectionName, id: string, field: string, keys: readonly string[]) =>
    keys.map((key, index) => ({ collection, id, path: [field, index], key }));
  for (const { id, data } of loaded.raw.facts) {
    if (data.kind === 'element') yield* each('facts', id, 'elements', data.elements);
    if (data.kind === 'absence') yield* each('facts', id, 'absent', data.absent);
  }
  for (const collection of ['primitives', 'transports'] as const) {
    for (const { id, data } of loaded.raw[collection]) yield* each(collection, id, 'elements', data.elements);
  }
}

/** Surface keys name elements that some revision has. */
export const surfaceKeyRule: ContentRule = {
  scope: 'content',
  name: 'spec/surface-keys',
  codes: ['SURFACE001'],
  unit: 'surface keys',
  examined: (workspace) => [...surfaceKeys(workspace)].length,
  *check(workspace) {
    for (const { collection, id, path, key } of surfaceKeys(workspace)) {
      if (workspace.surface.get(key) !== undefined) continue;
      const readable = workspace.surface.find(key.slice(key.indexOf(':') + 1)).map((element) => element.key);
      const suggestions = [...new Set([...readable.slice(0, 3), ...workspace.surface.nearest(key, 3)])].slice(0, 3);
      const neighbor = onlyNeighbor(key, workspace.surface.elements.keys());
      yield problemAt(workspace.loaded.placeOf(collection, id, path), {
        code: 'SURFACE001',
        message: `"${key}" is no key of the spec surface.`,
        why: 'Only an element that the surface knows can be proved to exist, or to be gone.',
        mend: `${didYouMean(suggestions)}A key is a kind and a name, such as method:tools/list or field:Tool.title; "npm run spec:find -- <word>" lists them.`,
        fix: neighbor === undefined ? undefined : fixValue(collection, id, path, neighbor, workspace),
      });
    }
  },
};
