import { eachPage, type SpecPagesByRevision } from './page-elements.ts';
import type { SpecPage } from './spec-page.ts';

/** What a look at the specification's own links found. They prove that its anchors were derived as its site makes them. */
export interface LinkReport {
  readonly checked: number;
  /** The links that lead nowhere, as `revision/page -> target`, sorted. */
  readonly dead: readonly string[];
}

/** A link into the pages of a revision: `/specification/2025-11-25/basic/index#meta`. */
const INTO_PAGES = /^\/specification\/([^/#]+)\/?([^#]*)(?:#(.+))?$/;

function pageAt(path: string, pages: ReadonlyMap<string, SpecPage>): SpecPage | undefined {
  const bare = path.replace(/^\/+|\/+$/g, '');
  return pages.get(bare) ?? pages.get(bare === '' ? 'index' : `${bare}/index`);
}

function hasAnchor(page: SpecPage, anchor: string | undefined): boolean {
  return anchor === undefined || anchor === '' || page.anchors.has(anchor) || page.aliases.has(anchor);
}

/**
 * Follows the links of the pages to their own and each other's anchors.
 *
 * Takes the pages, and the paths that lead elsewhere: redirects of the site, and files that are no pages.
 */
export function checkLinks(pages: SpecPagesByRevision, otherTargets: ReadonlySet<string>): LinkReport {
  const dead = new Set<string>();
  let checked = 0;
  for (const [revision, page] of eachPage(pages)) {
    for (const target of new Set(page.links)) {
      const parts = target.startsWith('#') ? [target, revision, page.path, target.slice(1)] : INTO_PAGES.exec(target);
      const into = parts && pages.get(parts[1]!);
      if (!into) continue;
      const found = pageAt(parts[2]!, into);
      if (found === undefined && otherTargets.has(target.replace(/#.*$|\/$/g, ''))) continue;
      checked += 1;
      if (found === undefined || !hasAnchor(found, parts[3])) dead.add(`${revision}/${page.path} -> ${target}`);
    }
  }
  return { checked, dead: [...dead].sort() };
}
