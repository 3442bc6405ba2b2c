import { problemAt, type ContentRule } from '../../check/rule.ts';

const ageing = /\b(?:latest|currently|recently|newly|nowadays|as\s+of\s+now|at\s+the\s+moment|the\s+new\s+(?:spec|specification|revision|protocol))\b/gi;

/** Prose holds no phrase that is true only while it is new. */
export const ageingWordsRule: ContentRule = {
  scope: 'content',
  name: 'content/ageing-words',
  codes: ['WORDS001'],
  *check({ handbook }) {
    for (const passage of handbook.passages) {
      if (passage.heard) continue;
      const mentions = passage.find(ageing).filter(({ heard }) => !heard).map(({ value, offset }) => ({ value, place: passage.placeAt(offset) }));
      const caption = passage.sample?.attributes.get('caption') ?? '';
      const inCaption = [...caption.matchAll(ageing)].map(([value]) => ({ value, place: passage }));
      for (const { value, place } of [...mentions, ...inCaption]) {
        yield problemAt(place, {
          code: 'WORDS001',
          message: `"${value.replace(/\s+/g, ' ')}" is a phrase that ages.`,
          why: 'It is true on the day it is written, and nobody sees when it stops being so.',
          mend: 'Name the revision ([[2026-07-28]]) or the date ([[date:…]]) instead, or leave the phrase out.',
        });
      }
    }
  },
};
