import type { Handbook } from '../model/handbook.ts';
import { urls } from '../model/urls.ts';
import type { Facet } from './question-facets.ts';
import { verdictNames } from './wording.ts';

/**
 * What the corrections can be narrowed by. Without script a verdict leads to its anchor, by which the style sheet hides
 * the others, and a topic to its section.
 */
export function correctionFacets({ corrections, topics }: Pick<Handbook, 'corrections' | 'topics'>): Facet[] {
  const entries = [...corrections.values()];
  const verdicts = Object.entries(verdictNames).map(([value, name]) => ({
    value, name, count: entries.filter(({ verdict }) => verdict === value).length, href: urls.corrections(value), id: value,
  }));
  const subjects = [...topics.values()].map(({ id, name }) => ({
    value: id, name, count: entries.filter(({ topic }) => topic === id).length, href: urls.corrections(id),
  }));
  return [{ name: 'verdict', label: 'Verdict', options: verdicts }, { name: 'topic', label: 'Topic', options: subjects }]
    .map((facet) => ({ ...facet, options: facet.options.filter(({ count }) => count > 0) }));
}
