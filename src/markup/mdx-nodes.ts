import type { PhrasingContent } from 'mdast';
import type { MdxJsxAttributeNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { Inline } from '../model/passage/inline.ts';
import { mayBreak, piecesOf } from './long-code.ts';

/** An attribute of a component with a text as value. */
export function textAttribute(name: string, value: string): MdxJsxAttributeNode {
  return { type: 'mdxJsxAttribute', name, value };
}

/** An attribute of a component whose value is computed where the document is rendered. */
export function codeAttribute(name: string, code: string): MdxJsxAttributeNode {
  return { type: 'mdxJsxAttribute', name, value: { type: 'mdxJsxAttributeValueExpression', value: code } };
}

function element(name: string, attributes: MdxJsxAttributeNode[], children: PhrasingContent[]): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes, children };
}

/** A component that stands between paragraphs. */
export function flowElement(name: string, attributes: MdxJsxAttributeNode[], children: MdxJsxFlowElement['children']): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes, children };
}

/**
 * Turns inlines into nodes for MDX. What only the page knows is left to the components of `src/components/prose`:
 * `Claim` gets its mark from the list that the page passes to the document, by the claim's running number.
 */
export function inlineNodes(inlines: readonly Inline[]): PhrasingContent[] {
  return inlines.map(inlineNode);
}

function longCode(value: string): PhrasingContent {
  const pieces = piecesOf(value).flatMap((piece, index): PhrasingContent[] => [...(index > 0 ? [element('wbr', [], [])] : []), { type: 'text', value: piece }]);
  return element('code', [textAttribute('class', 'long')], pieces);
}

function inlineNode(inline: Inline): PhrasingContent {
  switch (inline.type) {
    case 'text':
      // Where a line ends in the source says nothing to a reader, and costs more than a space.
      return { type: 'text', value: inline.value.replaceAll('\n', ' ') };
    case 'code':
      return mayBreak(inline.value) ? longCode(inline.value) : { type: 'inlineCode', value: inline.value };
    case 'requirement':
      return element('b', [textAttribute('class', 'm')], [{ type: 'text', value: inline.value }]);
    case 'reference':
      return element('Reference', [textAttribute('kind', inline.kind), textAttribute('id', inline.id)], []);
    case 'strong':
    case 'emphasis':
      return { type: inline.type, children: inlineNodes(inline.children) };
    case 'heard':
      return element('Heard', [], inlineNodes(inline.children));
    case 'claim':
      return element('Claim', [codeAttribute('mark', `props.claims[${inline.index}]`)], inlineNodes(inline.children));
    case 'link':
      return element('Link', [codeAttribute('target', JSON.stringify(inline.target))], inlineNodes(inline.children));
    case 'break':
      return { type: 'break' };
  }
}
