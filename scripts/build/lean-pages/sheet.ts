import { parse, type ChildNode, type Container, type Declaration } from 'postcss';

/** A class, an id or a type of element that has to be on a page for a selector to match: `.era`, `#evidence`, `table`. */
export type Name = string;

interface Selector {
  readonly text: string;
  readonly needs: readonly Name[];
}

/** What a rule declares, as it stands there; `name` is set where it is a custom property. */
interface Declared {
  readonly text: string;
  readonly name?: string;
}

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'rule'; readonly selectors: readonly Selector[]; readonly declared: readonly Declared[] }
  | { readonly kind: 'group'; readonly head: string; readonly parts: readonly Part[] };

/** A style sheet, read once and cut for many pages. */
export type Sheet = readonly Part[];

/** Reads a style sheet. Throws the parser's error, with line and column, for one that is none. */
export function readSheet(css: string): Sheet {
  return partsOf(parse(css));
}

/** The parts of a sheet that can match something on a page, in their order. Takes the names of what the page has. */
export function leanSheet(sheet: Sheet, names: ReadonlySet<Name>): Sheet {
  return sheet.flatMap((part): Part[] => {
    if (part.kind === 'text') return [part];
    if (part.kind === 'group') {
      const parts = leanSheet(part.parts, names);
      return parts.length === 0 ? [] : [{ ...part, parts }];
    }
    const selectors = part.selectors.filter(({ needs }) => needs.every((name) => names.has(name)));
    return selectors.length === 0 ? [] : [{ ...part, selectors }];
  });
}

/** The same sheet without the custom properties that nothing asks for, and without rules that are empty then. */
export function withoutProperties(sheet: Sheet, isUsed: (property: string) => boolean): Sheet {
  return sheet.flatMap((part): Part[] => {
    if (part.kind === 'text') return [part];
    if (part.kind === 'group') {
      const parts = withoutProperties(part.parts, isUsed);
      return parts.length === 0 ? [] : [{ ...part, parts }];
    }
    const declared = part.declared.filter(({ name }) => name === undefined || isUsed(name));
    return declared.length === 0 ? [] : [{ ...part, declared }];
  });
}

/** A sheet as its text, without a space that it does not need. */
export function sheetText(sheet: Sheet): string {
  return sheet.map((part) => {
    switch (part.kind) {
      case 'text': return part.text;
      case 'group': return `${part.head}{${sheetText(part.parts)}}`;
      case 'rule': return `${part.selectors.map(({ text }) => text).join(',')}{${part.declared.map(({ text }) => text).join(';')}}`;
    }
  }).join('');
}

/** Groups of rules. What else begins with an at sign, such as `@page`, is kept as it is. */
const groups = new Set(['media', 'supports', 'layer', 'container']);

function partsOf(container: Container<ChildNode>): Part[] {
  return (container.nodes ?? []).flatMap((node): Part[] => {
    if (node.type === 'comment') return [];
    if (node.type === 'rule' && node.nodes.every((child): child is Declaration => child.type === 'decl')) {
      return [{ kind: 'rule', selectors: node.selectors.map((text) => ({ text, needs: needsOf(text) })), declared: node.nodes.map(declaredBy) }];
    }
    if (node.type === 'atrule' && node.nodes !== undefined && groups.has(node.name)) return [{ kind: 'group', head: `@${node.name} ${node.params}`, parts: partsOf(node) }];
    return [{ kind: 'text', text: node.type === 'atrule' && node.nodes === undefined ? `${node.toString()};` : node.toString() }];
  });
}

function declaredBy(node: Declaration): Declared {
  return { text: node.toString(), ...(node.prop.startsWith('--') && { name: node.prop }) };
}

/**
 * The names that a selector cannot do without. What stands in parentheses and brackets asks for nothing, since the one
 * may be a choice or a negation and a script or a reader may set the other: better a rule too many than one too few.
 */
export function needsOf(selector: string): Name[] {
  let bare = selector.replace(/"[^"]*"|'[^']*'|\[[^\]]*\]/g, '');
  // From the inside out.
  for (let before = ''; before !== bare;) bare = (before = bare).replace(/\([^()]*\)/g, '');
  if (bare.includes('\\')) return [];
  return [...new Set(bare.replace(/::?[\w-]+/g, ' ').match(/[.#]?[a-z_-][\w-]*/gi) ?? [])];
}
