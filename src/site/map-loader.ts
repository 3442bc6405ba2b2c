import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { createSourceText } from '../model/source/source-text.ts';
import { contentFolder } from '../model/source/file-tree.ts';
import { parseYaml } from '../model/source/yaml-source.ts';
import { parsedAhead } from './maps-ahead.ts';

/**
 * An Astro loader for a collection that is written as maps of id to entry, in one YAML file or in all files of a
 * folder (`path` ends with a slash), below `src/content`.
 *
 * It reads YAML as the checks do. What is wrong in a file, or that it is missing, is the checks' to say; here a file
 * that cannot be read throws with its name, and one that is not there has no entries.
 */
export function mapLoader(path: string): Loader {
  return {
    name: 'handbook-map-loader',
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const target = join(root, contentFolder, path);
      await readAll(target, root, context);
      context.watcher?.on('change', (changed) => {
        if (changed.startsWith(target)) void readAll(target, root, context);
      });
    },
  };
}

async function readAll(target: string, root: string, { store, parseData, generateDigest }: LoaderContext): Promise<void> {
  const files = target.endsWith('/') ? await yamlFiles(target) : existsSync(target) ? [target] : [];
  store.clear();
  for (const file of files) {
    const filePath = relative(root, file).replaceAll('\\', '/');
    const text = await readFile(file, 'utf8');
    const { data: entries } = (await parsedAhead(filePath, text)) ?? parsed(filePath, text);
    for (const [id, raw] of Object.entries((entries ?? {}) as Record<string, Record<string, unknown>>)) {
      const data = await parseData({ id, data: raw, filePath: file });
      store.set({ id, data, filePath, digest: generateDigest(raw) });
    }
  }
}

function parsed(filePath: string, text: string): { readonly data: unknown } {
  const yaml = parseYaml(createSourceText(filePath, text));
  if (yaml.errors.length > 0) throw new Error(`${filePath}: ${yaml.errors[0]!.message}`);
  return yaml;
}

async function yamlFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.yaml')).sort().map((name) => join(folder, name));
}
