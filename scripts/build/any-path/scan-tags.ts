import { parseFragment } from 'parse5';

/** An attribute of a tag, with its place in the text of the page. */
export interface TagAttribute {
  /** In small letters, as it is written: `xlink:href` as well. */
  readonly name: string;
  /** With its character references resolved. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** A start tag of a page. */
export interface Tag {
  /** In small letters. */
  readonly name: string;
  readonly attributes: readonly TagAttribute[];
  /** Where its text stands, for elements whose text is no markup, such as `style`. */
  readonly text?: { readonly from: number; readonly to: number };
}

/** A comment, or a start tag with its name and all its attributes. What stands in quotes may hold any sign. */
const pieces = /<!--(?:-?>|[^]*?(?:--!?>|$))|<([a-z][^\s/>]*)([^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*)>/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;
/** Elements whose text is no markup (https://html.spec.whatwg.org/multipage/parsing.html#parsing-html-fragments, without scripting). */
const textOnly = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'xmp', 'noembed', 'noframes']);

/**
 * Finds the start tags of a page that have an attribute of one of some names, and those of elements whose text is no
 * markup, in order; those in templates as well.
 *
 * Takes HTML as the build writes it. A parser reads what is no HTML too and takes many times as long; the output rules
 * read the same pages with one, so that nothing is missed. `names` has to match the names in an attribute list.
 */
export function* scanTags(html: string, names: RegExp): Iterable<Tag> {
  const left = new RegExp(pieces);
  for (let found = left.exec(html); found !== null; found = left.exec(html)) {
    const [whole, tag, list] = found;
    if (tag === undefined) continue;
    const name = tag.toLowerCase();
    const end = found.index + whole.length;
    const attributes = names.test(list!) ? attributesOf(list!, found.index + 1 + tag.length) : [];
    if (!textOnly.has(name)) {
      if (attributes.length > 0) yield { name, attributes };
      continue;
    }
    const length = html.slice(end).search(new RegExp(`</${name}[\\s/>]`, 'i'));
    const to = length === -1 ? html.length : end + length;
    yield { name, attributes, text: { from: end, to } };
    left.lastIndex = to;
  }
}

function attributesOf(list: string, at: number): TagAttribute[] {
  const found = new Map<string, TagAttribute>();
  for (const { 0: whole, 1: written, 2: quoted = '', index } of list.matchAll(attribute)) {
    const name = written!.toLowerCase();
    // Of two attributes of a name, the first counts.
    if (!found.has(name)) found.set(name, { name, value: valueOf(quoted), from: at + index, to: at + index + whole.length });
  }
  return [...found.values()];
}

function valueOf(written: string): string {
  const bare = /^["']/.test(written) ? written.slice(1, -1) : written;
  if (!bare.includes('&')) return bare;
  const [element] = parseFragment(`<a title=${written}>`).childNodes;
  return element !== undefined && 'attrs' in element ? element.attrs[0]!.value : bare;
}
