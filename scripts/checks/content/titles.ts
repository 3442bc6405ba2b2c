import type { Fact } from '../../../src/model/handbook.ts';
import { boundFacts, type Passage } from '../../../src/model/passage/passage.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { covers, describe, holdsIn, revisionsIn } from '../../../src/model/span.ts';
import { listed } from '../../check/nearest.ts';
import { protocolMentions } from '../../check/protocol-mentions.ts';
import { levelOf } from '../../check/requirement-level.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/**
 * Titles, headings and questions bind no facts themselves; what they name is proved by the text they stand over, and so
 * are the requirement words in them. Texts about the handbook itself have only the facts they bind.
 */
export const titlesRule: ContentRule = {
  scope: 'content',
  name: 'content/titles',
  codes: ['IDENT007', 'BIND009'],
  unit: 'titles',
  examined: ({ handbook }) => handbook.passages.filter(isTitle).length,
  *check(workspace) {
    const proofs = createProofs(workspace);
    for (const passage of workspace.handbook.passages) {
      if (!isTitle(passage) || (passage.codes.length === 0 && passage.requirements.length === 0)) continue;
      const facts = proofs.of(passage);
      yield* identifiers(passage, facts, workspace);
      yield* requirements(passage, facts);
    }
  },
};

/** Collections whose plain texts describe the handbook itself, so that they are exempt from binding. */
const aboutHandbook = new Set(['topics', 'changes']);

function isTitle({ kind, heard, entry }: Passage): boolean {
  return !heard && entry.collection !== 'facts' && (kind === 'title' || kind === 'heading' || aboutHandbook.has(entry.collection));
}

/** The facts that prove what a title says. */
interface Proofs {
  of(title: Passage): readonly Fact[];
}

function createProofs({ handbook }: Workspace): Proofs {
  const { facts, questions, passages } = handbook;
  const byEntry = new Map<string, Passage[]>();
  for (const passage of passages) {
    const key = `${passage.entry.collection}/${passage.entry.id}`;
    const list = byEntry.get(key);
    if (list === undefined) byEntry.set(key, [passage]);
    else list.push(passage);
  }
  const factsOf = (list: readonly Passage[]): Fact[] =>
    [...new Set(list.filter(({ heard }) => !heard).flatMap((passage) => boundFacts(passage)))].flatMap((id) => facts.get(id) ?? []);
  return {
    of(title) {
      const { entry, path, kind } = title;
      const own = byEntry.get(`${entry.collection}/${entry.id}`) ?? [];
      const under = (...start: readonly PropertyKey[]): Passage[] => own.filter((other) => start.every((key, index) => other.path?.[index] === key));
      if (kind === 'heading') return factsOf(sectionOf(title, own));
      if (entry.collection === 'questions' && path?.[0] === 'followUps') {
        const page = questions.get(questions.get(entry.id)?.followUps[Number(path[1])]?.question ?? '');
        return [...factsOf(under('followUps', path[1]!)), ...(page?.facts ?? [])];
      }
      if (entry.collection === 'quiz' && path?.[0] === 'options') return factsOf(under('options', path[1]!));
      const cells = entry.collection === 'primitives' ? handbook.primitives.filter(({ id }) => id === entry.id).flatMap((row) => Object.values(row.cells)) : [];
      return [...factsOf(own), ...cells.flatMap((cell) => (Array.isArray(cell) ? cell : [])).flatMap((id) => facts.get(id) ?? [])];
    },
  };
}

/** What stands under a heading: up to the next one that has anything under it, so that a heading may stand over others. */
function sectionOf(heading: Passage, own: readonly Passage[]): Passage[] {
  const after = own.slice(own.indexOf(heading) + 1).filter(({ part, path }) => part === heading.part && path === undefined);
  const first = after.findIndex(({ kind }) => kind !== 'heading');
  const end = after.findIndex(({ kind }, index) => index > first && kind === 'heading');
  return after.slice(0, end === -1 ? undefined : end);
}

function* identifiers(passage: Passage, bound: readonly Fact[], workspace: Workspace): Iterable<Problem> {
  const { handbook: { revisions }, facts, identifiers: known } = workspace;
  for (const mention of protocolMentions(passage, workspace)) {
    const about = bound.filter((fact) => facts.names(fact, mention.value));
    const existence = known.existence(mention.elements);
    const missing = revisionsIn(passage.spans, revisions).filter((revision) => !holdsIn({ spans: existence }, revision));
    const explains = (fact: Fact): boolean => fact.kind === 'absence' || fact.spans === null || covers(existence, fact.spans, revisions)
      || fact.past.some((name) => facts.sameName(name, mention.value));
    const isBound = about.length > 0 || aboutHandbook.has(passage.entry.collection);
    if (isBound && (missing.length === 0 || about.some(explains))) continue;
    yield problemAt(passage.placeAt(mention.offset), {
      code: 'IDENT007',
      message: isBound
        ? `\`${mention.value}\` does not exist in ${listed(missing.map(({ id }) => id))}, and no fact under this title says so: it exists ${describe(existence, revisions)}.`
        : `The title names \`${mention.value}\`, of which no fact in the text under it speaks.`,
      why: 'Whoever only reads titles takes the name for a part of what the text speaks of.',
      mend: isBound
        ? 'Bind a fact in the text that says when the name existed or that it is gone, or leave the name out of the title.'
        : 'Bind a fact about it in the text under the title, or leave the name out of the title.',
    });
  }
}

function* requirements(passage: Passage, bound: readonly Fact[]): Iterable<Problem> {
  for (const { value, offset, heard } of passage.requirements) {
    if (heard || bound.some((fact) => fact.kind !== 'world' && fact.level === levelOf(value))) continue;
    yield problemAt(passage.placeAt(offset), {
      code: 'BIND009',
      message: `${value} stands in a title, and no fact of level "${levelOf(value)}" is bound in the text under it.`,
      why: 'A requirement word in capitals has the weight of the specification, in a title as anywhere.',
      mend: 'Bind the fact in the text, or write the word in lower case.',
    });
  }
}
