import type { SearchPage } from './index-format.ts';

/** What results can be narrowed by, in the order of the form. */
export const facetNames = ['tier', 'topic', 'kind', 'revision'] as const;
export type FacetName = (typeof facetNames)[number];

/** The chosen values; '' where a facet is left open. */
export type Filters = Readonly<Record<FacetName, string>>;

export const noFilters: Filters = { tier: '', topic: '', kind: '', revision: '' };

/** Number of results for each value of each facet. */
export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

function valuesOf(page: SearchPage, facet: FacetName): readonly string[] {
  if (facet === 'revision') return page.revisions;
  const value = page[facet];
  return value === undefined ? [] : [value];
}

/** Tells whether a page is left by the filters; one facet can be left out of account. */
export function passes(page: SearchPage, filters: Filters, except?: FacetName): boolean {
  return facetNames.every((facet) => facet === except || filters[facet] === '' || valuesOf(page, facet).includes(filters[facet]));
}

/** Counts what each value would leave, given what is chosen in the other facets. */
export function countFacets(pages: readonly SearchPage[], filters: Filters): FacetCounts {
  const count = (facet: FacetName): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const page of pages) {
      if (!passes(page, filters, facet)) continue;
      for (const value of valuesOf(page, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return { tier: count('tier'), topic: count('topic'), kind: count('kind'), revision: count('revision') };
}
