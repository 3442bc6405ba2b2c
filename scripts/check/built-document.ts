import sax from 'sax';
import { parseFragment, html as htmlNames, type DefaultTreeAdapterTypes } from 'parse5';
import { createSourceText } from '../../src/model/source/source-text.ts';
import { parseProse, startOf, type MarkdownNode } from '../../src/model/source/markdown-source.ts';
import { noAddresses, type Addresses, type BuiltFile } from './built-address.ts';
import { cssAddresses } from './built-css.ts';
import { readJsonAddresses } from './built-json.ts';
import { readHtmlAddresses, readSvgAddresses } from './built-page.ts';
import { scriptRequests } from './built-script.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Reader = (label: string, text: string, addresses: Addresses) => void;

/**
 * Reads the addresses in a built file that is no page. Returns undefined for kinds of files that hold none: images,
 * fonts, the search index.
 */
export function readBuiltDocument(label: string, path: string, read: () => string): BuiltFile | undefined {
  const reader = readerOf(path);
  if (reader === undefined) return undefined;
  const addresses = noAddresses();
  try {
    reader(label, read(), addresses);
  } catch (error) {
    return { path, ...addresses, unreadable: error instanceof Error ? error.message : String(error) };
  }
  return { path, ...addresses };
}

function readerOf(path: string): Reader | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === '_redirects') return readRedirectsFile;
  if (/^llms.*\.txt$/.test(name)) return readMarkdown;
  switch (name.slice(name.lastIndexOf('.') + 1)) {
    case 'md':
      return readMarkdown;
    case 'xml':
    case 'atom':
    case 'rss':
      return readXml;
    case 'json':
    case 'webmanifest':
      // Pagefind's own files name pages in a form of its own.
      return path.startsWith('pagefind/') ? undefined : readJsonAddresses;
    case 'css':
      return readStyleSheet;
    case 'js':
    case 'mjs':
      return readScript;
    case 'svg':
      return readSvgAddresses;
    case 'txt':
      return readRecords;
    default:
      return undefined;
  }
}

/** A `_redirects` file: one redirect a line (from, to, status), comments with a number sign. Where it leads from is no link. */
const readRedirectsFile: Reader = (file, text, { names }) => {
  for (const [index, line] of text.split('\n').entries()) {
    const [from, to] = [...line.matchAll(/\S+/g)];
    if (from === undefined || to === undefined || from[0].startsWith('#')) continue;
    names.push({ file, line: index + 1, column: to.index + 1, url: to[0], in: '_redirects' });
  }
};

/** `robots.txt`, `security.txt` and the like: a name, a colon and a value a line. */
const readRecords: Reader = (file, text, { names }) => {
  for (const [index, line] of text.split('\n').entries()) {
    const found = /^[A-Za-z-]+:\s*(https?:\/\/\S+)/d.exec(line);
    if (found !== null) names.push({ file, line: index + 1, column: found.indices![1]![0] + 1, url: found[1]!, in: line.slice(0, line.indexOf(':')) });
  }
};

const readStyleSheet: Reader = (file, text, { resources }) => {
  const source = createSourceText(file, text);
  for (const { url, offset } of cssAddresses(text)) resources.push({ file, ...source.positionAt(offset), url, in: 'style sheet' });
};

const readScript: Reader = (file, text, { resources }) => {
  const source = createSourceText(file, text);
  for (const { url, offset } of scriptRequests(text)) resources.push({ file, ...source.positionAt(offset), url, in: 'script' });
};

const readMarkdown: Reader = (file, text, addresses) => {
  const source = createSourceText(file, text);
  const parsed = parseProse(text);
  if ('error' in parsed) throw new SyntaxError(parsed.error.message);
  const visit = (node: MarkdownNode): void => {
    const place = { file, ...source.positionAt(startOf(node)) };
    if (node.url !== undefined) addresses.links.push({ ...place, url: node.url, in: node.type === 'image' ? 'image' : 'link' });
    if (node.type === 'html') readHtmlAddresses(place, node.value ?? '', addresses);
    node.children?.forEach(visit);
  };
  visit(parsed.tree);
};

/** Elements of feeds and sitemaps whose text is an address. */
const addressElements: Readonly<Record<string, 'links' | 'names'>> = {
  loc: 'names', 'image:loc': 'names', id: 'names', icon: 'names', logo: 'names', uri: 'links', guid: 'names', comments: 'links',
};

/** Elements of feeds whose text is HTML. */
const htmlElements = new Set(['content', 'summary', 'subtitle', 'description', 'content:encoded', 'rights']);

/** The first reason why a text is no well-formed XML, or undefined where it is. */
function xmlFault(text: string): string | undefined {
  let fault: string | undefined;
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    fault ??= error.message.replaceAll(/\s*\n/g, ', ');
    parser.resume();
  };
  parser.write(text).close();
  return fault;
}

/** Feeds and sitemaps. The rules for drawings inside a page are those of XML where it matters: CDATA, and elements that close themselves. */
const readXml: Reader = (file, text, addresses) => {
  const fault = xmlFault(text);
  const source = createSourceText(file, text);
  const visit = (node: Node, parent: string): void => {
    const place = { file, ...source.positionAt(node.sourceCodeLocation?.startOffset ?? 0) };
    if (node.nodeName === '#text' && 'value' in node) {
      const value = node.value.trim();
      const kind = Object.hasOwn(addressElements, parent) ? addressElements[parent] : undefined;
      if (kind !== undefined && /^(?:https?:\/)?\//.test(value)) addresses[kind].push({ ...place, ...offsetOf(node.value, place), url: value, in: parent });
      else if (htmlElements.has(parent) && value.includes('<')) readHtmlAddresses(place, value, addresses);
    }
    if (!('attrs' in node)) return;
    for (const { name, value } of node.attrs) {
      const at = node.sourceCodeLocation?.attrs?.[name];
      const here = at === undefined ? place : { file, ...source.positionAt(at.startOffset) };
      const list = attributeKind(node.nodeName, name, node.attrs.find((each) => each.name === 'rel')?.value);
      if (list !== undefined && !value.includes('{')) addresses[list].push({ ...here, url: value, in: `${node.nodeName}[${name}]` });
    }
  };
  walk(parseFragment(svgContext(), text, { sourceCodeLocationInfo: true }), visit);
  // The addresses of a broken file are looked at all the same, as far as they can be read.
  if (fault !== undefined) throw new Error(fault);
};

function attributeKind(element: string, name: string, rel = 'alternate'): keyof Addresses | undefined {
  if (name === 'href') return element.endsWith('link') && rel === 'self' ? 'names' : 'links';
  if (name === 'uri' || name === 'url' || name === 'template') return 'names';
  return name === 'src' ? 'links' : undefined;
}

/** The white space before an address may hold line breaks. */
function offsetOf(text: string, { line, column }: { line: number; column: number }): { line: number; column: number } {
  const before = text.slice(0, text.length - text.trimStart().length);
  const breaks = before.split('\n').length - 1;
  return breaks === 0 ? { line, column: column + before.length } : { line: line + breaks, column: before.length - before.lastIndexOf('\n') };
}

/** Visits a node and all below it in their order; by a list instead of calls, because elements may stand thousands deep. */
function walk(root: Node, visit: (node: Node, parent: string) => void): void {
  const open = [{ node: root, parent: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, parent } = next;
    visit(node, parent);
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) open.push({ node: child, parent: node.nodeName });
  }
}

function svgContext(): DefaultTreeAdapterTypes.Element {
  return { nodeName: 'svg', tagName: 'svg', attrs: [], childNodes: [], namespaceURI: htmlNames.NS.SVG, parentNode: null } as DefaultTreeAdapterTypes.Element;
}

