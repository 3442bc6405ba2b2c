import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Position } from '../../src/model/problem.ts';
import { createSourceText } from '../../src/model/source/source-text.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Elements without an end tag, and those whose end tag may be left out (https://html.spec.whatwg.org/#optional-tags). */
const neverClosed = new Set([
  'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr', 'image',
  'html', 'head', 'body', 'li', 'dt', 'dd', 'p', 'rt', 'rp', 'optgroup', 'option', 'colgroup', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th',
]);

/**
 * Finds the first element of a page that stands deeper than `deepest` in others, or with which more than `deepest`
 * elements are open that nothing closes: a parser without the repairs of browsers has all of them inside each other.
 */
export function placeTooDeep(html: string, deepest: number): Position | undefined {
  let unclosed = 0;
  const left: { readonly node: Node; readonly depth: number }[] = [{ node: parse(html, { sourceCodeLocationInfo: true }), depth: 0 }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { node, depth } = next;
    if (isUnclosed(node, html)) unclosed += 1;
    const place = node.sourceCodeLocation;
    if (place && (depth > deepest || unclosed > deepest)) return createSourceText('', html).positionAt(place.startOffset);
    const inside: Node[] = [...('content' in node ? [node.content] : []), ...('childNodes' in node ? node.childNodes : [])];
    for (const child of inside.reverse()) left.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}

function isUnclosed(node: Node, html: string): boolean {
  if (!('attrs' in node) || neverClosed.has(node.tagName)) return false;
  const place = node.sourceCodeLocation;
  return place?.startTag !== undefined && place.endTag === undefined && !html.startsWith('/>', place.startTag.endOffset - 2);
}
