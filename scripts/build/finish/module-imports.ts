import { parse, type Node } from 'acorn';
import { simple } from 'acorn-walk';

/** A call of `import()` in a module. */
export interface DynamicImport {
  /** Where what it loads is said, from and to, in the code. */
  readonly start: number;
  readonly end: number;
  /** What it loads, where that is a plain string; undefined where the code puts the address together. */
  readonly address: string | undefined;
}

/** Finds every `import()` of a module. Throws a SyntaxError where the code is no module. */
export function dynamicImports(code: string): DynamicImport[] {
  const found: DynamicImport[] = [];
  if (!/\bimport\s*\(/.test(code)) return found;
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    ImportExpression({ source }: { source: Node }) {
      found.push({ start: source.start, end: source.end, address: plainString(source) });
    },
  } as Parameters<typeof simple>[1]);
  return found.sort((a, b) => a.start - b.start);
}

/** Writes a module with other words for what its `import()`s load; undefined leaves one as it is. */
export function withImports(code: string, change: (found: DynamicImport) => string | undefined): string {
  return dynamicImports(code).reverse().reduce((text, found) => {
    const words = change(found);
    return words === undefined ? text : text.slice(0, found.start) + words + text.slice(found.end);
  }, code);
}

interface Template extends Node {
  readonly quasis: readonly { readonly value: { readonly cooked?: string | null } }[];
}

/** The text of a string, or of a template without anything put in. */
function plainString(node: Node): string | undefined {
  if (node.type === 'Literal') return String((node as Node & { value: unknown }).value);
  if (node.type !== 'TemplateLiteral') return undefined;
  const { quasis } = node as Template;
  return quasis.length === 1 ? (quasis[0]!.value.cooked ?? undefined) : undefined;
}
