import type { Handbook } from '../../src/model/handbook.ts';
import type { Revision } from '../../src/model/revision.ts';
import { isEarlier, spansOf, type Spans } from '../../src/model/span.ts';
import type { Element, ElementKind, Surface } from '../../src/spec/surface.ts';

/** What a piece of inline code is: a name of the protocol, one that `names.yaml` registers, or neither. */
export type Identifier =
  | { readonly kind: 'protocol'; readonly elements: readonly Element[] }
  | { readonly kind: 'registered' }
  | { readonly kind: 'unknown' };

/** Tells what the names in inline code are. */
export interface Identifiers {
  /** Registered names win over those of the protocol, because they are the ones that mean something else as well. */
  read(code: string): Identifier;
  /** The revisions in which a name of the protocol exists, active or deprecated. */
  existence(elements: readonly Element[]): Spans;
  /** The known names most like a misspelt one. */
  nearest(code: string, count: number): readonly string[];
}

/** A pattern of `names.yaml` as a regular expression, or the reason why it is none. */
export function readPattern(pattern: string): RegExp | { readonly error: string } {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Tells whether a name exists in a revision: active or deprecated, but not removed or yet to come. */
export function existsIn(element: Element, revision: Revision): boolean {
  const life = element.life(revision);
  return life === 'active' || life === 'deprecated';
}

const unmistakable: ReadonlySet<ElementKind> = new Set(['method', 'type', 'header', 'meta', 'well-known', 'extension', 'error', 'transport']);

/** Tells whether the name of an element means nothing else, so that registering it would only hide it from the rules. */
export function hasUnmistakableName({ kind }: Pick<Element, 'kind'>): boolean {
  return unmistakable.has(kind);
}

/**
 * Tells whether an element came with a revision that not everything is verified against yet. Text that was written before
 * may use its name for something else; whoever verifies the last of it settles that.
 */
export function isNewcomer({ spans }: Pick<Element, 'spans'>, { verification }: Pick<Handbook, 'verification'>): boolean {
  return spans.every(({ from }) => isEarlier(verification.oldest, from));
}

// A number or a date names nothing. Dates are reported by the rule on what is typed by hand.
const nameless = /^[+-]?\d[\d.,_]*%?$|^\d{4}-\d{2}-\d{2}$/;

/** Builds the register of all names from the surface and `names.yaml`. */
export function createIdentifiers(handbook: Handbook, surface: Surface): Identifiers {
  const groups = [...handbook.names.values()];
  const names = new Set(groups.flatMap((group) => group.names));
  const patterns = groups.flatMap((group) => group.patterns).map(readPattern).filter((pattern) => pattern instanceof RegExp);
  const known = new Map<string, Identifier>();

  function classify(code: string): Identifier {
    if (names.has(code) || patterns.some((pattern) => pattern.test(code))) return { kind: 'registered' };
    const elements = surface.find(code);
    if (elements.length > 0) return { kind: 'protocol', elements };
    return { kind: nameless.test(code) ? 'registered' : 'unknown' };
  }

  return {
    read(code) {
      let identifier = known.get(code);
      if (identifier === undefined) known.set(code, (identifier = classify(code)));
      return identifier;
    },
    existence: (elements) =>
      spansOf(handbook.revisions.all.filter((revision) => elements.some((element) => existsIn(element, revision))), handbook.revisions),
    nearest: (code, count) => surface.nearest(code, count),
  };
}
