import { findInPlainTexts, plainTexts } from '../../check/plain-texts.ts';
import { problemAt, type ContentRule, type Finding } from '../../check/rule.ts';

/** What a phrase that is true while it is new would be said of. */
const thing = '(?:spec|specification|revision|release|version|protocol|transport|SDK)s?';

/** Phrases that are true on the day they are written. What may also be said of one moment in a run, such as "now" or "soon", is free. */
const ageing = new RegExp(`\\b(?:${[
  'latest', 'currently', 'recently', 'newly', 'nowadays', 'presently', 'lately', 'of\\s+late', 'brand[\\s-]new',
  'as\\s+of\\s+(?:now|today|yet|this\\s+writing|writing)', 'at\\s+(?:the\\s+time\\s+of|this)\\s+writing',
  'at\\s+(?:the\\s+(?:present\\s+)?moment|present|this\\s+(?:time|point\\s+in\\s+time))', 'right\\s+now', 'for\\s+now', 'until\\s+now', 'up\\s+to\\s+now',
  'not\\s+long\\s+ago', '(?:a|two|three|few|several|some)\\s+(?:years|months|weeks)\\s+ago', '(?:last|this|next)\\s+year',
  'upcoming', 'forthcoming', 'just\\s+(?:been\\s+)?(?:released|published|announced|added)', 'to\\s+this\\s+day',
  `the\\s+(?:brand\\s+)?new\\s+${thing}`, `new\\s+version\\s+of\\s+(?:the\\s+)?(?:spec|specification|protocol)`,
  `(?:more|most)\\s+recent\\s+${thing}`, `recent\\s+${thing}`, `the\\s+current\\s+(?:spec|specification|protocol|transport)`, `today['\u2019]s\\s+${thing}`,
].join('|')})\\b`, 'gi');

/** Prose holds no phrase that is true only while it is new. */
export const ageingWordsRule: ContentRule = {
  scope: 'content',
  name: 'content/ageing-words',
  codes: ['WORDS001'],
  unit: 'passages',
  examined: ({ handbook }) => handbook.passages.filter(({ heard }) => !heard).length,
  *check(workspace) {
    for (const passage of workspace.handbook.passages) {
      if (passage.heard) continue;
      for (const { value, offset, heard } of passage.find(ageing)) {
        if (heard) continue;
        yield problemAt(passage.placeAt(offset), ageingPhrase(value));
      }
    }
    // Passages among them were looked at above; titles of sources are quotations.
    const texts = plainTexts(workspace).filter(({ isPassage, isRecord }) => !isPassage && !isRecord);
    for (const { value, place } of findInPlainTexts(texts, ageing)) yield problemAt(place, ageingPhrase(value));
  },
};

function ageingPhrase(phrase: string): Finding {
  return {
    code: 'WORDS001',
    message: `"${phrase.trim().replace(/\s+/g, ' ')}" is a phrase that ages.`,
    why: 'It is true on the day it is written, and nobody sees when it stops being so.',
    mend: 'Name the revision ([[2026-07-28]]) or the date ([[date:…]]) instead, or leave the phrase out.',
  };
}
