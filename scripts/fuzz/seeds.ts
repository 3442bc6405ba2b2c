import { content } from '../../src/model/fixtures/content.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { join } from 'node:path';

/** Where inputs begin: the small content that tests use, and pieces of the real one. */
export interface Seeds {
  /** Texts of the small content, by path below `src/content`. */
  readonly small: ReadonlyMap<string, string>;
  /** Pieces of the real files of the same collections: a few thousand characters each, so that a check of one is quick. */
  readonly real: ReadonlyMap<string, readonly string[]>;
}

const folder = 'src/content/';
/** A seed is no longer than this. */
const longest = 4000;
/** So many files of a folder are enough. */
const mostOfFolder = 12;

/** Reads the seeds. The ones of the real content come with it: new content brings new ones. */
export function readSeeds(): Seeds {
  const decoder = new TextDecoder();
  const small = new Map([...content()].map(([file, bytes]) => [file.slice(folder.length), decoder.decode(bytes)]));
  const real = new Map<string, string[]>();
  for (const [file, bytes] of readContentTree(join(import.meta.dirname, '../..'))) {
    const path = file.slice(folder.length);
    const group = path.includes('/') && !path.startsWith('ledger/') ? `${path.slice(0, path.indexOf('/'))}/` : path;
    const pieces = real.get(group) ?? [];
    if (pieces.length < mostOfFolder) pieces.push(piece(decoder.decode(bytes)));
    real.set(group, pieces);
  }
  return { small, real };
}

/** The beginning of a file; of a document the whole front matter, and the beginning of the body. */
function piece(text: string): string {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n') + 5 : 0;
  const limit = end > 5 ? Math.max(end + longest / 2, longest) : longest;
  const lineEnd = text.indexOf('\n', limit);
  return lineEnd === -1 ? text : text.slice(0, lineEnd + 1);
}

/** Front matter and body of a document. */
export function splitDocument(text: string): { readonly head: string; readonly body: string } {
  const end = text.indexOf('\n---\n', 4);
  return end === -1 ? { head: '', body: text } : { head: text.slice(4, end + 1), body: text.slice(end + 5) };
}
