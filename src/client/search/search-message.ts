import { noFilters, type Filters } from './facets.ts';
import type { SearchView } from './search-session.ts';

/** A message as text and offers to search for something else. */
export type MessageParts = readonly (string | { readonly text: string; readonly query?: string; readonly filters?: Filters })[];

/** What the live region says about a finished search. */
export function message(view: SearchView, filters: Filters): MessageParts {
  if (view.progress === 'idle') return [];
  if (view.failed === 'index') return ['The search could not be loaded. Check the connection, then type again.'];
  const filtered = Object.values(filters).some((value) => value !== '');
  const all = filtered ? [' ', { text: 'Show all', filters: noFilters }] : [];
  const fewer = view.failed === 'text' ? [' The full text could not be loaded; titles and identifiers only.'] : [];
  if (view.total === 0) {
    if (filtered) return [`Nothing is left by these filters.`, ...all, ...fewer];
    const near = view.nearest.flatMap((text, index) => [index === 0 ? '' : ', ', { text, query: text }]);
    return [`Nothing was found for “${view.query}”.`, ...(near.length > 0 ? [' Near to it: ', ...near, '.'] : [' Fewer or other words may help.']), ...fewer];
  }
  const results = `${view.total} ${view.total === 1 ? 'result' : 'results'}`;
  if (view.corrected !== undefined) return [`Nothing was found for “${view.query}”. ${results} for “${view.corrected}”.`, ...all];
  return [`${results}${view.query === '' ? '' : ` for “${view.query}”`}${filtered ? ' within the filters.' : '.'}`, ...all, ...fewer];
}
