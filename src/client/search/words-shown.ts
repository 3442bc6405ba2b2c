/** The values of the facets whose order is a matter of meaning, in that order: kinds of questions first, then pages that are no answers. */
export const orderedValues = {
  tier: ['junior', 'mid', 'senior', 'staff'],
  kind: [
    'concept', 'debugging', 'design', 'coding', 'security', 'version-trap', 'behavioral',
    'case', 'guide', 'element', 'term', 'correction', 'check', 'revision', 'page',
  ],
} as const;

/**
 * The word for a value, which is the value itself with a capital: the tables of the pages' own wording would be a tenth
 * of the search's first chunk. A test holds the two together.
 */
export function label(value: string): string {
  const word = value === 'check' ? 'quick check' : value.replace('-', ' ');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
