import type { Revisions } from '../model/revision.ts';
import { complement, intersect, type Spans } from '../model/span.ts';
import type { Aspect, Deprecation, Element, ErrorRange } from './element.ts';
import { surfaceData, type StoredSource, type SurfaceData } from './surface-data.ts';
import { elementDrafts, errorRanges, spanReader } from './surface-elements.ts';
import { withLife } from './surface-life.ts';
import { createLookup, type SurfaceLookup } from './surface-lookup.ts';
import { createSpecPages, type SpecPages } from './surface-pages.ts';

export type { Aspect, Deprecation, Direction, Element, ElementKind, ErrorRange, Life, Varying } from './element.ts';

/** The spec surface: which protocol element exists in which revision, and where the specification speaks. */
export interface Surface extends SurfaceLookup, Omit<SpecPages, 'pageSpans' | 'anchorSpans'> {
  readonly elements: ReadonlyMap<string, Element>;
  /** The element with this surface key, such as `method:tools/list`, or undefined. */
  get(key: string): Element | undefined;
  /** The revisions in which what a fact may claim of an element is so. Empty for a direction of anything but a method. */
  aspectSpans(element: Element, aspect: Aspect): Spans;
  /** Everything the specification deprecates, features included that are no elements. */
  readonly deprecations: readonly Deprecation[];
  /** What the specification says of whole ranges of error codes. */
  readonly errorRanges: readonly ErrorRange[];
  readonly specPages: SpecPages;
  /** Which official text the surface was derived from, and the revisions whose elements are listed. */
  readonly source: StoredSource;
}

/**
 * Reads the surface for a registry of revisions.
 *
 * Takes the registry, and other data than the stored files in tests. Throws a RangeError when the surface names a
 * revision that the registry lacks.
 */
export function createSurface(revisions: Revisions, data: SurfaceData = surfaceData): Surface {
  const read = spanReader(revisions);
  const { elements: list, deprecations } = withLife(elementDrafts(data, read), data.deprecations, revisions);
  const elements = new Map(list.map((element) => [element.key, element]));
  const { find, nearest } = createLookup(elements, revisions);
  const specPages = createSpecPages(data, read);
  const { pages, hasPage, hasAnchor, anchors, canonicalAnchor } = specPages;

  function aspectSpans(element: Element, aspect: Aspect): Spans {
    switch (aspect) {
      case 'exists':
        return element.spans;
      case 'active':
        return intersect(element.spans, complement(element.deprecated, revisions), revisions);
      case 'deprecated':
        return element.deprecated;
      case 'required':
        return element.required;
      default:
        return element.directions.find(({ value }) => value === aspect)?.spans ?? [];
    }
  }

  return {
    elements,
    get: (key) => elements.get(key),
    find,
    nearest,
    aspectSpans,
    deprecations,
    errorRanges: errorRanges(data, read),
    specPages,
    pages,
    hasPage,
    hasAnchor,
    anchors,
    canonicalAnchor,
    source: data.source,
  };
}
