import { kindNames, tierNames } from '../../site/wording.ts';

/** Kinds of pages that are no answers. */
const pageNames = { case: 'Case', guide: 'Guide', element: 'Element', term: 'Term', revision: 'Revision', page: 'Page' };

const labels: Readonly<Record<string, string>> = { ...tierNames, ...kindNames, ...pageNames };

/** The values of the facets whose order is a matter of meaning, in that order. */
export const orderedValues = { tier: Object.keys(tierNames), kind: [...Object.keys(kindNames), ...Object.keys(pageNames)] } as const;

/** The word for a value, or the value itself where there is none. */
export function label(value: string): string {
  return labels[value] ?? value;
}
