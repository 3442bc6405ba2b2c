/** A value that is chosen in a facet. */
export interface Chosen {
  readonly facet: string;
  readonly value: string;
}

/** What is chosen, in the order in which it was. Values of one facet widen a choice, other facets narrow it. */
export type Choice = readonly Chosen[];

/** The values that an entry of a list has in each facet. */
export type FacetValues = Readonly<Record<string, readonly string[]>>;

/** The facets of a list with the values that each offers. */
export type Facets = ReadonlyMap<string, readonly string[]>;

/** Reads a choice from the query of an address. What the list does not offer is left out, and so is what stands twice. */
export function readChoice(query: string, facets: Facets): Choice {
  const seen = new Set<string>();
  return [...new URLSearchParams(query)]
    .map(([facet, value]) => ({ facet, value }))
    .filter(({ facet, value }) => {
      const key = `${facet}=${value}`;
      const fresh = facets.get(facet)?.includes(value) === true && !seen.has(key);
      seen.add(key);
      return fresh;
    });
}

/** Writes a choice into the query of an address, whose other parts stay; '' where nothing is left in it. */
export function writeChoice(query: string, choice: Choice, facets: Facets): string {
  const params = new URLSearchParams(query);
  for (const facet of facets.keys()) params.delete(facet);
  for (const { facet, value } of choice) params.append(facet, value);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Adds a value to the end of a choice, or takes it out. */
export function toggle(choice: Choice, { facet, value }: Chosen): Choice {
  const others = choice.filter((chosen) => chosen.facet !== facet || chosen.value !== value);
  return others.length < choice.length ? others : [...choice, { facet, value }];
}

/** Tells whether a choice leaves an entry; one facet can be left out of account. */
export function passes(entry: FacetValues, choice: Choice, except?: string): boolean {
  const wanted = Map.groupBy(choice, ({ facet }) => facet);
  return [...wanted].every(([facet, values]) => facet === except || values.some(({ value }) => entry[facet]?.includes(value)));
}

/** How many entries each value of each facet would leave beside what is chosen in the other facets. */
export function countValues(entries: readonly FacetValues[], choice: Choice, facets: Facets): Map<string, Map<string, number>> {
  return new Map([...facets].map(([facet, values]) => {
    const left = entries.filter((entry) => passes(entry, choice, facet));
    return [facet, new Map(values.map((value) => [value, left.filter((entry) => entry[facet]?.includes(value)).length]))];
  }));
}

/** The noun of what a list holds: "question", "questions". */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

/** What the list says about a choice: how many of how many are left, and by which values. */
export function statusText(left: number, all: number, names: readonly string[], { one, many }: Noun): string {
  if (names.length === 0) return `${all} ${all === 1 ? one : many}`;
  const chosen = names.join(', ');
  return left === 0 ? `No ${one} is left by ${chosen}.` : `${left} of ${all} ${all === 1 ? one : many}: ${chosen}`;
}
