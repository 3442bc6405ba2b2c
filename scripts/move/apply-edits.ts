import type { Edit, Fix } from '../../src/model/problem.ts';
import type { FileTree } from '../../src/model/source/file-tree.ts';
import { Refused } from './refused.ts';

const byteOrderMark = '\uFEFF';

/**
 * Makes edits in files. Edits that are the same are made once, since one text may be read in two ways. Throws Refused
 * where two that differ touch the same place.
 */
export function applyEdits(files: FileTree, fixes: readonly Fix[]): FileTree {
  const result = new Map(files);
  for (const [file, ofFile] of Map.groupBy(fixes, (fix) => fix.file)) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(file) ?? new Uint8Array());
    // Offsets are those of the text that was parsed, which begins behind the mark.
    const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
    result.set(file, new TextEncoder().encode(mark + edited(text.slice(mark.length), distinct(ofFile.flatMap(({ edits }) => edits), file))));
  }
  return result;
}

function distinct(edits: readonly Edit[], file: string): Edit[] {
  const all = [...new Map(edits.map((edit) => [`${edit.start} ${edit.end} ${edit.text}`, edit])).values()].sort((a, b) => a.start - b.start);
  const clash = all.find((edit, index) => index > 0 && edit.start < all[index - 1]!.end);
  if (clash !== undefined) throw new Refused(`Two edits of ${file} touch the same place. Change this file by hand first.`);
  return all;
}

function edited(text: string, edits: readonly Edit[]): string {
  return edits.toReversed().reduce((current, { start, end, text: becomes }) => current.slice(0, start) + becomes + current.slice(end), text);
}
