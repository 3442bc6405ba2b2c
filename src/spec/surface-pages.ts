import type { Revision } from '../model/revision.ts';
import { holdsIn, type Spans } from '../model/span.ts';
import type { Varying } from './element.ts';
import type { SurfaceData } from './surface-data.ts';
import type { SpanReader } from './surface-elements.ts';

/** The pages of the official specification and the anchors on them, revision by revision. */
export interface SpecPages {
  /** The pages of a revision, sorted. */
  pages(revision: Revision): readonly string[];
  hasPage(revision: Revision, page: string): boolean;
  hasAnchor(revision: Revision, page: string, anchor: string): boolean;
  /** The anchors of a page in a revision, sorted; empty when it has no such page. */
  anchors(revision: Revision, page: string): readonly string[];
  /** The anchor that another spelling stands for: `_meta` for `meta`. Returns an anchor itself unchanged, and undefined for neither. */
  canonicalAnchor(revision: Revision, page: string, spelling: string): string | undefined;
  /** Every page with its spans. */
  readonly pageSpans: ReadonlyMap<string, Spans>;
  /** Every page with its anchors and their spans. */
  readonly anchorSpans: ReadonlyMap<string, ReadonlyMap<string, Spans>>;
}

/** `page#anchor` divided at the first number sign; pages have none. */
function divide(place: string): [page: string, anchor: string] {
  const at = place.indexOf('#');
  return [place.slice(0, at), place.slice(at + 1)];
}

/** Builds the register of pages and anchors from the stored files. */
export function createSpecPages(data: Pick<SurfaceData, 'pages' | 'anchors' | 'anchorAliases'>, read: SpanReader): SpecPages {
  const pageSpans = new Map(Object.entries(data.pages).map(([page, text]) => [page, read(text)]));
  const anchorSpans = new Map([...pageSpans.keys()].map((page) => [page, new Map<string, Spans>()]));
  for (const [place, text] of Object.entries(data.anchors)) {
    const [page, anchor] = divide(place);
    anchorSpans.get(page)?.set(anchor, read(text));
  }
  const aliases = new Map<string, Varying<string>>(
    Object.entries(data.anchorAliases).map(([place, { spans, anchor }]) => [
      place,
      typeof anchor === 'string'
        ? [{ value: anchor, spans: read(spans) }]
        : Object.entries(anchor).map(([value, text]) => ({ value, spans: read(text!) })),
    ]),
  );

  function hasPage(revision: Revision, page: string): boolean {
    return holdsIn({ spans: pageSpans.get(page) ?? [] }, revision);
  }
  function hasAnchor(revision: Revision, page: string, anchor: string): boolean {
    return holdsIn({ spans: anchorSpans.get(page)?.get(anchor) ?? [] }, revision);
  }
  return {
    pageSpans,
    anchorSpans,
    hasPage,
    hasAnchor,
    pages: (revision) => [...pageSpans.keys()].filter((page) => hasPage(revision, page)),
    anchors: (revision, page) => [...(anchorSpans.get(page)?.keys() ?? [])].filter((anchor) => hasAnchor(revision, page, anchor)),
    canonicalAnchor(revision, page, spelling) {
      if (hasAnchor(revision, page, spelling)) return spelling;
      return aliases.get(`${page}#${spelling}`)?.find((alias) => holdsIn(alias, revision))?.value;
    },
  };
}
