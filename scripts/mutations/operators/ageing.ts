import type { ContentOperator } from '../operator.ts';
import { ownWords, proseOf, writeBefore } from '../prose.ts';

/** Sentences with the phrases that `docs/authoring.md` lists, as somebody would use them. */
const sentences = [
  'The latest clients behave this way.', 'Hosts currently differ here.', 'This was recently settled.', 'Newly written servers do it.',
  'As of now nobody else does it.', 'Servers at the moment differ.', 'Currently, the choice is open.', 'It is the latest word on it.',
] as const;

/** A sentence that ages is added. */
export const addAgeingWords: ContentOperator = {
  name: 'add-ageing-words',
  about: 'writes a phrase that ages',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    for (const [index, place] of ownWords(content).entries()) {
      yield { subject: place.name, code: 'WORDS001', consequences: ['ANSWER003', 'ANSWER008'], edits: [writeBefore(place, sentences[index % sentences.length]!)] };
    }
  },
};

/** A revision is called the newest one by a phrase that ages. */
export const callNewest: ContentOperator = {
  name: 'call-newest',
  about: 'calls a revision the latest, or the new spec, instead of naming it',
  scope: 'content',
  *drafts(content) {
    const words = ['the latest revision', 'the new spec'];
    for (const { passage, name } of proseOf(content)) {
      if (passage.heard) continue;
      for (const [index, { value, offset, heard }] of passage.revisions.entries()) {
        const written = `[[${value}]]`;
        if (heard || !content.text(passage.file).startsWith(written, offset)) continue;
        yield { subject: `${name}/${value}.${index}`, code: 'WORDS001', consequences: ['BIND001'], edits: [{ file: passage.file, start: offset, end: offset + written.length, text: words[index % words.length]! }] };
      }
    }
  },
};

export const ageingOperators = [addAgeingWords, callNewest];
