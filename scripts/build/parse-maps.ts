import { collections } from '../../src/model/collections.ts';
import { contentFolder, readContentTree } from '../../src/model/source/file-tree.ts';
import { createSourceText } from '../../src/model/source/source-text.ts';
import { parseYaml } from '../../src/model/source/yaml-source.ts';
import type { ParsedMap } from '../../src/site/maps-ahead.ts';

/** Parses every file of a collection of maps of a project. What is wrong in one is its loader's to say, so it is left out. */
export function parseMaps(root: string): Map<string, ParsedMap> {
  const folders = Object.values(collections).filter(({ form }) => form === 'map').map(({ path }) => `${contentFolder}/${path}`);
  const maps = new Map<string, ParsedMap>();
  for (const [file, bytes] of readContentTree(root)) {
    if (!file.endsWith('.yaml') || !folders.some((path) => (path.endsWith('/') ? file.startsWith(path) : file === path))) continue;
    const text = Buffer.from(bytes).toString();
    const { data, errors } = parseYaml(createSourceText(file, text));
    if (errors.length === 0) maps.set(file, { text, data });
  }
  return maps;
}
