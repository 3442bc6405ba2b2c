import type { CollectionName } from '../../../src/model/collections.ts';
import { boundFacts, type Passage } from '../../../src/model/passage/passage.ts';
import { holdsIn } from '../../../src/model/span.ts';
import type { ContentBase, WrittenEntry } from '../content-base.ts';
import type { ContentOperator } from '../operator.ts';
import { shiftedSpans } from './shifted-span.ts';

/** A text that says in which revisions something is wrong, and the passage that tells what is so. */
interface WrongPlace {
  readonly entry: WrittenEntry;
  readonly path: readonly PropertyKey[];
  readonly wrong: string;
  readonly proof: Passage;
  readonly name: string;
}

function* wrongPlaces(content: ContentBase): Generator<WrongPlace> {
  const passages = new Map(content.handbook.passages.filter(({ path }) => path !== undefined).map((passage) => [`${passage.entry.collection}/${passage.entry.id}/${passage.path!.map(String).join('.')}`, passage]));
  const place = function* (entry: WrittenEntry, collection: CollectionName, at: readonly PropertyKey[], wrong: string | undefined, proofKey: string): Generator<WrongPlace> {
    const proof = passages.get(`${collection}/${entry.id}/${[...at, proofKey].map(String).join('.')}`);
    if (wrong !== undefined && wrong !== 'none' && proof !== undefined) {
      yield { entry, path: [...entry.path, ...at, 'wrong'], wrong, proof, name: `${collection}/${[entry.id, ...at].map(String).join('.')}` };
    }
  };
  for (const entry of content.entries('corrections')) yield* place(entry, 'corrections', [], entry.data.wrong, 'so');
  for (const entry of content.entries('questions')) for (const [index, trap] of entry.data.traps.entries()) yield* place(entry, 'questions', ['traps', index], trap.wrong, 'so');
  for (const entry of content.entries('quiz')) for (const [index, option] of entry.data.options.entries()) yield* place(entry, 'quiz', ['options', index], option.wrong, 'why');
}

/**
 * Something is said to be wrong in one revision more, of which no bound fact speaks. Facts about the world hold in no
 * revision in particular, and a fact about an element speaks of all of them, so passages that bind one are left out.
 */
export const widenWrong: ContentOperator = {
  name: 'widen-wrong',
  about: 'says that something was wrong in one revision more than the facts tell of',
  scope: 'content',
  atLeast: 12,
  *drafts(content) {
    for (const { entry, path, wrong, proof, name } of wrongPlaces(content)) {
      const facts = boundFacts(proof).flatMap((id) => content.handbook.facts.get(id) ?? []);
      if (facts.some(({ kind }) => kind === 'world' || kind === 'element')) continue;
      for (const shifted of shiftedSpans(wrong, content.handbook.revisions)) {
        if (!shifted.grows || facts.some(({ spans }) => holdsIn({ spans: spans! }, shifted.revision))) continue;
        yield {
          subject: `${name}/${shifted.how}`, code: 'WRONG001', consequences: ['WRONG002'],
          edits: [entry.yaml.setValue(path, JSON.stringify(shifted.text))],
        };
      }
    }
  },
};

/** The end of a `wrong` is moved by one revision, away from where a bound fact says that something turned. */
export const shiftWrong: ContentOperator = {
  name: 'shift-wrong',
  about: 'lets something become wrong one revision before or after it did',
  scope: 'content',
  atLeast: 12,
  *drafts(content) {
    const { revisions } = content.handbook;
    for (const { entry, path, wrong, proof, name } of wrongPlaces(content)) {
      const facts = boundFacts(proof).flatMap((id) => content.handbook.facts.get(id) ?? []);
      if (facts.some(({ spans }) => spans === null)) continue;
      for (const shifted of shiftedSpans(wrong, revisions)) {
        // Where something turns by the new text: the revision that came in, or the one after that which went out.
        const turn = shifted.how === 'begins-earlier' ? shifted.revision : revisions.all[shifted.revision.order + 1];
        if (turn === undefined || turn.order === 0) continue;
        const before = revisions.all[turn.order - 1]!;
        if (facts.some(({ spans }) => holdsIn({ spans: spans! }, turn) !== holdsIn({ spans: spans! }, before))) continue;
        const covered = facts.some(({ spans }) => holdsIn({ spans: spans! }, shifted.revision));
        if (shifted.grows && !covered) continue;
        yield { subject: `${name}/${shifted.how}`, code: 'WRONG002', consequences: ['WRONG001'], edits: [entry.yaml.setValue(path, JSON.stringify(shifted.text))] };
      }
    }
  },
};

/** Notations that are no span: a day without a revision, a range that runs backwards, an end that is a word. */
const brokenSpans = ['2025-06-19', '2025-11-25..2025-03-26', '2025-03-26..draft', '2024-11-05..2025-06-18, 2025-06-18'] as const;

/** A span that names no revision, runs backwards or names one twice. */
export const breakSpan: ContentOperator = {
  name: 'break-span',
  about: 'writes a span of revisions that do not exist, or backwards',
  scope: 'content',
  atLeast: 16,
  oneIn: 200,
  *drafts(content) {
    const places: { entry: WrittenEntry; path: readonly PropertyKey[]; single?: boolean }[] = [];
    for (const entry of content.entries('facts')) {
      if (entry.data.kind !== 'world') {
        places.push({ entry, path: [...entry.path, 'span'] });
        for (const index of entry.data.evidence.keys()) places.push({ entry, path: [...entry.path, 'evidence', index, 'revisions'] });
      }
      places.push({ entry, path: [...entry.path, 'verified', 'against'], single: true });
    }
    for (const entry of content.entries('questions')) {
      for (const index of entry.data.changes.keys()) places.push({ entry, path: ['changes', index, 'revision'], single: true });
    }
    for (const { entry, path } of wrongPlaces(content)) places.push({ entry, path });
    for (const [index, { entry, path, single }] of places.entries()) {
      const broken = single === true ? '2025-06-19' : brokenSpans[index % brokenSpans.length]!;
      yield { subject: `${entry.collection}/${entry.id}/${path.map(String).join('.')}`, code: 'SPAN001', consequences: 'any', edits: [entry.yaml.setValue(path, JSON.stringify(broken))] };
    }
  },
};

export const wrongOperators = [widenWrong, shiftWrong, breakSpan];
