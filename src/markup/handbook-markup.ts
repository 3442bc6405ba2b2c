import type { Heading, Paragraph, Root, Table } from 'mdast';
import { defineMdastPlugin, type MdastNode } from 'satteri';
import { anchorOf, phrasing } from '../model/passage/document.ts';
import { directionInWords, readExchange } from '../model/passage/exchange.ts';
import { plainText, readProse } from '../model/passage/inline.ts';
import type { MarkdownNode } from '../model/source/markdown-source.ts';
import { codeAttribute, flowElement, inlineNodes, textAttribute } from './mdx-nodes.ts';
import { closeClaims } from './punctuation.ts';

/**
 * The markup of the handbook for the MDX renderer: links by scheme, references, requirement words, heading anchors,
 * exchanges and code samples become components.
 *
 * It walks a body in the order of `readDocument` and reads prose with the same `readProse`, so that the running
 * numbers of claims and samples are those of the model's passages.
 */
export const handbookMarkup = defineMdastPlugin({
  name: 'handbook-markup',
  before(root, context) {
    context.replaceNode(root, createRewriter()(root));
  },
});

// The parser's node types form a wide union; rewriting keeps each node's own type and changes only its children.
type Parent = MdastNode & { readonly children: readonly MdastNode[] };

function withChildren<N extends Parent>(node: N, children: readonly MdastNode[]): N {
  return { ...node, children };
}

/** A list of steps with the direction of each in words. */
function spelledOut(node: MdastNode): MdastNode {
  if (node.type === 'text') return { ...node, value: directionInWords(node.value) };
  if (!('children' in node)) return node;
  // Only the first text of a step says its direction.
  if (node.type === 'paragraph') return withChildren(node, node.children.map((child, index) => (index === 0 ? spelledOut(child) : child)));
  return withChildren(node as Parent, node.children.map(spelledOut));
}

function createRewriter(): (root: Readonly<Root>) => Root {
  let claims = 0;
  let samples = 0;

  const prose = (nodes: readonly MdastNode[]) => {
    const { inlines, claims: found } = readProse(nodes as readonly MarkdownNode[], { firstClaim: claims });
    claims += found.length;
    return { inlines, children: inlineNodes(closeClaims(inlines)) };
  };

  const heading = (node: Heading): MdastNode => {
    const { inlines, children } = prose(node.children);
    const id = anchorOf(plainText(inlines));
    const linkable = inlines.every((inline) => inline.type !== 'link' && inline.type !== 'claim');
    const linked: Heading['children'] = linkable ? [{ type: 'link', url: `#${id}`, children }] : children;
    const data: Record<string, unknown> = { hProperties: { id } };
    return { type: 'heading', depth: node.depth, children: linked, data };
  };

  const table = (node: Table): MdastNode => {
    const headings = node.children[0]?.children ?? [];
    const label = headings.flatMap((heading) => plainText(readProse(heading.children as readonly MarkdownNode[]).inlines) || []).join(', ');
    const rewritten = withChildren(node, all(node.children));
    return headings.length < 3 ? rewritten : flowElement('TableBox', [textAttribute('label', label)], [rewritten]);
  };

  const rewrite = (node: MdastNode): MdastNode => {
    switch (node.type) {
      case 'paragraph':
      case 'tableCell':
        return withChildren(node, prose(node.children).children);
      case 'table':
        return table(node);
      case 'heading':
        return heading(node);
      case 'code':
        samples += 1;
        return flowElement('Sample', [codeAttribute('sample', `props.samples[${samples - 1}]`)], [node]);
      case 'mdxJsxFlowElement':
        if (node.name === 'Exchange') return exchange(node);
        return node.name === 'Heard' ? heard(node) : withChildren(node, all(node.children));
      default:
        return 'children' in node ? withChildren(node, all(node.children)) : node;
    }
  };

  // The paragraph of an exchange is its caption; the drawing stands behind it, before the steps in words.
  const exchange = (node: Parent): MdastNode => {
    const { parties, steps } = readExchange(node as MarkdownNode);
    const drawing = flowElement('Sequence', [codeAttribute('exchange', JSON.stringify({ parties, steps }))], []);
    const children = node.children.flatMap((child): MdastNode[] => {
      if (child.type === 'paragraph') return [flowElement('figcaption', [], prose(child.children).children as never)];
      return child.type === 'list' ? [drawing, rewrite(spelledOut(child))] : [rewrite(child)];
    });
    return withChildren(node, children);
  };

  // <Heard> alone on its line has lost the paragraph around it, where it is a part of the sentence.
  const heard = (node: Parent): MdastNode => {
    if (!node.children.every((child) => phrasing.has(child.type))) return withChildren(node, all(node.children));
    const inline = { ...node, type: 'mdxJsxTextElement', children: prose(node.children).children } as Paragraph['children'][number];
    return { type: 'paragraph', children: [inline] };
  };

  const all = (nodes: readonly MdastNode[]): MdastNode[] => {
    const rewritten: MdastNode[] = [];
    for (let index = 0; index < nodes.length; index += 1) {
      const from = index;
      while (index < nodes.length && phrasing.has(nodes[index]!.type)) index += 1;
      if (index > from) rewritten.push({ type: 'paragraph', children: prose(nodes.slice(from, index)).children });
      if (index < nodes.length) rewritten.push(rewrite(nodes[index]!));
    }
    return rewritten;
  };

  return (root) => withChildren(root as Root, all(root.children as MdastNode[]));
}
