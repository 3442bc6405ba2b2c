import type { ContentOperator } from '../operator.ts';
import { ownWords, proseOf, writeBefore } from '../prose.ts';

/** A revision or date that comes from data is typed instead. */
export const typeReference: ContentOperator = {
  name: 'type-reference',
  about: 'types a revision or a date that comes from data',
  scope: 'content',
  atLeast: 12,
  *drafts(content) {
    for (const { passage, name } of proseOf(content)) {
      const text = content.text(passage.file);
      for (const [index, { value, offset, heard }] of [...passage.revisions, ...passage.dates].entries()) {
        const isDate = passage.dates.some((date) => date.offset === offset);
        const written = isDate ? `[[date:${value}]]` : `[[${value}]]`;
        if (heard || passage.heard || !text.startsWith(written, offset)) continue;
        const fact = isDate ? content.handbook.facts.get(value) : undefined;
        const typed = fact === undefined ? value : fact.kind === 'world' ? fact.date : undefined;
        if (typed === undefined) continue;
        // What the reference proved is bound no more, if it was all that the passage had.
        yield { subject: `${name}/${value}.${index}`, code: 'BIND004', consequences: ['BIND001', 'USE002', 'LINK001'], edits: [{ file: passage.file, start: offset, end: offset + written.length, text: typed }] };
      }
    }
  },
};

const dated = ['It was so on June 18, 2025.', 'Since 2025-06-18 it is settled.', 'That changed in March 2025.', 'On 5 November 2024 it began.', 'In 2025 this was common.', 'The text of 2025-11 says so.'] as const;

/** A date is added that no data knows. */
export const addDate: ContentOperator = {
  name: 'add-date',
  about: 'adds a date by hand',
  scope: 'content',
  atLeast: 12,
  *drafts(content) {
    for (const [index, place] of ownWords(content).entries()) {
      const sentence = dated[index % dated.length]!;
      yield { subject: place.name, code: 'BIND004', consequences: ['BIND001', 'ANSWER003', 'ANSWER008'], edits: [writeBefore(place, sentence)] };
    }
  },
};

/** A date is asked of a fact that has none. */
export const dateOfNothing: ContentOperator = {
  name: 'date-of-nothing',
  about: 'prints the date of a fact that has none, or of no fact',
  scope: 'content',
  atLeast: 12,
  *drafts(content) {
    const undated = [...content.handbook.facts.values()].filter((fact) => fact.kind !== 'world' || fact.date === undefined).map(({ id }) => id);
    for (const { passage, name } of proseOf(content)) {
      const text = content.text(passage.file);
      for (const [index, { value, offset }] of passage.dates.entries()) {
        const written = `[[date:${value}]]`;
        if (!text.startsWith(written, offset)) continue;
        for (const wrong of [undated[index % undated.length]!, `${value}-again`]) {
          yield { subject: `${name}/${value}.${index}>${wrong}`, code: 'BIND005', consequences: ['USE002'], edits: [{ file: passage.file, start: offset, end: offset + written.length, text: `[[date:${wrong}]]` }] };
        }
      }
    }
  },
};

export const typedOperators = [typeReference, addDate, dateOfNothing];
