import { isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { YamlPath } from '../../src/model/source/yaml-source.ts';
import type { FileEdit, Spot } from './mutant.ts';

/** A YAML text (a whole file or front matter) with the ranges of what stands in it, and the edits that change it. */
export interface YamlFile {
  /** From the first to the last character of a value, quotes included; undefined where there is none. */
  value(path: YamlPath): Spot | undefined;
  /** The key of a value. */
  key(path: YamlPath): Spot | undefined;
  /** The text of a value as it is written. */
  written(path: YamlPath): string | undefined;
  /** Writes something else for a value. */
  setValue(path: YamlPath, written: string): FileEdit;
  /** Writes something else for a key. */
  setKey(path: YamlPath, written: string): FileEdit;
  /** Takes a key away with its value, or an item out of its list. */
  remove(path: YamlPath): FileEdit;
  /** Takes several keys of one map, or items of one list, away. */
  removeAll(path: YamlPath, keys: readonly PropertyKey[]): FileEdit[];
  /** Writes a key and a value as the first of a map; for a list, an item before its first. */
  prepend(path: YamlPath, written: string): FileEdit;
}

/** Reads the YAML between two offsets of a file. Throws a RangeError when a path that is edited does not exist. */
export function readYamlFile(file: string, text: string, from = 0, to = text.length): YamlFile {
  const document = parseDocument(text.slice(from, to), { logLevel: 'silent' });
  const spot = (start: number, end: number): Spot => ({ file, start: from + start, end: from + end });
  const edit = ({ start, end }: Spot, written: string): FileEdit => ({ file, start, end, text: written });
  const nodeAt = (path: YamlPath): Node | undefined => nodeOf(document, path);
  const pairAt = (path: YamlPath): Pair | undefined => {
    const parent = nodeAt(path.slice(0, -1));
    return isMap(parent) ? parent.items.find((pair) => keyOf(pair) === String(path.at(-1))) : undefined;
  };

  const yaml: YamlFile = {
    value(path) {
      const range = nodeAt(path)?.range;
      if (!range) return undefined;
      const end = text.slice(from + range[0], from + range[1]).trimEnd().length;
      return spot(range[0], range[0] + end);
    },
    key(path) {
      const range = (pairAt(path)?.key as Node | undefined)?.range;
      return range ? spot(range[0], range[1]) : undefined;
    },
    written(path) {
      const found = yaml.value(path);
      return found && text.slice(found.start, found.end);
    },
    setValue: (path, written) => edit(demand(yaml.value(path), path), written),
    setKey: (path, written) => edit(demand(yaml.key(path), path), written),
    remove: (path) => yaml.removeAll(path.slice(0, -1), path.slice(-1))[0]!,
    removeAll(path, keys) {
      const parent = nodeAt(path);
      if (!isMap(parent) && !isSeq(parent)) throw new RangeError(`There is no map or list at ${path.join('.')} in ${file}.`);
      const indexes = keys.map((key) => {
        const index = isMap(parent) ? parent.items.findIndex((pair) => keyOf(pair) === String(key)) : Number(key);
        if (index < 0 || index >= parent.items.length) throw new RangeError(`There is nothing at ${[...path, key].join('.')} in ${file}.`);
        return index;
      }).sort((a, b) => a - b);
      if (parent.flow !== true) return indexes.map((index) => edit(blockItem(parent, index), ''));
      return runs(indexes).map(([first, last]) => edit(flowItems(parent, first, last), ''));
    },
    prepend(path, written) {
      const parent = nodeAt(path);
      if (!isMap(parent) && !isSeq(parent)) throw new RangeError(`There is no map or list at ${path.join('.')} in ${file}.`);
      if (parent.items.length === 0) {
        const inside = from + parent.range![0] + 1;
        return { file, start: inside, end: inside, text: ` ${written} ` };
      }
      const start = itemStart(parent, 0);
      if (parent.flow === true) return edit(spot(start, start), `${written}, `);
      const dash = isSeq(parent) ? text.slice(lineStart(start), from + start) : '';
      const indent = isSeq(parent) ? dash : text.slice(lineStart(start), from + start).replace(/\S/g, ' ');
      // The new line takes the place of the old one's head, which moves down by a line.
      return { file, start: from + start, end: from + start, text: `${written}\n${indent}`, focus: [0, written.length] };
    },
  };

  function lineStart(offset: number): number {
    return text.lastIndexOf('\n', from + offset - 1) + 1;
  }

  function itemStart(parent: YAMLMap | YAMLSeq, index: number): number {
    const item = parent.items[index];
    const node = isMap(parent) ? ((item as Pair).key as Node) : (item as Node);
    return node.range![0];
  }

  function itemEnd(parent: YAMLMap | YAMLSeq, index: number): number {
    const item = parent.items[index];
    const node = isMap(parent) ? (((item as Pair).value ?? (item as Pair).key) as Node) : (item as Node);
    return node.range![1];
  }

  /** Neighbors of a list between brackets, with the comma that goes with them. */
  function flowItems(parent: YAMLMap | YAMLSeq, first: number, last: number): Spot {
    if (last + 1 < parent.items.length) return spot(itemStart(parent, first), itemStart(parent, last + 1));
    return spot(first > 0 ? itemEnd(parent, first - 1) : itemStart(parent, first), itemEnd(parent, last));
  }

  /** Whole lines, from the one the item begins in to the one the next begins in. */
  function blockItem(parent: YAMLMap | YAMLSeq, index: number): Spot {
    const start = lineStart(itemStart(parent, index));
    const lineOfNext = text.indexOf('\n', from + Math.max(itemStart(parent, index), itemEnd(parent, index) - 1));
    const end = lineOfNext === -1 || lineOfNext >= to ? to : lineOfNext + 1;
    return { file, start, end };
  }

  return yaml;
}

/** Numbers in ascending order as runs of neighbors. */
function runs(numbers: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const run = found.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else found.push([number, number]);
  }
  return found;
}

function keyOf(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

function nodeOf(document: Document, path: YamlPath): Node | undefined {
  let node: unknown = document.contents;
  for (const step of path) {
    if (isSeq(node)) node = node.items[Number(step)];
    else if (isMap(node)) node = node.items.find((pair) => keyOf(pair) === String(step))?.value;
    else return undefined;
  }
  return node === null ? undefined : (node as Node | undefined);
}

function demand(found: Spot | undefined, path: YamlPath): Spot {
  if (found === undefined) throw new RangeError(`There is nothing at ${path.join('.')}.`);
  return found;
}
