import type { Revision, Revisions } from '../../../src/model/revision.ts';
import { holdsIn } from '../../../src/model/span.ts';
import type { Element, ElementKind, Surface, Varying } from '../../../src/spec/surface.ts';
import { movedAnchor, movedPage } from './moved-places.ts';

/** What a revision did to an element. `restored` is what an earlier revision had removed. */
export const elementMoves = ['removed', 'deprecated', 'changed', 'added', 'restored'] as const;

export type ElementMove = (typeof elementMoves)[number];

/** One element that is not in a revision what it was before. */
export interface ElementChange {
  readonly key: string;
  readonly kind: ElementKind;
  readonly move: ElementMove;
  /** The revision in which it is another. */
  readonly revision: Revision;
  /** What is different, in words: `type: string before, string[] now`. */
  readonly details: readonly string[];
}

/** A page or an anchor that came, went or moved. */
export interface PlaceChange {
  readonly page: string;
  /** Left out for a page itself. */
  readonly anchor?: string;
  readonly move: 'added' | 'removed';
  readonly revision: Revision;
  /** Where something removed may be found in the revision. */
  readonly now: readonly string[];
}

/** All that differs between two surfaces. */
export interface SurfaceDifference {
  readonly elements: readonly ElementChange[];
  readonly places: readonly PlaceChange[];
}

/** A surface with the registry it was read for. */
export interface ReadSurface {
  readonly surface: Surface;
  readonly revisions: Revisions;
}

/** An element as it stands in one revision, in words that can be compared. */
type State = ReadonlyMap<string, string>;

/** What is compared of an element beside its life; what varies is worded as the values of the revision. */
const varying = {
  type: 'types', members: 'members', direction: 'directions', 'message type': 'definitions', result: 'results', 'place in messages': 'allowedIn',
  'allowed by': 'allowedBy', 'declared on': 'definedOn', spelling: 'spellings',
} as const satisfies Readonly<Record<string, keyof Element>>;

function stateOf(element: Element | undefined, revision: Revision): State {
  const life = element?.life(revision) ?? 'absent';
  const state = new Map<string, string>([['life', life]]);
  if (element === undefined || life === 'absent' || life === 'removed') return state;
  for (const [name, property] of Object.entries(varying)) {
    const values = (element[property] as Varying<string> | undefined)?.filter((value) => holdsIn(value, revision)).map(({ value }) => value).sort() ?? [];
    if (values.length > 0) state.set(name, values.join(', '));
  }
  if (holdsIn({ spans: element.required }, revision)) state.set('required', 'yes');
  return state;
}

const exists = (life: string | undefined): boolean => life === 'active' || life === 'deprecated';

function moveBetween(before: State, now: State): ElementMove | undefined {
  const [was, is] = [before.get('life'), now.get('life')];
  if (exists(was) && !exists(is)) return 'removed';
  if (!exists(was) && exists(is)) return was === 'removed' ? 'restored' : 'added';
  if (!exists(is)) return undefined;
  if (is === 'deprecated' && was !== 'deprecated') return 'deprecated';
  return [...before, ...now].some(([name]) => before.get(name) !== now.get(name)) ? 'changed' : undefined;
}

function detailsOf(before: State, now: State): string[] {
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((name) => before.get(name) !== now.get(name))
    .map((name) => `${name}: ${before.get(name) ?? 'none'} before, ${now.get(name) ?? 'none'} now`);
}

/** What happened to an element between two places in time, or undefined where it is the same. */
export interface Moved {
  readonly move: ElementMove;
  readonly details: readonly string[];
}

/** Compares an element as it stood with how it stands; either may be unknown to its surface. */
export function moved(was: Element | undefined, then: Revision, is: Element | undefined, now: Revision): Moved | undefined {
  const [before, after] = [stateOf(was, then), stateOf(is, now)];
  const move = moveBetween(before, after);
  if (move === undefined) return undefined;
  return { move, details: move === 'added' || move === 'removed' ? [] : detailsOf(before, after) };
}

/** One comparison that is made: a revision of the later surface with what stands before it. */
interface Step {
  readonly revision: Revision;
  readonly before: { readonly surface: Surface; readonly revision: Revision };
}

/** Revisions that both surfaces know are compared with themselves, those that only the later one knows with the one before them. */
function steps(before: ReadSurface, after: ReadSurface): Step[] {
  return after.revisions.all.flatMap((revision): Step[] => {
    const same = before.revisions.find(revision.id);
    if (same !== undefined) return [{ revision, before: { surface: before.surface, revision: same } }];
    const previous = after.revisions.all[revision.order - 1];
    return previous === undefined ? [] : [{ revision, before: { surface: after.surface, revision: previous } }];
  });
}

/**
 * Tells what differs between two surfaces: in the revisions that both know, and from one revision to the next in those
 * that only the later one knows.
 */
export function surfaceDifference(before: ReadSurface, after: ReadSurface): SurfaceDifference {
  const elements: ElementChange[] = [];
  const places: PlaceChange[] = [];
  const keys = [...new Set([...before.surface.elements.keys(), ...after.surface.elements.keys()])];
  for (const step of steps(before, after)) {
    for (const key of keys) {
      const change = moved(step.before.surface.get(key), step.before.revision, after.surface.get(key), step.revision);
      if (change === undefined) continue;
      const { kind } = (after.surface.get(key) ?? before.surface.get(key))!;
      elements.push({ key, kind, revision: step.revision, ...change });
    }
    places.push(...placeChanges(step, after.surface));
  }
  return { elements, places };
}

function placeChanges({ revision, before }: Step, surface: Surface): PlaceChange[] {
  const [pagesBefore, pagesNow] = [before.surface.pages(before.revision), surface.pages(revision)];
  const changes: PlaceChange[] = [];
  for (const page of new Set([...pagesBefore, ...pagesNow])) {
    const [was, is] = [before.surface.anchors(before.revision, page), surface.anchors(revision, page)];
    if (!pagesBefore.includes(page)) changes.push({ page, move: 'added', revision, now: [] });
    if (!pagesNow.includes(page)) changes.push({ page, move: 'removed', revision, now: movedPage(page, was, surface, revision) });
    for (const anchor of is) if (!was.includes(anchor)) changes.push({ page, anchor, move: 'added', revision, now: [] });
    for (const anchor of was) if (!is.includes(anchor)) changes.push({ page, anchor, move: 'removed', revision, now: movedAnchor(page, anchor, surface, revision) });
  }
  return changes;
}
