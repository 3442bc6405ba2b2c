import { Composer, Document, isAlias, isMap, isNode, isScalar, isSeq, Lexer, Parser, YAMLParseError, type CST, type Node, type Pair } from 'yaml';
import { alignValue, noEscape, yamlEscape } from './align.ts';
import type { SourceText } from './source-text.ts';

/** A step into a YAML document: a key of a map or an index of a list. */
export type YamlPath = readonly PropertyKey[];

/** A YAML text (a whole file or the front matter of one) with positions in its file. */
export interface YamlSource {
  readonly source: SourceText;
  /** The plain data; an empty document gives null. */
  readonly data: unknown;
  readonly errors: readonly YamlError[];
  /** Offset in the file of the value at a path, or of the nearest parent that exists. */
  offsetOf(path: YamlPath): number;
  /** Offset in the file of a key itself, or of the nearest parent that exists. */
  keyOffsetOf(path: YamlPath): number;
  /** Gives, for a text value, the way from an offset in the trimmed value to an offset in the file. */
  textOffsets(path: YamlPath): (offset: number) => number;
}

/** A mistake in the YAML itself. */
export interface YamlError {
  readonly message: string;
  readonly duplicateKey: boolean;
  readonly offset: number;
}

/**
 * Parses YAML that begins at `start` in a source text and ends before `end`.
 * Never throws: mistakes are in `errors`, and `data` is then what could be read.
 */
export function parseYaml(source: SourceText, start = 0, end = source.text.length): YamlSource {
  const text = source.text.slice(start, end);
  const document = readDocument(text);
  // What the parser only warns of, such as an unknown tag, loses something too.
  const errors = [...document.errors, ...document.warnings].map(
    (error): YamlError => ({
      message: error.message,
      duplicateKey: error.code === 'DUPLICATE_KEY',
      offset: start + error.pos[0],
    }),
  );
  return {
    source,
    data: plainData(document, errors, start),
    errors,
    offsetOf: (path) => start + valueStart(document, path),
    keyOffsetOf: (path) => start + keyStart(document, path),
    textOffsets(path) {
      const node = nodeAt(document, path);
      if (!isScalar(node) || typeof node.value !== 'string' || !node.range) {
        const fixed = start + valueStart(document, path);
        return () => fixed;
      }
      // The schemas trim prose, so an offset counts from the first character that is no white space.
      const value = node.value.trim();
      const [from, to] = node.range;
      const map = alignValue(value, text, skipScalarHead(text, from, to), to, node.type === 'QUOTE_DOUBLE' ? yamlEscape : noEscape);
      return (offset) => start + map[Math.max(0, Math.min(offset, value.length))]!;
    },
  };
}

/** Far deeper than any schema goes. */
const deepest = 50;
const tooDeep = 'Lists and maps stand too deep inside each other';

/**
 * Reads the text as a document, or as an empty one with an error where it is nested so deep that the parser, which walks
 * by calls, would not come to its end, or not at the same place each time.
 */
function readDocument(text: string): Document {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // What is open at this place: a list or map each, and the document and value around and inside them.
    if (parser.stack.length > deepest) return unreadable(offset, tooDeep);
    offset = parser.offset;
  }
  for (const token of parser.end()) tokens.push(token);
  const [document, next] = new Composer({ prettyErrors: false, logLevel: 'error' }).compose(tokens, true, text.length);
  if (next !== undefined) document!.errors.push(new YAMLParseError([next.range[0], next.range[1]], 'MULTIPLE_DOCS', 'A file holds one document, and here begins another'));
  return document!;
}

function unreadable(offset: number, message: string): Document {
  const document = new Document(null);
  document.errors.push(new YAMLParseError([offset, offset + 1], 'UNEXPECTED_TOKEN', message));
  return document;
}

/**
 * Finds what is YAML, but no data that an author means: a list or map as a key, which costs twice as much with each
 * level, a value that holds itself, and nesting without end. Nothing may walk through such a document.
 */
function findUnusable(node: unknown, anchors = new Map<string, unknown>(), around: readonly unknown[] = []): { readonly message: string; readonly node: unknown } | undefined {
  if (around.length > deepest) return { message: tooDeep, node };
  if (isAlias(node)) return around.includes(anchors.get(node.source)) ? { message: 'This alias stands for something that holds the alias itself', node } : undefined;
  // An alias means the last node before it with its anchor; asking the library for each walks the whole document again.
  if (isNode(node) && 'anchor' in node && node.anchor !== undefined) anchors.set(node.anchor, node);
  const inside = [...around, node];
  if (isSeq(node)) return firstOf(node.items, (item) => findUnusable(item, anchors, inside));
  if (!isMap(node)) return undefined;
  return firstOf(node.items, ({ key, value }) => {
    if (isMap(key) || isSeq(key) || isAlias(key)) return { message: 'A key is a text, not a list, a map or an alias', node: key };
    if (isScalar(key) && key.anchor !== undefined) anchors.set(key.anchor, key);
    return findUnusable(value, anchors, inside);
  });
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function plainData(document: Document, errors: YamlError[], start: number): unknown {
  const unusable = findUnusable(document.contents);
  if (unusable !== undefined) {
    errors.push({ message: unusable.message, duplicateKey: false, offset: start + (startOf(unusable.node) ?? 0) });
    return null;
  }
  try {
    return document.toJS() as unknown;
  } catch (error) {
    // Unresolved aliases surface only here.
    errors.push({ message: error instanceof Error ? error.message : String(error), duplicateKey: false, offset: start });
    return null;
  }
}

const pairs = new WeakMap<object, ReadonlyMap<string, Pair>>();

/** The pair of a map with a key. Of two equal keys the data have the last, and so has this. */
function pairOf(node: unknown, key: PropertyKey): Pair | undefined {
  if (!isMap(node)) return undefined;
  let byKey = pairs.get(node);
  if (byKey === undefined) {
    byKey = new Map(node.items.map((pair) => [String(isScalar(pair.key) ? pair.key.value : pair.key), pair]));
    pairs.set(node, byKey);
  }
  return byKey.get(String(key));
}

function step(node: unknown, key: PropertyKey): unknown {
  if (isSeq(node)) return node.items[Number(key)];
  return pairOf(node, key)?.value;
}

function nodeAt(document: Document, path: YamlPath): unknown {
  return path.reduce<unknown>(step, document.contents);
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

function valueStart(document: Document, path: YamlPath): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const start = startOf(nodeAt(document, path.slice(0, depth)));
    if (start !== undefined) return start;
  }
  return 0;
}

function keyStart(document: Document, path: YamlPath): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = nodeAt(document, path.slice(0, depth - 1));
    const start = startOf(pairOf(parent, path[depth - 1]!)?.key) ?? (isSeq(parent) ? startOf(nodeAt(document, path.slice(0, depth))) : undefined);
    if (start !== undefined) return start;
  }
  return valueStart(document, path);
}

/** Where the text of a scalar begins behind its quote or block sign. */
function skipScalarHead(text: string, from: number, to: number): number {
  const head = text[from];
  if (head === '|' || head === '>') {
    const lineEnd = text.indexOf('\n', from);
    return lineEnd === -1 ? to : lineEnd + 1;
  }
  return head === '"' || head === "'" ? from + 1 : from;
}
