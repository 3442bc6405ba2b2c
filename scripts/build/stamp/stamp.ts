import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { SitemapStream, streamToPromise } from 'sitemap';
import { globSync } from 'tinyglobby';
import { absoluteUrl, stampedAddress } from '../../../src/site/site-address.ts';
import { missingPageFile } from '../../check/absolute-addresses.ts';
import { moveMissingPage } from '../any-path/missing-page.ts';
import { refreshWorker } from '../service-worker/write-worker.ts';
import { addressOfPage } from './site-paths.ts';
import { stampPage } from './stamp-page.ts';
import { stampFeed, stampMarkdown, stampRobots } from './stamp-texts.ts';

/** What was stamped, for the log. */
export interface Stamped {
  /** Pages that search engines may list. */
  readonly pages: number;
  /** Feeds and Markdown files whose links are absolute. */
  readonly files: number;
}

/**
 * Writes the address of a site into its build: the only place where anything absolute gets in. A build that was stamped
 * before is stamped anew, with the same result as if it had never been.
 *
 * - pages: canonical address, address and picture for previews; the page for what is missing begins its addresses at the path of the site;
 * - the feed, the Markdown twins and the lists for language models: absolute links;
 * - `sitemap.xml` and its line in `robots.txt`;
 * - the list of what the service worker keeps, where the build has one already.
 *
 * Takes the folder of the build and the address with a slash at its end. Throws the file system's error where the
 * folder cannot be read or written.
 */
export async function stamp(folder: string, site: URL): Promise<Stamped> {
  const robots = readOrEmpty(join(folder, 'robots.txt'));
  const move = { site, earlier: stampedAddress(robots) };
  const images = new Set(globSync('open-graph/**/*.png', { cwd: folder }).map((path) => path.slice('open-graph/'.length, -'.png'.length)));
  const listed: { url: string; lastmod?: string }[] = [];
  for (const file of find('**/*.html', folder)) {
    const page = stampPage(readFileSync(join(folder, file), 'utf8'), file, site, images);
    writeFileSync(join(folder, file), file === missingPageFile ? moveMissingPage(page.html, site) : page.html);
    if (page.indexable) listed.push({ url: absoluteUrl(site, addressOfPage(file)), ...(page.verifiedOn !== undefined && { lastmod: page.verifiedOn }) });
  }
  const texts = [...find('**/feed.xml', folder).map((file) => [file, stampFeed] as const), ...find(['**/*.md', 'llms*.txt'], folder).map((file) => [file, stampMarkdown] as const)];
  for (const [file, change] of texts) {
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8'), file, move));
  }
  writeFileSync(join(folder, 'sitemap.xml'), await sitemap(listed));
  writeFileSync(join(folder, 'robots.txt'), stampRobots(robots, site));
  await refreshWorker(folder);
  return { pages: listed.length, files: texts.length };
}

async function sitemap(pages: readonly { readonly url: string; readonly lastmod?: string }[]): Promise<string> {
  const stream = new SitemapStream({ lastmodDateOnly: true, xmlns: { news: false, xhtml: false, image: false, video: false } });
  return (await streamToPromise(Readable.from(pages).pipe(stream))).toString();
}

function find(pattern: string | string[], folder: string): string[] {
  return globSync(pattern, { cwd: folder, ignore: 'pagefind/**' }).sort();
}

function readOrEmpty(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
