import { isCollection, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Scalar } from 'yaml';
import type { Edit } from '../../src/model/problem.ts';
import type { SourceText } from '../../src/model/source/source-text.ts';
import type { YamlPath } from '../../src/model/source/yaml-source.ts';

/**
 * Edits of YAML as authors wrote it, for mends that a program makes. Quotes, comments and layout stay; each function
 * gives undefined where it cannot be sure that nothing but the value in question would change.
 */

/** The document of a file: all of it, or the front matter of an `.mdx` file. */
interface Written {
  readonly document: Document;
  /** Offset of its first character in the file. */
  readonly base: number;
}

const parsed = new WeakMap<SourceText, Written>();

function read(source: SourceText): Written {
  let written = parsed.get(source);
  if (written === undefined) {
    const frontMatter = source.file.endsWith('.mdx') ? /^---\r?\n([\s\S]*?)^---[ \t]*(\r?\n|$)/m.exec(source.text) : null;
    const base = frontMatter === null ? 0 : frontMatter[0].indexOf('\n') + 1;
    const text = frontMatter === null ? source.text : frontMatter[1]!;
    written = { document: parseDocument(text, { prettyErrors: false, logLevel: 'error' }), base };
    parsed.set(source, written);
  }
  return written;
}

/** The nodes from the top of a document to a path, the last one being the value there. */
function nodesTo(document: Document, path: YamlPath): unknown[] {
  const nodes: unknown[] = [document.contents];
  for (const key of path) {
    const parent = nodes.at(-1);
    if (isSeq(parent)) nodes.push(parent.items[Number(key)]);
    else if (isMap(parent)) nodes.push(parent.items.findLast((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === String(key))?.value);
    else return [];
  }
  return nodes;
}

interface Found {
  readonly scalar: Scalar;
  /** It stands between brackets or braces, where more signs have a meaning. */
  readonly inFlow: boolean;
  /** Offsets in the file of the scalar as it is written, quotes included. */
  readonly from: number;
  readonly to: number;
}

function findScalar(source: SourceText, path: YamlPath): Found | undefined {
  const { document, base } = read(source);
  const nodes = nodesTo(document, path);
  const scalar = nodes.at(-1);
  if (!isScalar(scalar) || !scalar.range) return undefined;
  const inFlow = nodes.some((node) => isCollection(node) && node.flow === true);
  return { scalar, inFlow, from: base + scalar.range[0], to: base + scalar.range[1] };
}

/** Tells whether a text may stand without quotes and is read as that text. */
function mayBePlain(text: string, inFlow: boolean): boolean {
  if (text === '' || text !== text.trim() || /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$))/.test(text) || /:(?:\s|$)|\s#/.test(text)) return false;
  if (inFlow && /[,[\]{}]/.test(text)) return false;
  return typeof parseDocument(text, { logLevel: 'silent' }).toJS() === 'string';
}

/** Replaces a part of a text; `start` and `end` are offsets in the file. Quotes are added where the new text needs them. */
export function editText(source: SourceText, path: YamlPath, { start, end, text }: Edit): Edit | undefined {
  const found = findScalar(source, path);
  if (found === undefined || start < found.from || end > found.to) return undefined;
  switch (found.scalar.type) {
    case 'QUOTE_DOUBLE':
      return { start, end, text: JSON.stringify(text).slice(1, -1) };
    case 'QUOTE_SINGLE':
      return { start, end, text: text.replaceAll("'", "''") };
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return { start, end, text };
    default: {
      const after = source.text.slice(found.from, start) + text + source.text.slice(end, found.to);
      if (mayBePlain(after.replace(/\s*\n\s*/g, ' '), found.inFlow)) return { start, end, text };
      return after.includes('\n') ? undefined : { start: found.from, end: found.to, text: JSON.stringify(after) };
    }
  }
}

/** Replaces a whole value by a text. */
export function editValue(source: SourceText, path: YamlPath, text: string): Edit | undefined {
  const found = findScalar(source, path);
  if (found === undefined || found.scalar.anchor !== undefined || found.scalar.tag !== undefined) return undefined;
  const quoted = found.scalar.type === 'QUOTE_SINGLE' ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
  const plain = found.scalar.type === 'PLAIN' && mayBePlain(text, found.inFlow);
  return found.scalar.type?.startsWith('BLOCK') ? undefined : { start: found.from, end: found.to, text: plain ? text : quoted };
}

/**
 * Brings the items of a list into another order: `order` names, for each new place, the index of the item that goes
 * there. Only for lists with each item on lines of its own and no comment between them, which could belong to either.
 */
export function reorder(source: SourceText, path: YamlPath, order: readonly number[]): Edit | undefined {
  const { document, base } = read(source);
  const list = nodesTo(document, path).at(-1);
  if (!isSeq(list) || list.flow === true || list.items.length !== order.length) return undefined;
  const { text } = source;
  const starts = list.items.map((item) => lineStart(text, base + ((item as Node).range?.[0] ?? 0)));
  const end = lineEnd(text, base + ((list.items.at(-1) as Node | undefined)?.range?.[1] ?? 0));
  const items = starts.map((start, index) => text.slice(start, starts[index + 1] ?? end));
  const simple = items.every((item) => /^\s*- /.test(item) && item.endsWith('\n') && !/^\s*#/m.test(item) && !/\n\s*\n/.test(item));
  return simple ? { start: starts[0]!, end, text: order.map((index) => items[index]!).join('') } : undefined;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset behind the line in which a node ends; a node that takes its line break with it ends before it. */
function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', text[offset - 1] === '\n' ? offset - 1 : offset);
  return at === -1 ? text.length : at + 1;
}

/** Takes an item out of a list between brackets, and the whole line where it is the only one. */
export function removeItem(source: SourceText, path: YamlPath): Edit | undefined {
  const { document, base } = read(source);
  const nodes = nodesTo(document, path);
  const [list, item] = nodes.slice(-2);
  if (!isSeq(list) || list.flow !== true || !isScalar(item) || !item.range || !list.range) return undefined;
  const { text } = source;
  const [from, to] = [base + item.range[0], base + item.range[1]];
  if (list.items.length === 1) {
    const [start, end] = [lineStart(text, base + list.range[0]), lineEnd(text, base + list.range[1])];
    return /^\s*[\w-]+:\s*\[[^\]\n]*\][ \t]*\r?\n$/.test(text.slice(start, end)) ? { start, end, text: '' } : undefined;
  }
  const behind = /^\s*,\s*/.exec(text.slice(to));
  const before = /,\s*$/.exec(text.slice(0, from));
  if (behind !== null) return { start: from, end: to + behind[0].length, text: '' };
  return before === null ? undefined : { start: before.index, end: to, text: '' };
}
