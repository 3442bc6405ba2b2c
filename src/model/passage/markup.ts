import { startOf, type MarkdownNode } from '../source/markdown-source.ts';
import { exchangeMistakes } from './exchange.ts';

/** A component or an expression in a body, a node that the handbook does not set, or a part of an exchange that cannot be drawn. */
export interface Markup {
  readonly kind: 'component' | 'expression' | 'exchange' | 'other';
  /** Name of the component, type of the node, or what is wrong with the exchange. */
  readonly name: string;
  /** Names of the component's attributes; `{…}` for a spread. */
  readonly attributes: readonly string[];
  /** Name of the component around it, or null at the top. */
  readonly parent: string | null;
  readonly offset: number;
}

const known = new Set([
  'root', 'yaml', 'paragraph', 'heading', 'text', 'inlineCode', 'code', 'emphasis', 'strong', 'link', 'list', 'listItem',
  'table', 'tableRow', 'tableCell', 'blockquote', 'break', 'delete', 'thematicBreak',
]);
const expressions = new Set(['mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm']);

/** Collects the components and expressions of a body and all that the handbook does not set, in order. */
export function readMarkup(node: MarkdownNode, parent: string | null = null): Markup[] {
  const inner = (name: string | null): Markup[] => (node.children ?? []).flatMap((child) => readMarkup(child, name));
  const offset = startOf(node);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const name = node.name ?? '';
    const attributes = (node.attributes ?? []).map((attribute) => attribute.name ?? '{…}');
    const undrawable = name === 'Exchange' ? exchangeMistakes(node) : [];
    return [
      { kind: 'component', name, attributes, parent, offset },
      ...undrawable.map((mistake): Markup => ({ kind: 'exchange', name: mistake.message, attributes: [], parent: name, offset: mistake.offset })),
      ...inner(name),
    ];
  }
  if (expressions.has(node.type)) {
    // A comment says nothing to readers, so it is no expression.
    return /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? '') ? [] : [{ kind: 'expression', name: node.type, attributes: [], parent, offset }];
  }
  if (!known.has(node.type)) return [{ kind: 'other', name: node.type, attributes: [], parent, offset }];
  return inner(parent);
}
