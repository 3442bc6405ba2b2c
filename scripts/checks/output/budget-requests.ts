import { earlyRequests } from '../../check/early-requests.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';

/** A page asks for nothing by itself but its icon and its manifest. */
export const budgetRequestsRule: OutputRule = {
  scope: 'output',
  name: 'output/budget-requests',
  codes: ['BUDGET008'],
  unit: 'pages',
  examined: ({ pages }) => pages.size,
  *check(site) {
    for (const page of site.pages.values()) {
      for (const { in: where, url, ...place } of earlyRequests(site, page)) {
        yield problemAt(place, {
          code: 'BUDGET008',
          message: `${where} asks for ${url} as soon as the page is opened.`,
          why: 'A page is complete in one request: on a slow network each further one costs a round trip, and all readers pay for it.',
          mend: 'Set it into the page (scripts, style and drawings), or load it when a reader asks for what needs it.',
        });
      }
    }
  },
};
