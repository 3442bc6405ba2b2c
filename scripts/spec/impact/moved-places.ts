import type { Revision } from '../../../src/model/revision.ts';
import type { Surface } from '../../../src/spec/surface.ts';

/** An anchor that more pages have than this, such as "error-handling", tells nothing of where something went. */
const common = 3;

type Pages = Pick<Surface, 'pages' | 'hasAnchor' | 'anchors'>;

/**
 * Places of a revision where an anchor may be found that its page no longer has: the same anchor on other pages, those
 * near the old one first. Empty where every candidate would be a guess.
 */
export function movedAnchor(page: string, anchor: string, surface: Pages, revision: Revision): string[] {
  const having = surface.pages(revision).filter((other) => surface.hasAnchor(revision, other, anchor));
  const near = having.filter((other) => isNear(page, other));
  return (near.length > 0 ? near : having.length > common ? [] : having).map((other) => `${other}#${anchor}`).slice(0, common);
}

/** Pages of a revision that may have taken the place of one that is gone: pages near it, and those with half of its anchors. */
export function movedPage(page: string, anchors: readonly string[], surface: Pages, revision: Revision): string[] {
  const pages = surface.pages(revision).filter((other) => other !== page);
  const shares = (other: string): number => {
    const own = new Set(surface.anchors(revision, other));
    return anchors.filter((anchor) => own.has(anchor)).length;
  };
  const heirs = pages.filter((other) => isNear(page, other) || (anchors.length > 0 && shares(other) * 2 >= anchors.length));
  return heirs.sort((a, b) => shares(b) - shares(a)).slice(0, common);
}

/** A page below the old one, or with the same last name. */
function isNear(page: string, other: string): boolean {
  const name = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  return other.startsWith(`${page}/`) || (name(page) !== 'index' && name(page) === name(other));
}
