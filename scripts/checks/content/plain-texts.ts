import { findInPlainTexts, plainTexts } from '../../check/plain-texts.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';

/** Code marks, links and references, emphasis, and tags. */
const markup = /`[^`]*`|\[\[[^\]]*\]\]|\[[^\]]*\]\([^)]*\)|\*\*?[^*\s](?:[^*]*[^*\s])?\*\*?|(?<!\w)_[^_\s][^_]*_(?!\w)|<\/?[A-Za-z][^>]*>/g;
const requirementWord = /\b(?:MUST(?: NOT)?|SHALL(?: NOT)?|REQUIRED|SHOULD(?: NOT)?|(?:NOT )?RECOMMENDED|MAY|OPTIONAL)\b/g;

/** Texts that are printed as they stand hold no markup, and claim nothing that a fact would have to prove. */
export const plainTextsRule: ContentRule = {
  scope: 'content',
  name: 'content/plain-texts',
  codes: ['MARKUP005', 'BIND008'],
  unit: 'plain texts',
  examined: (workspace) => plainTexts(workspace).length,
  *check(workspace) {
    // Titles of sources are quotations, signs included.
    const texts = plainTexts(workspace).filter(({ isRecord }) => !isRecord);
    for (const { value, place, in: plain } of findInPlainTexts(texts, markup)) {
      yield problemAt(place, {
        code: 'MARKUP005',
        message: `"${value}" is markup, but ${plain.what} is printed as it stands.`,
        why: 'Readers would see the signs of the markup, and no rule reads what they are to mean.',
        mend: 'Write plain words. What needs a link, a reference or an identifier is said in the text beside it, where a fact can be bound.',
      });
    }
    for (const { value, place, in: plain } of findInPlainTexts(texts, requirementWord)) {
      yield problemAt(place, {
        code: 'BIND008',
        message: `${plain.what.replace(/^./, (letter) => letter.toUpperCase())} says ${value}, and no fact can be bound there.`,
        why: 'A requirement word in capitals has the weight of the specification, so it stands only where a fact of its level proves it.',
        mend: 'Write it in lower case, or say it in the text beside it and bind the fact.',
      });
    }
  },
};
