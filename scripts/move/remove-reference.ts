import { isMap, isSeq, parseDocument, type Node } from 'yaml';
import { collections, type CollectionName } from '../../src/model/collections.ts';
import type { Fix } from '../../src/model/problem.ts';
import type { YamlPath } from '../../src/model/source/yaml-source.ts';
import { fixByRemoval } from '../check/mechanical-fix.ts';
import type { Workspace } from '../check/workspace.ts';
import { lineEnd, lineStart, offsetOf } from './lines.ts';

/**
 * Takes a reference out of the data of an entry: an id of a list, be it written in brackets or with an item a line, and
 * the key with its last item; or a key with a single id. Whether the entry may do without is for the check to say.
 * Returns undefined where it is written in another way.
 */
export function removeReference(collection: CollectionName, id: string, path: YamlPath, workspace: Workspace): Fix | undefined {
  return typeof path.at(-1) === 'number'
    ? (fixByRemoval(collection, id, path, workspace) ?? removeItemLine(collection, id, path, workspace))
    : removeKeyLine(collection, id, path, workspace);
}

function removeKeyLine(collection: CollectionName, id: string, path: YamlPath, { loaded }: Workspace): Fix | undefined {
  const place = loaded.placeOf(collection, id, path, 'key');
  const text = loaded.sources.get(place.file)?.text ?? '';
  const own = rangeOfLine(text, offsetOf(text, place));
  return /^\s+[\w-]+: *["']?[\w-]+["']?[ \t]*\r?\n$/.test(text.slice(own.start, own.end)) ? { file: place.file, edits: [{ ...own, text: '' }] } : undefined;
}

function removeItemLine(collection: CollectionName, id: string, path: YamlPath, { loaded }: Workspace): Fix | undefined {
  const { file } = loaded.placeOf(collection, id);
  const source = loaded.sources.get(file);
  if (source === undefined) return undefined;
  const frontMatter = collections[collection].form === 'document' ? /^---\r?\n/.exec(source.text) : null;
  const base = frontMatter?.[0].length ?? 0;
  const end = frontMatter === null ? source.text.length : source.text.indexOf('\n---', base) + 1;
  const document = parseDocument(source.text.slice(base, end), { logLevel: 'silent' });
  const full = collections[collection].form === 'document' ? path : [id, ...path];
  const list: unknown = document.getIn(full.slice(0, -1), true);
  const item: unknown = document.getIn(full, true);
  if (!isSeq(list) || list.flow === true || !isRanged(item)) return undefined;
  const own = rangeOfLine(source.text, base + item.range[0]);
  if (!/^\s*- \S+[ \t]*\r?\n?$/.test(source.text.slice(own.start, own.end))) return undefined;
  if (list.items.length > 1) return { file, edits: [{ ...own, text: '' }] };
  const parent: unknown = document.getIn(full.slice(0, -2), true);
  const key = isMap(parent) ? parent.items.find((pair) => pair.value === list)?.key : undefined;
  if (!isRanged(key)) return undefined;
  const keyLine = rangeOfLine(source.text, base + key.range[0]);
  return keyLine.end === own.start && /^\s*[\w-]+:[ \t]*\r?\n$/.test(source.text.slice(keyLine.start, keyLine.end))
    ? { file, edits: [{ start: keyLine.start, end: own.end, text: '' }] }
    : undefined;
}

function isRanged(node: unknown): node is Node & { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && Array.isArray((node as { range?: unknown }).range);
}

function rangeOfLine(text: string, offset: number): { readonly start: number; readonly end: number } {
  return { start: lineStart(text, offset), end: lineEnd(text, offset) };
}
