import { collections, type CollectionName } from './collections.ts';
import type { Place, Problem } from './problem.ts';
import { contentFolder } from './source/file-tree.ts';

/** Problems of reading the content at all: files, encoding, syntax, ids. Their shape is in `shape-problem.ts`. */

function problem(code: string, place: Place, message: string, why: string, mend: string): Problem {
  const { file, line, column } = place;
  return { code, severity: 'error', file, line, column, message, why, mend };
}

const start = (file: string): Place => ({ file, line: 1, column: 1 });

function whatBelongs(name: CollectionName): string {
  return collections[name].form === 'document' ? 'one .mdx file for each entry' : 'a map of ids to entries';
}

/** The file holds bytes that are not UTF-8. `bytes` are its contents, `at` the offset of the first bad byte. */
export function notUtf8(file: string, bytes: Uint8Array, at: number): Problem {
  const before = bytes.subarray(0, at);
  const line = before.filter((byte) => byte === 0x0a).length + 1;
  const column = at - before.lastIndexOf(0x0a);
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0');
  return problem('INPUT001', { file, line, column }, `The file is not UTF-8: byte 0x${byte} cannot be decoded.`,
    'Every text of the handbook is read as UTF-8; with another encoding, letters would be lost or changed.',
    'Save the file as UTF-8 in your editor.');
}

/** The YAML cannot be read. */
export function badYaml(place: Place, message: string): Problem {
  return problem('INPUT002', place, `The YAML cannot be read here: ${message}.`.replace(/\.\.$/, '.'),
    'A file or front matter that cannot be read is left out, and its entries are missing everywhere.',
    'Check indentation, quotes and colons around this place. Quote a text that begins with a special sign or contains ": ", or write it as a block with >-.');
}

/** The MDX below the front matter cannot be read. */
export function badMdx(place: Place & { message?: string }): Problem {
  return problem('INPUT003', place, `The text cannot be read as MDX: ${place.message ?? 'unknown mistake'}`,
    'A page that cannot be read cannot be checked or built.',
    'Close every component you open, and write "<" and "{" in prose inside inline code.');
}

/** A YAML text cannot be read as Markdown. */
export function badMarkdown(place: Place, message: string): Problem {
  return problem('INPUT003', place, message, 'A text that cannot be read cannot be checked or shown.', 'Mend the markup, or write the sign in question inside inline code.');
}

/** The same key stands twice in one map. */
export function duplicateKey(place: Place, name: CollectionName): Problem {
  return problem('INPUT005', place, 'This key stands twice in the same map.',
    `Only one of the two would be read, and the other lost in silence (collection "${name}").`,
    'Merge the two entries, or give one of them another key.');
}

/** Two entries of a collection have the same id. */
export function duplicateId(place: Place, id: string, first: Place): Problem {
  return problem('INPUT005', place, `The id "${id}" is already taken at ${first.file}:${first.line}.`,
    'An id is the permanent name of one entry; links to it could mean either.',
    'Give this entry an id of its own, or merge the two.');
}

/** An id that is not in the form of ids. */
export function badId(place: Place, id: string): Problem {
  return problem('INPUT006', place, `"${id}" is not in the form of an id.`,
    'Ids become addresses and never change, so they are short, lower case and free of anything that ages.',
    'Write lower-case words joined by hyphens, beginning with a letter, for example session-lifecycle.');
}

/** A collection has no file. */
export function missing(path: string, name: CollectionName): Problem {
  return problem('INPUT007', start(path), `The collection "${name}" has no file.`,
    'Pages, checks and search stand on every collection; a lost one must not pass as an empty one.',
    `Restore ${path}: it holds ${whatBelongs(name)}.`);
}

/** A collection has a file, but no entry in it. */
export function empty(file: string, name: CollectionName): Problem {
  return problem('INPUT008', start(file), `The collection "${name}" is empty.`,
    'Pages, checks and search stand on every collection; a lost one must not pass as an empty one.',
    `Write at least one entry: the file holds ${whatBelongs(name)}.`);
}

/** The top of a YAML file is a list or a single value. */
export function notAMap(file: string, name: CollectionName): Problem {
  return problem('INPUT004', start(file), 'The file does not hold a map of ids to entries.',
    `Each entry of the collection "${name}" is found by its id, so the file is a map with the ids as keys.`,
    'Write "id:" at the start of a line and the entry indented below it.');
}

/** A document does not begin with front matter. */
export function noFrontMatter(file: string): Problem {
  return problem('INPUT004', start(file), 'The file does not begin with front matter, or there is nothing in it.',
    'Title, facets and the short parts of the page come from there.',
    'Begin the file with a line "---", then the keys, then another line "---".');
}

/** A file below the content folder that belongs to no collection. */
export function stray(file: string): Problem {
  const places = Object.values(collections).map((known) => `${contentFolder}/${known.path}`);
  return problem('INPUT009', start(file), 'This file belongs to no collection.',
    'Nothing reads it, so what it says would never appear.',
    `Move it to where it belongs, or delete it. Collections are read from ${places.join(', ')}; maps end in .yaml, documents in .mdx.`);
}

/** A span or revision that cannot be resolved. */
export function badSpan(place: Place, message: string): Problem {
  return problem('SPAN001', place, message,
    'A claim without valid revisions cannot be proved.',
    'Write a span with both ends included: 2025-03-26.., ..2025-11-25, 2025-03-26..2025-11-25, 2025-11-25 or .. for all.');
}

/** Every code that the loader may report. */
export const codes = [
  'INPUT001', 'INPUT002', 'INPUT003', 'INPUT004', 'INPUT005', 'INPUT006', 'INPUT007', 'INPUT008', 'INPUT009', 'SPAN001',
] as const;
