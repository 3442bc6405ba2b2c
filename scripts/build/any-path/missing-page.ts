import { escape } from '../redirect-page.ts';
import { attributeOf, edited, elementsOf, rewriteAddresses, type Edit } from './rewrite-addresses.ts';

/** The attribute of the script on the page for what is missing that finds the root of the site. */
export const finderAttribute = 'data-root';

/** The start of the script: with the path that the addresses of the page begin with, and whether that is known to be the path of the site. */
function finderTag(root: string, modules: readonly string[], known = false): string {
  return `<script ${finderAttribute}="${escape(root)}"${known ? ' data-known' : ''} data-modules="${escape(modules.join(' '))}">`;
}

/**
 * Prepares the page that a host shows for what is missing. It may be shown at any depth, so its scripts, which would be
 * asked for at once, are handed to the script that finds the root; it loads them when it knows from where.
 *
 * Takes the page as it was built for a sub-path with a slash at both ends; it is returned with addresses from the root
 * of the host. Throws where the page has no such script.
 */
export function prepareMissingPage(html: string, base: string): string {
  const elements = [...elementsOf(html)];
  const finder = elements.find((element) => element.tagName === 'script' && attributeOf(element, finderAttribute) !== undefined);
  const at = finder?.sourceCodeLocation?.startTag;
  if (at === undefined) throw new Error('404.html has no script that finds the root of the site. src/pages/404.astro prints it; see src/client/missing/find-root.ts.');
  const modules = (attributeOf(finder!, 'data-modules') ?? '').split(' ').filter(Boolean);
  const edits: Edit[] = [];
  for (const element of elements) {
    const source = attributeOf(element, 'src');
    const place = element.sourceCodeLocation;
    if (element.tagName !== 'script' || source === undefined || !place || !source.startsWith(base)) continue;
    modules.push(source.slice(base.length));
    edits.push({ from: place.startOffset, to: place.endOffset, text: '' });
  }
  edits.push({ from: at.startOffset, to: at.endOffset, text: finderTag('/', modules) });
  return rewriteAddresses(edited(html, edits), (url) => (url.startsWith(base) && !url.startsWith('//') ? `/${url.slice(base.length)}` : url));
}

/**
 * Lets the page for what is missing begin its addresses at the path of a site whose address is known, so that they are
 * right without script, and with script are asked about once. A page that was moved before is moved anew.
 */
export function moveMissingPage(html: string, site: URL): string {
  const finder = [...elementsOf(html)].find((element) => element.tagName === 'script' && attributeOf(element, finderAttribute) !== undefined);
  const at = finder?.sourceCodeLocation?.startTag;
  // A page that was not prepared has no addresses that begin anywhere else.
  if (finder === undefined || at === undefined) return html;
  const earlier = attributeOf(finder, finderAttribute)!;
  const modules = (attributeOf(finder, 'data-modules') ?? '').split(' ');
  const moved = edited(html, [{ from: at.startOffset, to: at.endOffset, text: finderTag(site.pathname, modules, true) }]);
  return rewriteAddresses(moved, (url) => (url.startsWith(earlier) && !url.startsWith('//') ? `${site.pathname}${url.slice(earlier.length)}` : url));
}
