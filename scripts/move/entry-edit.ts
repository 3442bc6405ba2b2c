import { collections } from '../../src/model/collections.ts';
import type { EntryReference } from '../../src/model/passage/passage.ts';
import type { Fix } from '../../src/model/problem.ts';
import { createSourceText } from '../../src/model/source/source-text.ts';
import { parseYaml } from '../../src/model/source/yaml-source.ts';
import type { Workspace } from '../check/workspace.ts';
import { lineEnd, lineStart, offsetOf } from './lines.ts';

/** What becomes of the file that an entry is written in. */
export type EntryEdit =
  | { readonly kind: 'edit'; readonly fix: Fix }
  | { readonly kind: 'rename'; readonly file: string; readonly to: string }
  | { readonly kind: 'delete'; readonly file: string };

/** Gives an entry another id: its file another name, or its key another word. Undefined where the key cannot be found as it is written. */
export function renameEntry({ collection, id }: EntryReference, newId: string, { loaded }: Pick<Workspace, 'loaded'>): EntryEdit | undefined {
  const place = loaded.placeOf(collection, id, [], 'key');
  if (collections[collection].form === 'document') return { kind: 'rename', file: place.file, to: `${place.file.slice(0, place.file.lastIndexOf('/') + 1)}${newId}.mdx` };
  const text = loaded.sources.get(place.file)?.text ?? '';
  const start = offsetOf(text, place);
  const written = new RegExp(`^(["']?)${id}\\1(?=\\s*:)`).exec(text.slice(start));
  return written === null ? undefined : { kind: 'edit', fix: { file: place.file, edits: [{ start, end: start + written[0].length, text: newId }] } };
}

/** Takes an entry out: its file, or its lines in a map. Comments above it stay. A file of a folder that is left without an entry goes, too. */
export function removeEntry({ collection, id }: EntryReference, { loaded }: Pick<Workspace, 'loaded'>): EntryEdit {
  const { file } = loaded.placeOf(collection, id, [], 'key');
  if (collections[collection].form === 'document') return { kind: 'delete', file };
  const text = loaded.sources.get(file)?.text ?? '';
  const yaml = parseYaml(createSourceText(file, text));
  const keys = Object.keys((yaml.data ?? {}) as object);
  if (keys.length === 1 && collections[collection].path.endsWith('/')) return { kind: 'delete', file };
  const start = lineStart(text, yaml.keyOffsetOf([id]));
  const next = Math.min(text.length, ...keys.map((key) => lineStart(text, yaml.keyOffsetOf([key]))).filter((offset) => offset > start));
  const end = withoutCommentsOfNext(text, start, next);
  return { kind: 'edit', fix: { file, edits: [{ start: end === text.length ? withoutBlankLines(text, start) : start, end, text: '' }] } };
}

/** Where an entry ends: the comments right in front of the next one belong to that. Blank lines behind it go with it. */
function withoutCommentsOfNext(text: string, start: number, next: number): number {
  let end = next;
  while (end > start) {
    const line = lineStart(text, end - 1);
    if (!text.startsWith('#', line)) break;
    end = line;
  }
  let after = end;
  while (after < next && /^[ \t]*\r?\n/.test(text.slice(after, lineEnd(text, after)))) after = lineEnd(text, after);
  return after;
}

/** Where the blank lines in front of an offset begin. */
function withoutBlankLines(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && /^[ \t]*\r?\n$/.test(text.slice(lineStart(text, start - 1), start))) start = lineStart(text, start - 1);
  return start;
}
