import { endOf, parseProse, startOf, type MarkdownNode } from '../../../src/model/source/markdown-source.ts';
import { absoluteUrl, sitemapLine } from '../../../src/site/site-address.ts';
import { sitePath } from './site-paths.ts';

/** The address of the site, and the one it had before. */
export interface Move {
  readonly site: URL;
  readonly earlier: URL | undefined;
}

/** A feed with absolute links. It is read far from its own address, by programs that do not always resolve what is relative. */
export function stampFeed(xml: string, file: string, move: Move): string {
  return xml.replace(/(\bhref=")([^"]*)"/g, (whole, before: string, url: string) => {
    const path = sitePath(url, file, move.earlier);
    return path === undefined ? whole : `${before}${absoluteUrl(move.site, path)}"`;
  });
}

/** Markdown with absolute links, so that they work wherever somebody pastes it. Throws a SyntaxError for what is no Markdown. */
export function stampMarkdown(text: string, file: string, move: Move): string {
  const parsed = parseProse(text);
  if ('error' in parsed) throw new SyntaxError(parsed.error.message);
  const edits: { readonly from: number; readonly to: number; readonly url: string }[] = [];
  const visit = (node: MarkdownNode): void => {
    node.children?.forEach(visit);
    const url = node.type === 'link' ? node.url : undefined;
    const path = url === undefined ? undefined : sitePath(url, file, move.earlier);
    if (url === undefined || path === undefined) return;
    // The address is the last thing in a link.
    const from = text.lastIndexOf(`](${url})`, endOf(node));
    if (from >= startOf(node)) edits.push({ from: from + 2, to: from + 2 + url.length, url: absoluteUrl(move.site, path) });
  };
  visit(parsed.tree);
  return edits.sort((a, b) => b.from - a.from).reduce((done, { from, to, url }) => done.slice(0, from) + url + done.slice(to), text);
}

/** `robots.txt` with the address of the sitemap. */
export function stampRobots(robots: string, site: URL): string {
  return `${robots.replace(sitemapLine, '').trimEnd()}\nSitemap: ${absoluteUrl(site, '/sitemap.xml')}\n`;
}
