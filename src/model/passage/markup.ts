import { startOf, type MarkdownNode } from '../source/markdown-source.ts';

/** A component or an expression in a body, or a node that the handbook does not set. */
export interface Markup {
  readonly kind: 'component' | 'expression' | 'other';
  /** Name of the component, or type of the node. */
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
    return [{ kind: 'component', name, attributes, parent, offset }, ...inner(name)];
  }
  if (expressions.has(node.type)) {
    // A comment says nothing to readers, so it is no expression.
    return /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? '') ? [] : [{ kind: 'expression', name: node.type, attributes: [], parent, offset }];
  }
  if (!known.has(node.type)) return [{ kind: 'other', name: node.type, attributes: [], parent, offset }];
  return inner(parent);
}
