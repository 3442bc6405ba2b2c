import { make } from './dom.ts';
import { facetNames, type FacetCounts, type FacetName, type Filters } from './facets.ts';
import type { Offered, SearchPage } from './index-format.ts';
import { label, orderedValues } from './words-shown.ts';

const names: Readonly<Record<FacetName, readonly [name: string, open: string]>> = {
  tier: ['Tier', 'Any tier'],
  topic: ['Topic', 'Any topic'],
  kind: ['Kind', 'Any kind'],
  revision: ['Differs in', 'Any revision'],
};

/** The four filters, as native selects: keyboard and phone ready, and their values are those of the address. */
export class SearchFilters extends HTMLElement {
  readonly #selects = new Map<FacetName, HTMLSelectElement>();
  readonly #words = new Map<string, string>();
  #topics: Offered['topics'] = [];

  connectedCallback(): void {
    if (this.#selects.size > 0) return;
    for (const facet of facetNames) {
      const [name, open] = names[facet];
      const select = make('select', { name: facet }, make('option', { value: '' }, open));
      this.#selects.set(facet, select);
      this.append(make('label', {}, make('span', {}, name), select));
    }
  }

  get value(): Filters {
    const [tier, topic, kind, revision] = facetNames.map((facet) => this.#selects.get(facet)?.value ?? '') as [string, string, string, string];
    return { tier, topic, kind, revision };
  }

  set value(filters: Filters) {
    for (const facet of facetNames) {
      const select = this.#selects.get(facet);
      if (select === undefined) continue;
      const wanted = filters[facet];
      // An address may name a value before the index says which there are, or one that does not exist.
      if (wanted !== '' && ![...select.options].some((option) => option.value === wanted)) select.append(make('option', { value: wanted }, wanted));
      select.value = wanted;
    }
  }

  /** The topics that can be chosen. */
  get topics(): Offered['topics'] {
    return this.#topics;
  }

  /** Fills in the values that pages of the index have, once. */
  offer({ topics, kinds, tiers, revisions, pages }: Offered & { readonly pages?: readonly SearchPage[] | undefined }): void {
    if (this.#topics.length > 0) return;
    // Where only parts of the index are known, every topic is taken to have pages.
    this.#topics = pages === undefined ? topics : topics.filter(([id]) => pages.some(({ topic }) => topic === id));
    const chosen = this.value;
    for (const [id, name] of topics) this.#words.set(id, name);
    this.#fill('tier', orderedValues.tier.filter((value) => tiers.includes(value)));
    this.#fill('topic', this.#topics.map(([id]) => id));
    this.#fill('kind', orderedValues.kind.filter((value) => value === 'correction' || value === 'check' || kinds.includes(value)));
    this.#fill('revision', revisions.toReversed());
    this.value = chosen;
  }

  /** The name of a topic. */
  topicName(id: string): string {
    return this.#words.get(id) ?? id;
  }

  /** Writes beside each value how many results it would leave; values that would leave none cannot be chosen. */
  count(counts: FacetCounts): void {
    for (const [facet, select] of this.#selects) {
      for (const option of select.options) {
        if (option.value === '') continue;
        const count = counts[facet].get(option.value) ?? 0;
        option.textContent = `${this.#words.get(option.value) ?? label(option.value)} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
  }

  #fill(facet: FacetName, values: readonly string[]): void {
    const select = this.#selects.get(facet);
    select?.replaceChildren(select.options[0]!, ...values.map((value) => make('option', { value }, this.#words.get(value) ?? label(value))));
  }
}

customElements.define('search-filters', SearchFilters);
