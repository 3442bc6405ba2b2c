import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Place } from '../../src/model/problem.ts';

type Node = DefaultTreeAdapterTypes.Node;
type HtmlElement = DefaultTreeAdapterTypes.Element;

/** An address on a page: of a link that readers follow, or of something the page loads. */
export interface Address extends Place {
  readonly url: string;
  /** The element and attribute it stands in, such as `img[src]`. */
  readonly in: string;
}

/** A built HTML page. */
export interface BuiltPage {
  /** Its path in the build, such as `q/tools/index.html`. */
  readonly path: string;
  /** Every id with the place where it stands first. */
  readonly ids: ReadonlyMap<string, Place>;
  /** Ids that stand again, with the place of each repetition. */
  readonly repeatedIds: readonly (Place & { readonly id: string })[];
  readonly links: readonly Address[];
  readonly resources: readonly Address[];
}

/** Attributes by which an element makes the browser load something. */
const loading: Readonly<Record<string, readonly string[]>> = {
  script: ['src'], img: ['src', 'srcset'], source: ['src', 'srcset'], iframe: ['src'], video: ['src', 'poster'], audio: ['src'],
  track: ['src'], embed: ['src'], object: ['data'], input: ['src'], use: ['href', 'xlink:href'], image: ['href', 'xlink:href'], form: ['action'],
};

/** Kinds of `<link>` that only name an address and load nothing. */
const naming = new Set(['canonical', 'alternate', 'next', 'prev', 'license', 'author', 'help', 'me', 'search']);

/** Reads a page: its ids, its links and what it loads. `label` is what reports call the file. */
export function readPage(label: string, path: string, html: string): BuiltPage {
  const ids = new Map<string, Place>();
  const repeatedIds: (Place & { id: string })[] = [];
  const links: Address[] = [];
  const resources: Address[] = [];

  const visit = (node: Node): void => {
    if ('attrs' in node) visitElement(node);
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };

  const visitElement = (element: HtmlElement): void => {
    const placeOf = (name: string): Place => {
      const at = element.sourceCodeLocation?.attrs?.[name] ?? element.sourceCodeLocation;
      return { file: label, line: at?.startLine ?? 1, column: at?.startCol ?? 1 };
    };
    const attribute = (name: string): string | undefined =>
      element.attrs.find((candidate) => (candidate.prefix ? `${candidate.prefix}:${candidate.name}` : candidate.name) === name)?.value;
    const add = (list: Address[], name: string): void => {
      const value = attribute(name);
      if (value === undefined) return;
      const urls = name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0]!).filter(Boolean) : [value];
      for (const url of urls) list.push({ ...placeOf(name), url, in: `${element.tagName}[${name}]` });
    };
    const id = attribute('id');
    if (id !== undefined) {
      if (ids.has(id)) repeatedIds.push({ ...placeOf('id'), id });
      else ids.set(id, placeOf('id'));
    }
    if (element.tagName === 'a' || element.tagName === 'area') add(links, 'href');
    else if (element.tagName === 'link') {
      const rels = (attribute('rel') ?? '').toLowerCase().split(/\s+/);
      if (!rels.every((rel) => naming.has(rel))) add(resources, 'href');
    } else for (const name of loading[element.tagName] ?? []) add(resources, name);
    const style = element.tagName === 'style' ? textOf(element) : attribute('style');
    for (const url of cssAddresses(style ?? '')) resources.push({ ...placeOf('style'), url, in: 'style' });
  };

  visit(parse(html, { sourceCodeLocationInfo: true }));
  return { path, ids, repeatedIds, links, resources };
}

function textOf(element: HtmlElement): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

/** The addresses that a style sheet loads. */
export function cssAddresses(css: string): string[] {
  return [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g)].map(
    (match) => match.slice(1).find((group) => group !== undefined) ?? '',
  );
}
