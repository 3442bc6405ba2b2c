import type { ContentOperator } from '../operator.ts';
import { openDay } from '../days.ts';
import type { ContentBase } from '../content-base.ts';
import type { FileEdit } from '../mutant.ts';
import { specFacts } from './fact-parts.ts';

/** Gives the newest revision a last day for verifying everything against it. */
function deadline(content: ContentBase, day: string): FileEdit {
  const entry = content.entries('revisions').find(({ id }) => id === content.handbook.revisions.newest.id)!;
  return entry.yaml.prepend(entry.path, `verifyBy: ${day}`);
}

/** What is held to an earlier revision is judged by that one. */
const earlier = ['FRESH', 'IDENT', 'BIND', 'ERA', 'CHANGE', 'SAMPLE', 'QUIZ', 'WRONG', 'FACT', 'REF', 'SPAN', 'FALSE', 'ANSWER'] as const;

/** Something is verified against an earlier revision only, and the time for it has passed. */
export const missedDeadline: ContentOperator = {
  name: 'missed-deadline',
  about: 'leaves an answer or a fact unverified against the newest revision past the deadline',
  scope: 'content',
  atLeast: 12,
  *drafts(content) {
    const { revisions } = content.handbook;
    const before = revisions.all.at(-2)!.id;
    const today = openDay(content);
    const documents = [...content.entries('questions'), ...content.entries('postmortems'), ...content.entries('guides')];
    for (const { collection, id, yaml } of documents) {
      const edit = yaml.setValue(['verified', 'against'], before);
      yield { subject: `${collection}/${id}/no-deadline`, code: 'FRESH001', consequences: earlier, edits: [edit] };
      yield { subject: `${collection}/${id}/clock`, code: 'FRESH001', consequences: earlier, edits: [edit, deadline(content, today.plus(20))], today: today.plus(21) };
    }
    for (const { id, data, yaml, path } of specFacts(content)) {
      if (!data.span.endsWith('..') || data.span.startsWith(revisions.newest.id)) continue;
      yield { subject: `facts/${id}`, code: 'FRESH001', consequences: earlier, edits: [yaml.setValue([...path, 'verified', 'against'], before)] };
    }
  },
};

/** Something still has to be verified, and there is time for it. */
export const openDeadline: ContentOperator = {
  name: 'open-deadline',
  about: 'has something left to verify before the deadline',
  scope: 'content',
  *drafts(content) {
    const before = content.handbook.revisions.all.at(-2)!.id;
    const today = openDay(content);
    const entry = content.entries('revisions').find(({ id }) => id === content.handbook.revisions.newest.id)!;
    for (const { id, yaml } of content.entries('questions')) {
      yield {
        subject: id, code: 'FRESH002', consequences: earlier, today: today.text, at: { ...entry.yaml.value(entry.path)!, start: entry.yaml.key(entry.path)!.start },
        edits: [yaml.setValue(['verified', 'against'], before), deadline(content, today.plus(30))],
      };
    }
  },
};

/** An answer is verified against a revision that one of its facts was not verified against. */
export const aheadOfFacts: ContentOperator = {
  name: 'ahead-of-facts',
  about: 'verifies an answer against a revision before the facts that it binds',
  scope: 'content',
  *drafts(content) {
    const { revisions, questions } = content.handbook;
    const before = revisions.all.at(-2)!.id;
    const day = openDay(content).plus(30);
    for (const { id, data, yaml, path } of specFacts(content)) {
      const binding = [...questions.values()].filter(({ facts }) => facts.some((fact) => fact.id === id));
      const [only] = binding;
      if (only === undefined || binding.length > 1 || !data.span.endsWith('..') || data.span.startsWith(revisions.newest.id)) continue;
      const question = content.entries('questions').find((entry) => entry.id === only.id)!;
      yield {
        subject: id, code: 'FRESH003', consequences: earlier, at: question.yaml.value(['verified'])!,
        edits: [yaml.setValue([...path, 'verified', 'against'], before), deadline(content, day)],
      };
    }
  },
};

/** The registry of revisions and the surface disagree. */
export const wrongRegistry: ContentOperator = {
  name: 'wrong-registry',
  about: 'registers a revision that the surface does not have, or lacks one that it has',
  scope: 'content',
  *drafts(content) {
    const all = content.entries('revisions');
    const [{ file }] = all as readonly [typeof all[number]];
    for (const { id, yaml, path } of all) {
      yield { subject: `${id}/lost`, code: 'REVISION001', consequences: 'any', edits: [yaml.remove(path)], at: { file, start: 0, end: content.text(file).length } };
      for (const other of [`${id.slice(0, 8)}09`, `${id.slice(0, 5)}12-01`]) {
        if (all.some((entry) => entry.id === other)) continue;
        yield { subject: `${id}>${other}`, code: 'REVISION001', consequences: 'any', edits: [yaml.setKey(path, other)], at: { file, start: 0, end: content.text(file).length } };
      }
    }
    for (const name of ['2024-10-07', '2025-01-15', '2025-08-01', '2025-12-15', '2026-03-01', '2026-10-01', '2026-11-20', 'draft']) {
      const end = content.text(file).length;
      const released = name === 'draft' ? '2026-11-21' : name;
      yield {
        subject: `new/${name}`, code: 'REVISION002', consequences: 'any',
        edits: [{ file, start: end, end, text: `\n${name}:\n  released: ${released}\n  status: final\n  summary: A revision that nobody released.\n`, focus: [1, 1 + name.length] }],
      };
    }
  },
};

export const freshnessOperators = [missedDeadline, openDeadline, aheadOfFacts, wrongRegistry];
