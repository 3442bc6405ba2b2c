import type { Fact } from '../../../src/model/handbook.ts';
import { boundFacts, type Passage } from '../../../src/model/passage/passage.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Revision } from '../../../src/model/revision.ts';
import { describe, holdsIn, isOpenIn, parseSpans, revisionsIn, type Spans } from '../../../src/model/span.ts';
import { listed } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/**
 * Where a trap, a correction or an option of the quick check says in which revisions something is wrong, the facts
 * behind what is so speak of those revisions, and turn where the span begins and ends.
 */
export const wrongInRule: ContentRule = {
  scope: 'content',
  name: 'content/wrong-in',
  codes: ['WRONG001', 'WRONG002'],
  unit: 'verdicts',
  examined: (workspace) => [...verdicts(workspace)].length,
  *check(workspace) {
    for (const verdict of verdicts(workspace)) {
      yield* unproved(verdict, workspace);
      yield* bordersWithoutTurn(verdict, workspace);
    }
  },
};

/** A statement of revisions in which something is wrong, with the facts behind it. */
interface Verdict {
  readonly passage: Passage;
  readonly path: readonly PropertyKey[];
  readonly spans: Spans;
  readonly bound: readonly Fact[];
}

function* verdicts({ handbook }: Workspace): Iterable<Verdict> {
  const { revisions, facts } = handbook;
  for (const passage of handbook.passages) {
    const wrong = wrongOf(passage, handbook);
    if (wrong === undefined || wrong.text === 'none') continue;
    const bound = boundFacts(passage).flatMap((id) => facts.get(id) ?? []);
    // What binds nothing has rules of its own.
    if (bound.length === 0) continue;
    try {
      yield { passage, path: wrong.path, spans: parseSpans(wrong.text, revisions, handbook.verification.of(passage.entry)), bound };
    } catch {
      // A span that cannot be read is reported by the loader.
    }
  }
}

/** The span of the trap, correction or quiz option whose truth a passage tells. */
function wrongOf({ entry, path }: Passage, handbook: Workspace['handbook']): { readonly text: string; readonly path: readonly PropertyKey[] } | undefined {
  const [list, index, key] = path ?? [];
  const at = Number(index);
  const found = (text: string | undefined, where: readonly PropertyKey[]) => (text === undefined ? undefined : { text, path: where });
  if (entry.collection === 'corrections' && list === 'so') return found(handbook.corrections.get(entry.id)?.wrong, ['wrong']);
  if (entry.collection === 'questions' && list === 'traps' && key === 'so') {
    return found(handbook.questions.get(entry.id)?.traps[at]?.wrong, ['traps', at, 'wrong']);
  }
  if (entry.collection === 'quiz' && key === 'why') return found(handbook.quiz.get(entry.id)?.options[at]?.wrong, ['options', at, 'wrong']);
  return undefined;
}

/**
 * The revisions of a verdict that no fact speaks of. A fact speaks of the revisions of its span. One about an element
 * may stand for those that lack the element instead, because the surface proves as well where it is not, but never for
 * both sides at once: then one of them is the side on which the statement was right. One about the world is about no
 * revision, and stands for all.
 */
function silentRevisions({ spans, bound }: Verdict, { handbook }: Workspace): readonly Revision[] {
  const wrong = revisionsIn(spans, handbook.revisions);
  if (bound.some(({ kind }) => kind === 'world')) return [];
  const speaks = (fact: Fact, revision: Revision): boolean =>
    fact.spans !== null && (holdsIn({ spans: fact.spans }, revision) || isOpenIn({ spans: fact.spans }, revision));
  const elements = bound.filter(({ kind }) => kind === 'element');
  const untold = wrong.filter((revision) => !bound.some((fact) => fact.kind !== 'element' && speaks(fact, revision)));
  if (elements.some((fact) => !untold.some((revision) => speaks(fact, revision)))) return [];
  return untold.filter((revision) => !elements.some((fact) => speaks(fact, revision)));
}

function* unproved(verdict: Verdict, workspace: Workspace): Iterable<Problem> {
  const { passage, path, bound } = verdict;
  const silent = silentRevisions(verdict, workspace);
  if (silent.length === 0) return;
  yield problemAt(workspace.loaded.placeOf(passage.entry.collection, passage.entry.id, path), {
    code: 'WRONG001',
    message: `This says that it is wrong in ${silent.map(({ id }) => id).join(', ')}, of which none of the bound facts speaks.`,
    why: 'Telling readers that something is wrong in a revision needs a proof for that revision.',
    mend: `Narrow "wrong" to the revisions that ${bound.map(({ id }) => `"${id}"`).join(', ')} cover, or bind a fact that speaks of ${silent.length === 1 ? 'the one' : 'those'} left.`,
  });
}

/** What is wrong from one revision on, or up to one, is so because something began or ended there. */
function* bordersWithoutTurn({ passage, path, spans, bound }: Verdict, { handbook, loaded }: Workspace): Iterable<Problem> {
  const { revisions } = handbook;
  const [first] = revisions.all;
  const borders = spans.flatMap(({ from, before }) => [...(from === first ? [] : [from]), ...(before === null ? [] : [before])]);
  const turns = (border: Revision): boolean => bound.some((fact) => fact.spans?.some(({ from, before }) => from === border || before === border));
  const still = borders.filter((border) => !turns(border));
  if (still.length === 0) return;
  yield problemAt(loaded.placeOf(passage.entry.collection, passage.entry.id, path), {
    code: 'WRONG002',
    message: `By "wrong" something turned at ${listed(still.map(({ id }) => id))}, but no bound fact begins or ends there: ${listed(bound.map((fact) => `${fact.id} holds ${fact.spans === null ? 'at a date' : describe(fact.spans, revisions)}`))}.`,
    why: 'A statement that became wrong, or stopped being so, did because something changed. Where nothing did, the span is off by a revision.',
    mend: 'Move the border to where a bound fact begins or ends, bind the fact that changed there, or write "wrong: .." (or none) if nothing did.',
  });
}
