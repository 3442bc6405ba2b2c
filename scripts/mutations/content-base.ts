import type { CollectionName, EntryData, RawEntry } from '../../src/model/collections.ts';
import { collections } from '../../src/model/collections.ts';
import type { Handbook } from '../../src/model/handbook.ts';
import { createParseCache, type ParseCache } from '../../src/model/parse-cache.ts';
import type { Position, Problem } from '../../src/model/problem.ts';
import { readContentTree, type FileTree } from '../../src/model/source/file-tree.ts';
import type { YamlPath } from '../../src/model/source/yaml-source.ts';
import { commitDate } from '../check/commit-date.ts';
import { runContentRules } from '../check/engine.ts';
import { knownPages } from '../check/site-pages.ts';
import { openWorkspace, type Workspace } from '../check/workspace.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

/** An entry with the file and the place in it where it is written. */
export interface WrittenEntry<Name extends CollectionName = CollectionName> {
  readonly collection: Name;
  readonly id: string;
  readonly data: EntryData<Name>;
  readonly file: string;
  /** The YAML it stands in: the whole file, or the front matter. */
  readonly yaml: YamlFile;
  /** Where it stands in that YAML: its id, or nothing for front matter. */
  readonly path: YamlPath;
}

/** The content as it stands, read once, with all that operators need to change it. */
export interface ContentBase {
  readonly root: string;
  readonly files: FileTree;
  readonly workspace: Workspace;
  readonly handbook: Handbook;
  /** What is known of the content as it stands, so that a changed file alone is read anew. */
  readonly cache: ParseCache;
  readonly pages: ReadonlySet<string> | undefined;
  readonly today: string | undefined;
  /** What is reported of the content as it stands. */
  readonly problems: readonly Problem[];
  text(file: string): string;
  yaml(file: string): YamlFile;
  offsetOf(file: string, position: Position): number;
  entries<Name extends CollectionName>(name: Name): readonly WrittenEntry<Name>[];
}

/**
 * Reads the content of a project. Takes the project's root, and other files than its own in tests. Throws a RangeError
 * when the content is too broken to be mutated.
 */
export function openContent(root: string, files: FileTree = readContentTree(root)): ContentBase {
  const cache = createParseCache();
  const pages = knownPages(root);
  const today = commitDate(root);
  const options = { root, cache, today, ...(pages !== undefined && { pages }) };
  const { workspace, loaded } = openWorkspace(files, options);
  if (workspace === undefined) throw new RangeError('The content cannot be loaded; run "npm run check" first.');
  const texts = new Map<string, string>();
  const lineStarts = new Map<string, readonly number[]>();
  const yamls = new Map<string, YamlFile>();
  const lists = new Map<CollectionName, readonly WrittenEntry[]>();

  const text = (file: string): string => {
    let known = texts.get(file);
    if (known === undefined) texts.set(file, (known = new TextDecoder().decode(files.get(file))));
    return known;
  };
  const yaml = (file: string): YamlFile => {
    let known = yamls.get(file);
    if (known === undefined) {
      const whole = text(file);
      const head = file.endsWith('.mdx') ? /^---\r?\n([\s\S]*?)^---/m.exec(whole)?.[1] ?? '' : whole;
      const start = file.endsWith('.mdx') ? whole.indexOf('\n') + 1 : 0;
      yamls.set(file, (known = readYamlFile(file, whole, start, start + head.length)));
    }
    return known;
  };
  const entries = <Name extends CollectionName>(name: Name): readonly WrittenEntry<Name>[] => {
    let known = lists.get(name);
    if (known === undefined) {
      const { form } = collections[name];
      known = (loaded.raw[name] as readonly RawEntry[]).map(({ id, data }): WrittenEntry => {
        const { file } = loaded.placeOf(name, id);
        return { collection: name, id, data, file, yaml: yaml(file), path: form === 'map' ? [id] : [] };
      });
      lists.set(name, known);
    }
    return known as unknown as readonly WrittenEntry<Name>[];
  };

  return {
    root, files, workspace, handbook: workspace.handbook, cache, pages, today, text, yaml, entries,
    problems: runContentRules(files, options).problems,
    offsetOf(file, { line, column }) {
      let starts = lineStarts.get(file);
      if (starts === undefined) lineStarts.set(file, (starts = [0, ...[...text(file).matchAll(/\n/g)].map(({ index }) => index + 1)]));
      return starts[line - 1]! + column - 1;
    },
  };
}
