import { findInParts } from './find-in-parts.ts';
import { readIndex } from './index-format.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import type { LoadText, OpenNames } from './names-lane.ts';
import { readDirectory } from './part-format.ts';
import type { Places } from './places.ts';
import { subjectWords } from './query.ts';

/** Opens the lane of an index that is cut into parts. Takes the directory of the parts, and what loads other files. */
export function openNamesInParts(file: string, places: Pick<Places, 'index'>, load: LoadText): OpenNames {
  const directory = readDirectory(file);
  const { revisions, topics, kinds, tiers } = readIndex(directory.head);
  const loaded = new Map<string, Promise<string>>();
  const part = (name: string): Promise<string> => {
    let text = loaded.get(name);
    if (text === undefined) {
      text = load(new URL(`names/${directory.stamp}/${name}.txt`, places.index));
      loaded.set(name, text);
      // A load that failed is tried again at the next query.
      text.catch(() => loaded.delete(name));
    }
    return text;
  };
  let all: Matcher | undefined;
  let loading: Promise<Matcher> | undefined;
  const loadAll = async (): Promise<Matcher> => (all = createMatcher(readIndex(await load(new URL('all-names.txt', places.index)))));
  return {
    revisions, topics, kinds, tiers, marked: subjectWords,
    get pages() {
      return all?.pages;
    },
    // What parts cannot say is left to the whole index.
    find: (query) => all?.find(query) ?? findInParts(directory, part, query).catch(() => []),
    whole: () => (loading ??= loadAll().catch((error: unknown) => {
      loading = undefined;
      throw error;
    })),
  };
}
