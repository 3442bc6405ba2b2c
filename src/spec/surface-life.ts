import type { Revision, Revisions } from '../model/revision.ts';
import { holdsIn, intersect, isEarlier, spansOf, spansSince, type Spans } from '../model/span.ts';
import type { Deprecation, Element, Life } from './element.ts';
import { lastSegment, parents } from './member-path.ts';
import type { StoredDeprecation } from './surface-data.ts';
import type { ElementDraft } from './surface-elements.ts';

/** A deprecation and the revisions it covers for one element. */
interface Mark {
  readonly deprecation: Deprecation;
  readonly spans: Spans;
}

/**
 * The surface keys that a deprecation names itself. A feature of the registry page names none, except a
 * transport (`feature:transport:http+sse`) and the values of a member (`feature:…=thisServer|allServers`).
 */
function namedKeys(id: string, stored: StoredDeprecation): string[] {
  const [kind, rest] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  if (kind === 'feature') {
    if (rest.startsWith('transport:')) return [rest];
    const values = rest.split('=')[1];
    return values === undefined ? [] : values.split('|').map((value) => `value:${value}`);
  }
  // The tag on `includeContext` speaks of two of its values, which the feature entry names; the member itself goes with sampling.
  if (stored.feature?.includes('=')) return [];
  if (kind === 'type' && rest.includes('.')) return [`field:${rest}`];
  return [`${kind}:${rest}`];
}

/** Reads the stored deprecations. Throws a RangeError for a `since` that is not a released revision. */
function readDeprecations(file: Readonly<Record<string, StoredDeprecation>>, revisions: Revisions): Deprecation[] {
  return Object.entries(file).map(([id, { marked: _, ...stored }]) => ({ ...stored, id, since: revisions.get(stored.since) }));
}

/**
 * Completes the drafts: what deprecates each element, and where it stands in every revision.
 *
 * A deprecation covers what lies inside the thing it names: the fields of a type, the params of a method, the
 * members of a capability, the block of a content type, and a value when every place that allows it is covered.
 */
export function withLife(
  drafts: readonly ElementDraft[],
  file: Readonly<Record<string, StoredDeprecation>>,
  revisions: Revisions,
): { elements: Element[]; deprecations: Deprecation[] } {
  const deprecations = readDeprecations(file, revisions);
  const named = new Map<string, Deprecation>();
  for (const deprecation of deprecations) {
    for (const key of namedKeys(deprecation.id, file[deprecation.id]!)) named.set(key, deprecation);
  }
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  const marks = new Map<string, Mark | undefined>();

  function markOf(key: string): Mark | undefined {
    if (!marks.has(key)) {
      marks.set(key, undefined); // ends a cycle of owners
      const draft = byKey.get(key);
      if (draft !== undefined) marks.set(key, ownMark(draft) ?? inheritedMark(draft));
    }
    return marks.get(key);
  }

  function ownMark(draft: ElementDraft): Mark | undefined {
    const deprecation = named.get(draft.key);
    if (deprecation === undefined) return undefined;
    const since = spansSince(deprecation.since, revisions);
    // A transport stays named as deprecated in revisions that no longer define it.
    return { deprecation, spans: draft.kind === 'transport' ? since : intersect(since, draft.spans, revisions) };
  }

  function inheritedMark(draft: ElementDraft): Mark | undefined {
    if (draft.kind === 'value') return valueMark(draft);
    for (const owner of owners(draft)) {
      const mark = markOf(owner);
      const spans = mark === undefined ? [] : intersect(mark.spans, draft.spans, revisions);
      if (mark !== undefined && spans.length > 0) return { deprecation: mark.deprecation, spans };
    }
    return undefined;
  }

  function valueMark(draft: ElementDraft): Mark | undefined {
    const places = [...(draft.allowedBy ?? []), ...(draft.namedBy ?? [])];
    let deprecation: Deprecation | undefined;
    const covered = revisions.all.filter((revision) => {
      const here = places.filter((place) => holdsIn(place, revision));
      const placeMarks = here.map(({ value }) => markOf(value.includes('.') ? `field:${value}` : `type:${value}`));
      if (here.length === 0 || !placeMarks.every((mark) => mark !== undefined && holdsIn(mark, revision))) return false;
      deprecation ??= placeMarks[0]?.deprecation;
      return true;
    });
    return deprecation && { deprecation, spans: spansOf(covered, revisions) };
  }

  const elements = drafts.map((draft): Element => {
    const mark = markOf(draft.key);
    const deprecated = mark?.spans ?? [];
    return {
      ...draft,
      deprecated,
      ...(mark && { deprecation: mark.deprecation }),
      life: (revision) => lifeIn(draft.spans, deprecated, revision),
    };
  });
  return { elements, deprecations };
}

/** The surface keys whose deprecation also covers the element, the nearest first. */
function owners(draft: ElementDraft): string[] {
  switch (draft.kind) {
    case 'field':
    case 'param': {
      const owner = draft.kind === 'field' ? 'type' : 'method';
      const above = parents(draft.name);
      return [`meta:${lastSegment(draft.name)}`, ...above.map((name, index) => `${index === above.length - 1 ? owner : draft.kind}:${name}`)];
    }
    case 'capability': {
      const [side, ...path] = draft.name.split('.');
      const type = side === 'client' ? 'ClientCapabilities' : 'ServerCapabilities';
      return [`field:${type}.${path.join('.')}`, ...parents(draft.name).map((name) => `capability:${name}`)];
    }
    case 'meta':
      return (draft.definedOn ?? []).map(({ value }) => `field:${value}.${draft.name}`);
    case 'content':
      return (draft.definitions ?? []).map(({ value }) => `type:${value}`);
    default:
      return [];
  }
}

function lifeIn(spans: Spans, deprecated: Spans, revision: Revision): Life {
  if (holdsIn({ spans: deprecated }, revision)) return 'deprecated';
  if (holdsIn({ spans }, revision)) return 'active';
  return spans.some((span) => isEarlier(span.from, revision)) ? 'removed' : 'absent';
}
