import { problemAt, type OutputRule } from '../../check/rule.ts';

/** An id stands once on a page. */
export const uniqueIdsRule: OutputRule = {
  scope: 'output',
  name: 'output/unique-ids',
  codes: ['OUT003'],
  unit: 'ids',
  examined: ({ pages }) => [...pages.values()].reduce((sum, { ids }) => sum + ids.size, 0),
  *check(site) {
    for (const page of site.pages.values()) {
      for (const { id, ...place } of page.repeatedIds) {
        const first = page.ids.get(id)!;
        yield problemAt(place, {
          code: 'OUT003',
          message: `The id "${id}" stands twice on this page; first at line ${first.line}, column ${first.column}.`,
          why: 'A link to it leads to the first of the two only, and labels may name the wrong element.',
          mend: 'Two headings with the same words get the same id: word one of them differently. Otherwise find the component that wrote the second.',
        });
      }
    }
  },
};
