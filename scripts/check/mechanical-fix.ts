import { collections, type CollectionName } from '../../src/model/collections.ts';
import type { Passage } from '../../src/model/passage/passage.ts';
import type { Edit, Fix } from '../../src/model/problem.ts';
import type { SourceText } from '../../src/model/source/source-text.ts';
import type { YamlPath } from '../../src/model/source/yaml-source.ts';
import type { Workspace } from './workspace.ts';
import { editText, editValue, removeItem, reorder } from './yaml-edit.ts';

/**
 * Fixes that rules give to their problems. Each function gives undefined where the text is not written as expected,
 * so that a fix never touches anything else; the problem is then mended by hand.
 */

type Content = Pick<Workspace, 'loaded'>;

/** Replaces a text of a passage that stands at an offset of its file. */
export function fixProse(passage: Passage, { offset, was, becomes }: { offset: number; was: string; becomes: string }, { loaded }: Content): Fix | undefined {
  const source = loaded.sources.get(passage.file);
  if (source === undefined || !source.text.startsWith(was, offset)) return undefined;
  const edit = { start: offset, end: offset + was.length, text: becomes };
  return fixOf(source, passage.path === undefined ? edit : editText(source, pathInFile(passage.entry.collection, passage.entry.id, passage.path), edit));
}

/** Replaces the address of a link that begins at an offset, or a part of it: `id` in `[words](question:id#section)`. */
export function fixAddress(passage: Passage, { offset, was, becomes }: { offset: number; was: string; becomes: string }, workspace: Content): Fix | undefined {
  const text = workspace.loaded.sources.get(passage.file)?.text ?? '';
  const opening = text.indexOf('](', offset);
  const closing = text.indexOf(')', opening);
  const address = opening === -1 || closing === -1 ? '' : text.slice(opening + 2, closing);
  // A part is a whole id between the signs of an address, which is written once.
  const parts = [...address.matchAll(/[^:#+\s]+/g)].filter(([part]) => part === was);
  const at = address === was ? 0 : parts.length === 1 ? parts[0]!.index : undefined;
  return at === undefined ? undefined : fixProse(passage, { offset: opening + 2 + at, was, becomes }, workspace);
}

/** Replaces an id in the attribute `facts` of the fence of a sample. */
export function fixSampleFact(passage: Passage, { was, becomes }: { was: string; becomes: string }, { loaded }: Content): Fix | undefined {
  const source = loaded.sources.get(passage.file);
  const line = source?.text.split('\n')[passage.line - 1];
  if (source === undefined || line === undefined) return undefined;
  const attribute = /\bfacts="([^"]*)"/.exec(line);
  const words = attribute === null ? [] : [...attribute[1]!.matchAll(/\S+/g)].filter(([word]) => word === was);
  if (attribute === null || words.length !== 1) return undefined;
  const start = offsetOfLine(source.text, passage.line) + attribute.index + 'facts="'.length + words[0]!.index;
  return fixOf(source, { start, end: start + was.length, text: becomes });
}

function offsetOfLine(text: string, line: number): number {
  let offset = 0;
  for (let count = 1; count < line; count += 1) offset = text.indexOf('\n', offset) + 1;
  return offset;
}

/** Replaces a value in the data of an entry. */
export function fixValue(collection: CollectionName, id: string, path: YamlPath, becomes: string, workspace: Content): Fix | undefined {
  return fixYaml(collection, id, path, workspace, (source, full) => editValue(source, full, becomes));
}

/** Takes an item out of a list in the data of an entry. */
export function fixByRemoval(collection: CollectionName, id: string, path: YamlPath, workspace: Content): Fix | undefined {
  return fixYaml(collection, id, path, workspace, removeItem);
}

/** Brings a list in the data of an entry into another order; `order` names the old index for each new place. */
export function fixOrder(collection: CollectionName, id: string, path: YamlPath, order: readonly number[], workspace: Content): Fix | undefined {
  return fixYaml(collection, id, path, workspace, (source, full) => reorder(source, full, order));
}

function fixYaml(
  collection: CollectionName, id: string, path: YamlPath, { loaded }: Content, edit: (source: SourceText, full: YamlPath) => Edit | undefined,
): Fix | undefined {
  const source = loaded.sources.get(loaded.placeOf(collection, id).file);
  return source === undefined ? undefined : fixOf(source, edit(source, pathInFile(collection, id, path)));
}

/** The path of a value in its file: in a map, below the id of its entry. */
function pathInFile(collection: CollectionName, id: string, path: YamlPath): YamlPath {
  return collections[collection].form === 'document' ? path : [id, ...path];
}

function fixOf({ file }: SourceText, edit: Edit | undefined): Fix | undefined {
  return edit === undefined ? undefined : { file, edits: [edit] };
}
