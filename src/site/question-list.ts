import type { Entry, Handbook, Question } from '../model/handbook.ts';
import { tiers } from '../model/question.ts';
import type { Revision, Revisions } from '../model/revision.ts';
import { isEarlier } from '../model/span.ts';

/** Stands for the number of a question that the source does not have; infinity would make a difference of two no number. */
const last = Number.MAX_SAFE_INTEGER;

/** A topic with its questions in reading order. */
export interface TopicGroup {
  readonly topic: Entry<'topics'>;
  readonly questions: readonly Question[];
}

/** Questions by topic: topics in their order, and inside one from junior to staff, the source's own first. */
export function questionsByTopic({ topics, questions }: Pick<Handbook, 'topics' | 'questions'>): TopicGroup[] {
  return [...topics.values()]
    .map((topic) => ({ topic, questions: [...questions.values()].filter((question) => question.topic === topic.id).sort(inReadingOrder) }))
    .filter((group) => group.questions.length > 0);
}

function inReadingOrder(a: Question, b: Question): number {
  return tiers.indexOf(a.tier) - tiers.indexOf(b.tier)
    || (a.articleNumber ?? last) - (b.articleNumber ?? last) || a.id.localeCompare(b.id);
}

/** All questions in the order one reads them through: the source's own in its order, then the others by id. */
export function questionsInOrder({ questions }: Pick<Handbook, 'questions'>): Question[] {
  return [...questions.values()].sort(
    (a, b) => (a.articleNumber ?? last) - (b.articleNumber ?? last) || a.id.localeCompare(b.id),
  );
}

/** An entry with those before and after it. */
export interface Placed<T> {
  readonly item: T;
  readonly previous: T | undefined;
  readonly next: T | undefined;
}

/** Gives every item of a list its neighbors. */
export function withNeighbors<T>(items: readonly T[]): Placed<T>[] {
  return items.map((item, index) => ({ item, previous: items[index - 1], next: items[index + 1] }));
}

/**
 * The revisions in which the answer is another one than the page gives for the revision it is verified against:
 * all before the last change that made it different.
 */
export function revisionsThatDiffer({ changes, against }: Pick<Question, 'changes' | 'against'>, { all, find }: Revisions): Revision[] {
  const changed = changes.flatMap(({ revision }) => find(revision) ?? []).filter((revision) => !isEarlier(against, revision));
  return all.filter((revision) => changed.some((change) => isEarlier(revision, change)));
}

/** Up to `count` questions to begin with: the source's order, each from another topic as long as there are topics left. */
export function openingQuestions({ questions }: Pick<Handbook, 'questions'>, count: number): Question[] {
  const all = questionsInOrder({ questions });
  const seen = new Set<string>();
  const first = all.filter(({ topic }) => !seen.has(topic) && seen.add(topic));
  return [...first, ...all.filter((question) => !first.includes(question))].slice(0, count);
}
