import type { Handbook, Question } from '../model/handbook.ts';
import { urls } from '../model/urls.ts';
import { typesetEntry, type Text } from './typeset.ts';

/** A link to something near an answer. */
export interface RelatedLink {
  /** What it is, where that is not another question. */
  readonly label?: string;
  readonly href: string;
  readonly text: Text;
}

/** More corrections than this would make the list longer than a reader looks at; the others are one link away. */
const mostCorrections = 5;

/** Questions, cases and corrections near an answer, as far as they exist and no trap links them already. */
export function relatedTo({ related, traps, topic }: Pick<Question, 'related' | 'traps' | 'topic'>, handbook: Handbook): RelatedLink[] {
  const linked = new Set(traps.map(({ correction }) => correction));
  const corrections = related.corrections.filter((id) => handbook.corrections.has(id) && !linked.has(id));
  const more = `More that is often heard about ${handbook.topics.get(topic)?.name ?? topic}`;
  return [
    ...related.questions.filter((id) => handbook.questions.has(id)).map((id) => ({
      href: urls.question(id), text: typesetEntry(handbook, 'questions', id).text('title'),
    })),
    ...related.cases.filter((id) => handbook.postmortems.has(id)).map((id) => ({
      label: 'Case', href: urls.postmortem(id), text: typesetEntry(handbook, 'postmortems', id).text('title'),
    })),
    ...corrections.slice(0, mostCorrections).map((id) => ({
      label: 'Often heard', href: urls.corrections(id), text: typesetEntry(handbook, 'corrections', id).text('heard'),
    })),
    ...(corrections.length > mostCorrections ? [{ href: urls.corrections(topic), text: { inlines: [{ type: 'text', value: more } as const], marks: [], plain: more } }] : []),
  ];
}
