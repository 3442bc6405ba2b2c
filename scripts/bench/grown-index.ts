import type { NamedPage, NameIndex, PageName } from '../../src/client/search/index-format.ts';
import { subjectWords } from '../../src/client/search/query.ts';
import type { Handbook } from '../../src/model/handbook.ts';
import { titleText } from '../build/identifier-index.ts';

/**
 * The index of names as it will be with more answers. The answers that are missing are made of what the handbook has:
 * their titles are questions that it asks elsewhere (follow-ups, the quick check) and sentences that it corrects, their
 * other words are pairs of words of these that carry a subject, as many for each as answers have on average, and their identifiers those
 * that no answer claims yet. Real text compresses like real text; copies of answers would come almost for nothing, so
 * when all sentences are used, further titles are made of the halves of two.
 *
 * Takes the built index, the handbook, and how many answers there are to be. The same input gives the same index.
 */
export function growIndex(index: NameIndex, handbook: Handbook, wanted: number): NameIndex {
  const { pages } = index;
  const answers = pages.filter(({ tier }) => tier !== undefined);
  const perAnswer = Math.round(answers.reduce((sum, { otherWords }) => sum + otherWords.length, 0) / answers.length);
  const texts = [
    ...[...handbook.questions.values()].flatMap(({ followUps }) => followUps.map(({ ask }) => ask)),
    ...[...handbook.quiz.values()].map(({ ask }) => ask),
    ...[...handbook.corrections.values()].map(({ heard }) => heard),
  ].map((text) => titleText(text).replaceAll(/[|~\t\n]/g, ' '));
  const claimed = new Set(pages.flatMap(({ identifiers }) => identifiers.map(({ text }) => text)));
  const free = [...new Set([...handbook.facts.values()].flatMap(({ names }) => [...names]))].filter((name) => !claimed.has(name) && !/[|~\t\n]/.test(name)).sort();
  // A handbook without any such text, as in tests, has nothing to grow by.
  const missing = texts.length === 0 ? 0 : Math.max(0, wanted - answers.length);
  const made = Array.from({ length: missing }, (_, at): NamedPage => {
    const round = Math.floor(at / texts.length);
    const title = titleOf(texts[at % texts.length]!, round === 0 ? undefined : texts[(at + round * 37) % texts.length]!);
    const sentences = [title, ...[7, 11, 13, 17].map((step) => texts[((at + round * 5) * step + 3) % texts.length]!)].join(' ').replaceAll(/[^\p{L}\p{N} -]/gu, '');
    // Nobody lists "which server" as another word for an answer.
    const subject = new Set(subjectWords(sentences));
    const words = sentences.split(/\s+/).filter((word) => word.length > 3 && subject.has(word.toLowerCase()));
    const further = round === 0 ? '' : `-${round + 1}`;
    const name = (text: string): PageName => ({ text, also: [] });
    return {
      path: `q/${words.slice(0, 4).join('-').toLowerCase()}${further}/`, title, kind: answers[at % answers.length]!.kind, tier: answers[(at * 3) % answers.length]!.tier,
      topic: answers[(at * 5) % answers.length]!.topic, revisions: answers[at % answers.length]!.revisions,
      identifiers: free.filter((_, place) => place % missing === at).map(name),
      otherWords: Array.from({ length: perAnswer }, (_, place) => name([words[place * 2], words[place * 2 + 1]].join(' '))),
    };
  });
  return { ...index, pages: [...pages, ...made] };
}

/** A text, or the first half of its words and the second half of those of another. */
function titleOf(text: string, other: string | undefined): string {
  if (other === undefined) return text;
  const [first, second] = [text.split(' '), other.split(' ')];
  return [...first.slice(0, Math.ceil(first.length / 2)), ...second.slice(Math.floor(second.length / 2))].join(' ').replaceAll('`', '');
}
