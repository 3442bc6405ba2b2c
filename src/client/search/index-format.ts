/**
 * The file `/search/identifiers.json`: every page with what a result shows of it, and which page is about which name.
 * `scripts/build/identifier-index.ts` writes it, `matcher.ts` reads it; this type is all they share.
 */
export interface SearchIndexFile {
  /** Ids of the revisions in order of release. */
  readonly revisions: readonly string[];
  /** Topic ids with their names, in the order of the site. */
  readonly topics: readonly (readonly [id: string, name: string])[];
  readonly pages: readonly PageTuple[];
  /** Names that lead to other pages beside the one that has them, with the indexes of these pages, best first. */
  readonly also: Readonly<Record<string, readonly number[]>>;
}

/**
 * One page, or one entry of a page. The path is relative to the site's root and may end in an anchor; the fragment is
 * the id under which Pagefind keeps the page's text ('' for an entry of a page). Identifiers and other words are those
 * that lead to this page first, one a line. Answers also have a tier, a topic and the revisions in which the answer is
 * another one, as bits (1 is the first revision). Names stand with their page because that is a quarter smaller than a
 * list of names with page numbers.
 */
export type PageTuple =
  | readonly [path: string, title: string, kind: string, fragment: string, identifiers: string, otherWords: string]
  | readonly [path: string, title: string, kind: string, fragment: string, identifiers: string, otherWords: string, tier: string, topic: string, revisions: number];

/** A page as the search shows it. */
export interface SearchPage {
  readonly path: string;
  /** Plain text; code stands between backticks. */
  readonly title: string;
  /** The kind of question for answers; otherwise `case`, `guide`, `term`, `element`, `revision` or `page`. */
  readonly kind: string;
  readonly tier?: string;
  readonly topic?: string;
  /** Ids of the revisions in which the answer is another one, in order of release. */
  readonly revisions: readonly string[];
}

/** Reads one tuple. */
export function readPage(tuple: PageTuple, revisions: readonly string[]): SearchPage {
  const [path, title, kind, , , , tier, topic, bits = 0] = tuple;
  return { path, title, kind, tier, topic, revisions: revisions.filter((_, index) => (bits >> index) & 1) };
}

/** Reads the names of a tuple. */
export function readNames(lines: string): string[] {
  return lines === '' ? [] : lines.split('\n');
}
