import { deflateRawSync } from 'node:zlib';
import type { FileCopy } from './file-copy.ts';

/** What a part of the copy weighs, and what it may. */
export interface Weight {
  readonly what: string;
  readonly bytes: number;
  readonly most: number;
}

/**
 * The weights that are kept in bounds. Sent by mail or put on a stick, an archive of some megabytes is no burden; a
 * script is read anew with every page, from a slow stick as well.
 */
export function weights(copy: FileCopy, archive: Uint8Array): Weight[] {
  const size = (path: string): number => copy.files.get(path)?.length ?? 0;
  return [
    { what: 'the archive', bytes: archive.length, most: 6_000_000 },
    { what: 'the files of the search, in one script', bytes: size(copy.search), most: 1_500_000 },
    { what: 'the same in the archive', bytes: deflateRawSync(copy.files.get(copy.search) ?? '', { level: 9 }).length, most: 1_000_000 },
    { what: 'the largest script of a page', bytes: Math.max(0, ...copy.scripts.map(size)), most: 90_000 },
  ];
}

/** Those weights that are too much, each as a line; empty where all is well. */
export function overweight(all: readonly Weight[]): string[] {
  return all.filter(({ bytes, most }) => bytes > most).map(({ what, bytes, most }) => `${what}: ${bytes.toLocaleString('en-US')} bytes, and at most ${most.toLocaleString('en-US')} are allowed`);
}
