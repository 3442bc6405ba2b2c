import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';

/** A node of a Markdown tree. Offsets count UTF-16 code units from the start of the parsed text. */
export interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[];
  readonly value?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly lang?: string | null;
  readonly meta?: string | null;
  readonly ordered?: boolean | null;
  readonly name?: string | null;
  readonly attributes?: readonly MarkdownAttribute[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
}

/** An attribute of a component in MDX. Expressions have an object as value. */
export interface MarkdownAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

/** What a parse gives: the tree, or one mistake with its place in the parsed text. */
export type MarkdownResult =
  | { readonly tree: MarkdownNode }
  | { readonly error: { readonly message: string; readonly line: number; readonly column: number } };

// The parser's own node types are wider than what the model reads; the shapes above are the part it relies on.
function asTree(node: MdastNode): MarkdownNode {
  return node as unknown as MarkdownNode;
}

function parse(read: () => MdastNode): MarkdownResult {
  try {
    return { tree: asTree(read()) };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const found = /^(\d+):(\d+): ([\s\S]*)$/.exec(text);
    if (found === null) return { error: { message: text, line: 1, column: 1 } };
    return { error: { message: found[3]!, line: Number(found[1]), column: Number(found[2]) } };
  }
}

/** Parses the text of an `.mdx` file, front matter included, with the same parser that renders the site. */
export function parseMdx(text: string): MarkdownResult {
  return parse(() => mdxToMdast(text));
}

/** Parses Markdown prose of a YAML text. Braces and angle brackets are plain characters there. */
export function parseProse(text: string): MarkdownResult {
  return parse(() => markdownToMdast(text, { features: { frontmatter: false } }));
}

/** Start of a node in the parsed text. */
export function startOf(node: MarkdownNode): number {
  return node.position?.start.offset ?? 0;
}

/** End of a node in the parsed text. */
export function endOf(node: MarkdownNode): number {
  return node.position?.end.offset ?? startOf(node);
}

/** The text value of an attribute of a component, or undefined when it is missing or an expression. */
export function attribute(node: MarkdownNode, name: string): string | undefined {
  const value = node.attributes?.find((candidate) => candidate.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}
