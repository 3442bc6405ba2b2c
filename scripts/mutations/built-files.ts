import type { Address } from '../check/built-address.ts';
import type { FileEdit, Spot } from './mutant.ts';
import type { SiteBase } from './site-base.ts';

/** A link on a built page, with the place of its address. */
export interface BuiltLink {
  readonly page: string;
  readonly url: string;
  readonly spot: Spot;
  /** Tells it from all other links of the page. */
  readonly name: string;
}

/** The built file at a path, as reports name it. */
export const fileOf = ({ site }: SiteBase, path: string): string => site.label(path);

/** The offset of a line and column of a built file. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** Every link that readers follow, on every page, whose address stands there as it is read. */
export function linksOf(base: SiteBase): BuiltLink[] {
  return base.pages.flatMap((page) => {
    const file = fileOf(base, page);
    const text = base.text(file);
    return base.site.pages.get(page)!.links.flatMap((link: Address, index): BuiltLink[] => {
      const written = link.url.replaceAll('&', '&amp;');
      const at = text.indexOf(written, offsetOf(text, link.line, link.column));
      const near = at !== -1 && at - offsetOf(text, link.line, link.column) < 40;
      return near ? [{ page, url: link.url, spot: { file, start: at, end: at + written.length }, name: `${page}/${link.url}.${index}` }] : [];
    });
  });
}

/** Links to pages of the site itself, with the path and the place on the page taken apart. */
export function innerLinks(base: SiteBase): (BuiltLink & { readonly path: string; readonly fragment: string | undefined })[] {
  return linksOf(base).flatMap((link) => {
    if (/^[a-z][a-z+.-]*:/i.test(link.url) || link.url.startsWith('//')) return [];
    const [path = '', fragment] = link.url.split('#');
    return [{ ...link, path, fragment }];
  });
}

/** Writes a piece of HTML as the first thing of the body of a page, or before the end of its head. */
export function insert(base: SiteBase, page: string, html: string, where: 'body' | 'head' = 'body'): FileEdit {
  const file = fileOf(base, page);
  const text = base.text(file);
  const main = /<main\b[^>]*>/.exec(text);
  const at = where === 'head' ? text.indexOf('</head>') : main === null ? text.lastIndexOf('</body>') : main.index + main[0].length;
  return { file, start: at, end: at, text: html };
}

/** The attributes `id` of a page, each with the place of its value. */
export function idsOf(base: SiteBase, page: string): { readonly id: string; readonly spot: Spot }[] {
  const file = fileOf(base, page);
  return [...base.text(file).matchAll(/ id="([^"]+)"/g)].map((match) => {
    const start = match.index + ' id="'.length;
    return { id: match[1]!, spot: { file, start, end: start + match[1]!.length } };
  });
}
