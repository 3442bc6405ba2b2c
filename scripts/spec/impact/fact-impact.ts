import type { Fact } from '../../../src/model/handbook.ts';
import type { Place } from '../../../src/model/problem.ts';
import type { Revision } from '../../../src/model/revision.ts';
import { describe, holdsIn, isEarlier, isOpenIn, parseSpans, sameSpans, type Spans } from '../../../src/model/span.ts';
import type { YamlPath } from '../../../src/model/source/yaml-source.ts';
import { spanNotation } from '../../../src/spec/span-notation.ts';
import { existsIn } from '../../check/identifiers.ts';
import type { ElementJudge } from './element-judge.ts';
import { movedAnchor, movedPage } from './moved-places.ts';
import { joined, type Reason, type Touched } from './reason.ts';
import type { ReadSurface } from './surface-difference.ts';

/** Tells of places of the specification whether their text differs between two revisions; undefined where it is not known. */
export type TextComparison = (page: string, anchor: string | undefined, from: Revision, to: Revision) => boolean | undefined;

/** What the impact on facts is worked out from. */
export interface FactContext {
  readonly before: ReadSurface;
  readonly after: ReadSurface;
  readonly judge: ElementJudge;
  /** Left out, only sections that came or went tell that a page is another. */
  readonly texts?: TextComparison | undefined;
  readonly placeOf: (id: string, path: YamlPath) => Place;
}

/** A fact that a revision touches. */
export interface FactImpact extends Touched {
  readonly fact: Fact;
  readonly place: Place;
}

/** All that a new surface does to a fact; undefined where it does nothing that a program can see. */
export function factImpact(fact: Fact, context: FactContext): FactImpact | undefined {
  if (fact.kind === 'world' || fact.spans === null) return undefined;
  const reasons = joined([...elementReasons(fact, fact.spans, context), ...absenceReasons(fact, fact.spans, context), ...nameReasons(fact, fact.spans, context), ...evidenceReasons(fact, fact.spans, context)]);
  return reasons.length === 0 ? undefined : { fact, place: context.placeOf(fact.id, []), reasons };
}

/** Tells whether a fact says something of a revision, verified or not. */
function reaches(spans: Spans, revision: Revision): boolean {
  return holdsIn({ spans }, revision) || isOpenIn({ spans }, revision);
}

/** The span of an element fact is no longer that of its elements, or they are others than they were. */
function* elementReasons(fact: Fact, spans: Spans, { after, judge, placeOf }: FactContext): Iterable<Reason> {
  if (fact.kind !== 'element') return;
  const { surface, revisions } = after;
  // What the span will say once the fact is verified: an end that is written stays one.
  const said = parseSpans(fact.span, revisions);
  for (const [index, key] of fact.elements.entries()) {
    const element = surface.get(key);
    const proved = element === undefined ? [] : surface.aspectSpans(element, fact.aspect);
    const places = [placeOf(fact.id, ['elements', index])];
    if (!sameSpans(said, proved, revisions)) {
      const mend = proved.length === 0 ? 'no revision has it so' : `write span: "${spanNotation(proved, revisions)}"`;
      yield { weight: 'breaks', places, message: `by the surface, what it says of ${key} (${fact.aspect}) holds ${describe(proved, revisions)}: ${mend}` };
    } else if (reaches(spans, revisions.newest)) {
      const change = judge.element(key, fact.against);
      if (change !== undefined) yield { weight: 'changes', places, message: `${key} is ${change.move}${change.details.length === 0 ? '' : ` (${change.details.join('; ')})`}` };
    }
  }
}

/** What was said to be absent is there. */
function* absenceReasons(fact: Fact, spans: Spans, { after, placeOf }: FactContext): Iterable<Reason> {
  if (fact.kind !== 'absence') return;
  const { surface, revisions } = after;
  for (const [index, key] of fact.absent.entries()) {
    const element = surface.get(key);
    const present = element === undefined ? [] : revisions.all.filter((revision) => reaches(spans, revision) && existsIn(element, revision));
    if (present.length > 0) yield { weight: 'breaks', places: [placeOf(fact.id, ['absent', index])], message: `${key} is there in ${present.map(({ id }) => id).join(', ')}` };
  }
  for (const [index, name] of fact.never.entries()) {
    const known = surface.find(name);
    if (known.length > 0) yield { weight: 'breaks', places: [placeOf(fact.id, ['never', index])], message: `"${name}" is known now, as ${known.slice(0, 3).map(({ key }) => key).join(', ')}` };
  }
}

/** A name in the claim is gone, deprecated or another thing. What an absence fact names is gone by its own word. */
function* nameReasons(fact: Fact, spans: Spans, { after, judge, placeOf }: FactContext): Iterable<Reason> {
  const { newest } = after.revisions;
  if (fact.kind === 'absence' || !reaches(spans, newest)) return;
  const own = new Set(fact.kind === 'element' ? fact.elements.map((key) => key.slice(key.indexOf(':') + 1)) : []);
  for (const name of fact.names) {
    if (own.has(name) || fact.past.includes(name)) continue;
    const verdict = judge.name(name, fact.against);
    if (verdict !== undefined) yield { weight: verdict.weight, places: [placeOf(fact.id, ['claim'])], message: `\`${name}\` ${verdict.words}` };
  }
}

/** The place that proves it is gone, has moved, or reads differently. */
function* evidenceReasons(fact: Fact, spans: Spans, { before, after, texts, placeOf }: FactContext): Iterable<Reason> {
  if (fact.kind === 'world') return;
  const { surface, revisions } = after;
  const { newest } = revisions;
  if (!reaches(spans, newest)) return;
  // Evidence for named revisions only, such as a changelog, says nothing of a later one.
  const cited = fact.evidence.map((evidence, index) => ({ ...evidence, index })).filter(({ revisions: text }) => holdsIn({ spans: parseSpans(text, revisions) }, newest));
  if (cited.length === 0 && fact.kind === 'prose') {
    yield { weight: 'read', places: [placeOf(fact.id, ['evidence'])], message: `nothing is cited for it in ${newest.id}` };
  }
  for (const { index, page, anchor } of cited) {
    const places = [placeOf(fact.id, ['evidence', index, anchor === undefined ? 'page' : 'anchor'])];
    if (!surface.hasPage(newest, page)) {
      yield { weight: 'read', places, message: `the page "${page}" is gone in ${newest.id}${maybe([...(anchor === undefined ? [] : movedAnchor(page, anchor, surface, newest)), ...movedPage(page, [], surface, newest)].slice(0, 3))}` };
    } else if (anchor !== undefined && !surface.hasAnchor(newest, page, anchor)) {
      yield { weight: 'read', places, message: `${page}#${anchor} is gone in ${newest.id}${maybe(movedAnchor(page, anchor, surface, newest))}` };
    } else if (fact.kind !== 'element') {
      // What an element fact claims is proved by the surface; its places have to be there, whatever else they say.
      const place = anchor === undefined ? `the top of "${page}"` : `${page}#${anchor}`;
      const differs = isEarlier(fact.against, newest) ? texts?.(page, anchor, fact.against, newest) : false;
      if (texts !== undefined && differs === undefined) yield { weight: 'read', places, message: `the text of ${place} could not be compared with that of ${newest.id}` };
      if (differs === true) yield { weight: 'read', places, message: `the text of ${place} is another in ${newest.id}` };
      const sections = sectionMoves(page, fact.against, before, after);
      if (sections === '' || differs === true) continue;
      yield { weight: 'near', places, message: `${differs === false ? `${place} is the same word for word, but ` : ''}"${page}" has other sections in ${newest.id}: ${sections}` };
    }
  }
}

function maybe(places: readonly string[]): string {
  return places.length === 0 ? '' : `; perhaps now ${places.join(' or ')}`;
}

/** The sections of a page that came or went since a fact was verified, in words; empty where they are the same. */
function sectionMoves(page: string, against: Revision, before: ReadSurface, { surface, revisions: { newest } }: ReadSurface): string {
  const same = before.revisions.find(against.id);
  const was = same === undefined ? surface.anchors(against, page) : before.surface.anchors(same, page);
  const is = surface.anchors(newest, page);
  const [came, went] = [is.filter((anchor) => !was.includes(anchor)), was.filter((anchor) => !is.includes(anchor))];
  const list = (sign: string, anchors: readonly string[]): string[] => anchors.slice(0, 3).map((anchor) => `${sign}${anchor}`).concat(anchors.length > 3 ? [`${sign}${anchors.length - 3} more`] : []);
  return [...list('+', came), ...list('−', went)].join(', ');
}
