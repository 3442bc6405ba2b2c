import type { Revisions } from '../../model/revision.ts';
import { spansOf } from '../../model/span.ts';
import { spanNotation } from '../span-notation.ts';
import type { StoredValue } from '../write-surface.ts';

/** What the revisions say of the elements of one kind: element name, then revision id, to what was found. */
export class Findings<Fact> implements Iterable<readonly [name: string, facts: ReadonlyMap<string, Fact>]> {
  readonly #found = new Map<string, Map<string, Fact>>();

  /** Notes what a revision says of an element. A later note of the same revision takes the place of an earlier one. */
  set(name: string, revision: string, fact: Fact): void {
    const known = this.#found.get(name);
    if (known === undefined) this.#found.set(name, new Map([[revision, fact]]));
    else known.set(revision, fact);
  }

  get(name: string, revision: string): Fact | undefined {
    return this.#found.get(name)?.get(revision);
  }

  has(name: string): boolean {
    return this.#found.has(name);
  }

  [Symbol.iterator](): Iterator<readonly [string, ReadonlyMap<string, Fact>]> {
    return this.#found[Symbol.iterator]();
  }
}

/** Elements of which nothing but their existence is found, such as pages: name to the revisions that have it. */
export class Sightings {
  readonly #seen = new Map<string, Set<string>>();

  add(name: string, revision: string): void {
    const known = this.#seen.get(name);
    if (known === undefined) this.#seen.set(name, new Set([revision]));
    else known.add(revision);
  }

  /** The revisions that have the element; none for one that was never seen. */
  of(name: string): ReadonlySet<string> {
    return this.#seen.get(name) ?? new Set();
  }

  get names(): string[] {
    return [...this.#seen.keys()];
  }
}

/** Writes what was found revision by revision in the notation of the stored surface. */
export interface SpanWriter {
  /** The span of some revisions; throws a RangeError for none. */
  span(ids: Iterable<string>): string;
  /** A span, or undefined for no revision. */
  maybe(ids: Iterable<string>): string | undefined;
  /** `true` where it holds in all revisions of the element, else a span, or undefined for never. */
  flag(ids: Iterable<string>, element: ReadonlyMap<string, unknown>): true | string | undefined;
  /** The one value of an element that never changed, or a map of value to span. */
  varying(values: ReadonlyMap<string, string>): string | Record<string, string>;
  /** A map of value to span, where several values may hold in one revision. */
  bySpan(values: Iterable<readonly [revision: string, values: Iterable<string>]>): Record<string, string>;
  /** Every name with its span, as the plain files store it. */
  plain(seen: Sightings): Record<string, string>;
}

/** Makes a writer for the revisions of a checkout. */
export function spanWriter(revisions: Revisions): SpanWriter {
  function maybe(ids: Iterable<string>): string | undefined {
    const spans = spansOf([...ids].map((id) => revisions.get(id)), revisions);
    return spans.length === 0 ? undefined : spanNotation(spans, revisions);
  }
  function span(ids: Iterable<string>): string {
    return spanNotation(spansOf([...ids].map((id) => revisions.get(id)), revisions), revisions);
  }
  function bySpan(values: Iterable<readonly [string, Iterable<string>]>): Record<string, string> {
    const seen = new Sightings();
    for (const [revision, all] of values) for (const value of all) seen.add(value, revision);
    return plain(seen);
  }
  function plain(seen: Sightings): Record<string, string> {
    return Object.fromEntries(seen.names.map((name) => [name, span(seen.of(name))]));
  }
  return {
    span,
    maybe,
    bySpan,
    plain,
    flag(ids, element) {
      const wanted = new Set(ids);
      return [...element.keys()].every((id) => wanted.has(id)) ? true : maybe(wanted);
    },
    varying(values) {
      const [first, ...others] = new Set(values.values());
      return others.length === 0 ? first! : bySpan([...values].map(([revision, value]) => [revision, [value]]));
    },
  };
}

/** An object without the members that are undefined: what the stored files leave out. */
export function present(members: Readonly<Record<string, StoredValue | undefined>>): Record<string, StoredValue> {
  return Object.fromEntries(Object.entries(members).filter((member): member is [string, StoredValue] => member[1] !== undefined));
}
