import type { Fact, Handbook } from '../../src/model/handbook.ts';
import type { Element, Surface } from '../../src/spec/surface.ts';

/** Tells which facts speak about which names. */
export interface FactIndex {
  /** Tells whether a fact speaks about a name, however either of them is written: `title`, `Tool.title`, `mcp-session-id`. */
  names(fact: Fact, code: string): boolean;
  /** Tells whether two pieces of inline code may mean the same. */
  sameName(a: string, b: string): boolean;
  /** All facts that speak about a name, in the order they were written. */
  about(code: string): readonly Fact[];
}

/**
 * Builds the index. Two ways to write a name are the same name when the surface finds a common element for both;
 * names that the surface does not know are compared as they stand.
 */
export function createFactIndex(handbook: Handbook, surface: Surface): FactIndex {
  const found = new Map<string, ReadonlySet<Element>>();
  const elementsOf = (code: string): ReadonlySet<Element> => {
    let elements = found.get(code);
    if (elements === undefined) found.set(code, (elements = new Set(surface.find(code))));
    return elements;
  };
  const facts = new Map<Fact, { readonly words: ReadonlySet<string>; readonly elements: ReadonlySet<Element> }>();
  for (const fact of handbook.facts.values()) {
    const words = new Set([...fact.names].map((name) => name.toLowerCase()));
    facts.set(fact, { words, elements: new Set([...fact.names].flatMap((name) => [...elementsOf(name)])) });
  }
  const names = (fact: Fact, code: string): boolean => {
    const known = facts.get(fact);
    if (known === undefined) return false;
    return known.words.has(code.toLowerCase()) || [...elementsOf(code)].some((element) => known.elements.has(element));
  };
  const sameName = (a: string, b: string): boolean =>
    a.toLowerCase() === b.toLowerCase() || [...elementsOf(a)].some((element) => elementsOf(b).has(element));
  return { names, sameName, about: (code) => [...facts.keys()].filter((fact) => names(fact, code)) };
}
