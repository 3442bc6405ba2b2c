import { parseSpans, holdsIn, revisionsIn } from '../../../src/model/span.ts';
import type { Fact } from '../../../src/model/handbook.ts';
import { boundFacts, type Passage } from '../../../src/model/passage/passage.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/**
 * Where a trap or a correction says that something is wrong in a revision, one of the facts behind what is so speaks of
 * that revision.
 */
export const wrongInRule: ContentRule = {
  scope: 'content',
  name: 'content/wrong-in',
  codes: ['WRONG001'],
  *check(workspace) {
    for (const passage of workspace.handbook.passages) {
      const wrong = wrongOf(passage, workspace);
      if (wrong !== undefined) yield* judge(passage, wrong, workspace);
    }
  },
};

interface Wrong {
  readonly text: string;
  readonly path: readonly PropertyKey[];
}

/** The span of the trap or correction whose truth a passage tells. */
function wrongOf({ entry, path }: Passage, { handbook }: Workspace): Wrong | undefined {
  if (path === undefined) return undefined;
  if (entry.collection === 'corrections' && path[0] === 'so') {
    const text = handbook.corrections.get(entry.id)?.wrong;
    return text === undefined ? undefined : { text, path: ['wrong'] };
  }
  if (entry.collection !== 'questions' || path[0] !== 'traps' || path[2] !== 'so') return undefined;
  const text = handbook.questions.get(entry.id)?.traps[Number(path[1])]?.wrong;
  return text === undefined ? undefined : { text, path: ['traps', Number(path[1]), 'wrong'] };
}

/**
 * A fact speaks of the revisions of its span. One about an element speaks of all, because the surface proves as well
 * where the element is not; one about the world is not about revisions.
 */
function speaksOfAll(fact: Fact): boolean {
  return fact.kind === 'element' || fact.kind === 'world';
}

function* judge(passage: Passage, { text, path }: Wrong, { handbook, loaded }: Workspace): Iterable<Problem> {
  const { revisions, facts } = handbook;
  const bound = boundFacts(passage).flatMap((id) => facts.get(id) ?? []);
  if (text === 'none' || bound.length === 0 || bound.some(speaksOfAll)) return;
  let wrong;
  try {
    wrong = revisionsIn(parseSpans(text, revisions), revisions);
  } catch {
    // A span that cannot be read is reported by the loader.
    return;
  }
  const silent = wrong.filter((revision) => !bound.some((fact) => fact.spans !== null && holdsIn({ spans: fact.spans }, revision)));
  if (silent.length === 0) return;
  yield problemAt(loaded.placeOf(passage.entry.collection, passage.entry.id, path), {
    code: 'WRONG001',
    message: `This says that it is wrong in ${silent.map(({ id }) => id).join(', ')}, of which none of the bound facts speaks.`,
    why: 'Telling readers that something is wrong in a revision needs a proof for that revision.',
    mend: `Narrow "wrong" to the revisions that ${bound.map(({ id }) => `"${id}"`).join(', ')} cover, or bind a fact that speaks of ${silent.length === 1 ? 'the one' : 'those'} left.`,
  });
}
