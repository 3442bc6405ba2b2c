import type { NamedPage, NameIndex, PageName, TextIndexFile } from '../../src/client/search/index-format.ts';
import { createMatcher } from '../../src/client/search/matcher.ts';
import { words } from '../../src/client/search/query.ts';
import { urls } from '../../src/model/urls.ts';
import type { IndexedPage } from './identifier-index.ts';
import type { SearchContent } from './search-content.ts';

/** A text that Pagefind has read: of a page, or of an entry of one. */
export interface NamedText {
  /** Absolute from the site's root; ends in an anchor for an entry. */
  readonly path: string;
  readonly title: string;
}

/** A text as Pagefind keeps it. */
export interface Fragment extends NamedText {
  /** Its id, without the language. */
  readonly id: string;
  readonly content: string;
}

/**
 * The pages that are lists of entries, each with the titles of its entries by their anchors.
 */
export function entryTitles({ index, entries }: SearchContent): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const lists = new Map<string, Map<string, string>>();
  for (const { path, title } of [...index.pages, ...entries]) {
    const [page = '', anchor] = path.split('#');
    if (anchor !== undefined) lists.set(page, (lists.get(page) ?? new Map<string, string>()).set(anchor, title));
  }
  return lists;
}

/** Everything of the index that a build has pages for, in the order of the file. */
function builtPages({ index, entries }: SearchContent, fragments: readonly NamedText[]): IndexedPage[] {
  const known = new Set([...index.pages, ...entries].map((page) => page.path));
  const built = new Set(fragments.map(({ path }) => path.replace(/#.*/, '')));
  const others = fragments.filter((fragment) => !known.has(fragment.path)).map(({ path, title }): IndexedPage => ({ path, title, kind: 'page' }));
  return [...index.pages.filter((page) => built.has(page.path.replace(/#.*/, ''))), ...others].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Makes the index of names that the browser loads first. Pages that the handbook does not know as entries, such as the
 * list of cases, come in under the title of their text. Entries of pages that the build does not have are left out, and
 * so are their names.
 */
export function nameIndex(content: SearchContent, fragments: readonly NamedText[]): NameIndex {
  const { index, revisions, topics } = content;
  const pages = builtPages(content, fragments);
  const position = new Map(pages.map((page, at) => [page.path, at]));
  const first = new Map<string, { identifiers: PageName[]; otherWords: PageName[] }>(pages.map((page) => [page.path, { identifiers: [], otherWords: [] }]));
  for (const [list, names] of [['identifiers', index.identifiers], ['otherWords', index.aliases]] as const) {
    for (const [text, paths] of names) {
      const [best, ...others] = paths.filter((path) => position.has(path));
      if (best === undefined) continue;
      // A record of a case is often listed among its other words as well.
      if (list === 'otherWords' && first.get(best)!.identifiers.some((name) => name.text === text)) continue;
      first.get(best)![list].push({ text, also: others.map((path) => position.get(path)!) });
    }
  }
  return withoutDerived({
    revisions,
    topics,
    pages: pages.map(({ path, title, kind, answer }): NamedPage => (
      { path: path.slice(1), title, kind, tier: answer?.tier, topic: answer?.topic, revisions: answer?.revisions ?? [], ...first.get(path)! }
    )),
  });
}

/**
 * Leaves out the names that the matcher leads to the same page without being told: members such as `Tool.title` where
 * `title` is listed, last parts such as `list_changed` where the whole name is, and other words that a title says.
 */
export function withoutDerived(full: NameIndex): NameIndex {
  const identifiers = new Set(full.pages.flatMap((page) => page.identifiers.map(({ text }) => text)));
  const all = full.pages.flatMap((page) => [...page.identifiers, ...page.otherWords].map(({ text }) => text));
  // What stands behind each slash of a name.
  const lastParts = new Set(all.flatMap((text) => [...text.matchAll(/\//g)].map(({ index }) => text.slice(index + 1))));
  /** A member of something, or the last part of another name. */
  const isPart = (name: string): boolean => /^[\w/]+\.\w+$/.test(name) || lastParts.has(name);
  const kept = new Set(all.filter((text) => identifiers.has(text) && !isPart(text)));
  const reduced = (): NameIndex => {
    const keep = (names: readonly PageName[]): readonly PageName[] => names.filter(({ text }) => kept.has(text));
    return { ...full, pages: full.pages.map((page) => ({ ...page, identifiers: keep(page.identifiers), otherWords: keep(page.otherWords) })) };
  };
  const lead = ({ find }: ReturnType<typeof createMatcher>, name: string): string | undefined => find(name)[0]?.page.path;
  const matcher = createMatcher(full);
  const told = new Map(all.filter((text) => !kept.has(text)).map((text) => [text, lead(matcher, text)]));
  // What is put back may change what others lead to, so this ends when nothing is missing any more.
  for (let missing: readonly string[] = all; missing.length > 0;) {
    const derived = createMatcher(reduced());
    missing = [...told.keys()].filter((text) => !kept.has(text) && lead(derived, text) !== told.get(text));
    for (const text of missing) kept.add(text);
  }
  return reduced();
}

/**
 * Makes the file that says which text of Pagefind is of which page, and which entries are found by their text only. Takes
 * the paths of the pages in the order in which they stand in the index of names, without the slash they begin with.
 */
export function textFile(content: SearchContent, fragments: readonly Fragment[], paths: readonly string[]): TextIndexFile {
  const idOf = new Map(fragments.map(({ path, id }) => [path, id]));
  const position = new Map(paths.map((path, at) => [`/${path}`, at]));
  return {
    texts: [...position.keys()].map((path) => idOf.get(path) ?? '').join(' '),
    entries: content.entries.flatMap(({ path, title, kind, topic, questions }) => {
      const id = idOf.get(path);
      const more = questions.flatMap((question) => position.get(urls.question(question)) ?? []);
      return id === undefined ? [] : [[path.slice(1), title, kind, topic, id, more] as const];
    }),
  };
}

/** The words that the texts have: what a misspelled word may stand for. Numbers and the shortest words are none of them. */
export function termsOf(fragments: readonly Fragment[]): Set<string> {
  return new Set(fragments.flatMap(({ title, content }) => words(`${title} ${content}`)).filter((word) => /^\p{L}{3,}$/u.test(word)));
}
