import { getEntry } from 'astro:content';

/** The Markdown of a document below its front matter, as the author wrote it. Throws a RangeError where there is no such document. */
export async function bodyOf(collection: 'questions' | 'postmortems' | 'guides', id: string): Promise<string> {
  const entry = await getEntry(collection, id);
  if (entry === undefined) throw new RangeError(`There is no ${collection}/${id}.`);
  return entry.body ?? '';
}
