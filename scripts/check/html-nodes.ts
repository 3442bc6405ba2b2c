import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/**
 * A node of HTML and every node below it, in the order of the document; what stands in a template is none of it. By a
 * list instead of calls: elements that are never closed stand thousands deep in each other.
 */
export function* nodesIn(root: Node): Iterable<Node> {
  const left = [root];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    yield node;
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) left.push(child);
  }
}
