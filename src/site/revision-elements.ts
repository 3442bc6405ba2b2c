import type { Revision, Revisions } from '../model/revision.ts';
import type { Element, ElementKind } from '../spec/element.ts';
import type { Surface } from '../spec/surface.ts';

/** What a revision did to the elements of the protocol. */
export const elementMoves = { arrived: 'Arrived', deprecated: 'Deprecated', left: 'Left' } as const;

export type ElementMove = keyof typeof elementMoves;

/** Elements of one kind that made the same move. */
export interface MovedElements {
  readonly move: ElementMove;
  readonly kind: ElementKind;
  readonly elements: readonly Element[];
}

/** Kinds that a reader meets on the wire, in the order in which they are listed. */
const kinds: readonly ElementKind[] = [
  'method', 'capability', 'header', 'error', 'transport', 'content', 'extension', 'meta', 'http-method', 'well-known',
];

export const kindNames: Readonly<Record<ElementKind, string>> = {
  method: 'Methods',
  capability: 'Capabilities',
  header: 'Headers',
  error: 'Error codes',
  transport: 'Transports',
  content: 'Content types',
  extension: 'Extensions',
  meta: '_meta keys',
  'http-method': 'HTTP methods',
  'well-known': 'Well-known addresses',
  type: 'Types',
  field: 'Fields',
  param: 'Parameters',
  value: 'Values',
};

/**
 * The elements that arrived, were deprecated or left with a revision, by kind. For the first revision, where all
 * of them arrived, the list is empty. Types and what belongs to them or to methods would bury the rest and are left out.
 */
export function movedElements(revision: Revision, { elements }: Pick<Surface, 'elements'>, { all }: Revisions): MovedElements[] {
  const before = all[revision.order - 1];
  if (before === undefined) return [];
  const moves = [...elements.values()].map((element) => ({ element, move: moveOf(element, before, revision) }));
  return (Object.keys(elementMoves) as ElementMove[]).flatMap((move) =>
    kinds.map((kind) => ({
      move, kind, elements: moves.filter((each) => each.move === move && each.element.kind === kind).map(({ element }) => element),
    })).filter((group) => group.elements.length > 0));
}

function moveOf(element: Element, before: Revision, now: Revision): ElementMove | undefined {
  const [was, is] = [element.life(before), element.life(now)];
  if (was === is) return undefined;
  if (is === 'deprecated') return 'deprecated';
  if (is === 'active') return 'arrived';
  return is === 'removed' ? 'left' : undefined;
}
