import { isDirectory, readIndex, type NamedPage, type Offered } from './index-format.ts';
import { createMatcher, type Matcher, type NameHit } from './matcher.ts';
import type { Places } from './places.ts';

/** The lane of titles, identifiers and other words, of which all is known or, where they are many, as much as a query needs. */
export interface Names extends Offered {
  /** All pages; undefined while only parts of the index are known. */
  readonly pages?: readonly NamedPage[] | undefined;
  /** Pages whose identifier, other word or title the query is, best first; only the first ones while only parts are known. */
  find(query: string): Promise<readonly NameHit[]> | readonly NameHit[];
  /** The words of a query that a result marks. */
  marked(query: string): readonly string[];
}

/** The lane as it is opened. */
export interface OpenNames extends Names {
  /** Loads the whole index, out of which everything is found from then on. Rejects when it cannot be had. */
  whole(): Promise<Matcher>;
}

/** Gives the text of a file of the search. Rejects when it cannot be had. */
export type LoadText = (address: URL) => Promise<string>;

/** Opens the lane. Takes the text of the index, which is all of it or a directory of its parts, and what loads other files. */
export async function openNames(file: string, places: Pick<Places, 'index'>, load: LoadText): Promise<OpenNames> {
  // What reads parts is loaded only where there are any.
  if (isDirectory(file)) return (await import('./names-in-parts.ts')).openNamesInParts(file, places, load);
  const all = createMatcher(readIndex(file));
  return { ...all, whole: () => Promise.resolve(all) };
}
