import { boundFacts, type Passage } from '../../../src/model/passage/passage.ts';
import { handTypedDate } from '../../../src/model/passage/hand-typed.ts';
import type { Mention } from '../../../src/model/passage/inline.ts';
import { fixProse } from '../../check/mechanical-fix.ts';
import { nearest, didYouMean, onlyNeighbor } from '../../check/nearest.ts';
import { findInPlainTexts, plainTexts } from '../../check/plain-texts.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';
import { isoOfWritten } from '../../check/written-date.ts';

const anyHandTypedDate = new RegExp(handTypedDate, 'g');

/** Revisions and dates in prose come from data: `[[2025-06-18]]`, `[[date:fact]]`. */
export const typedByHandRule: ContentRule = {
  scope: 'content',
  name: 'content/typed-by-hand',
  codes: ['BIND004', 'BIND005'],
  unit: 'passages',
  examined: ({ handbook }) => handbook.passages.filter(({ heard }) => !heard).length,
  *check(workspace) {
    const { handbook, loaded } = workspace;
    const dated = [...handbook.facts.values()].filter((fact) => fact.kind === 'world' && fact.date !== undefined);
    for (const passage of handbook.passages) {
      const codes = passage.codes.filter(({ value }) => handbook.revisions.find(value) !== undefined);
      for (const mention of [...passage.handTyped, ...codes]) {
        const { value, offset, heard } = mention;
        if (heard || passage.heard) continue;
        const was = codes.includes(mention) ? `\`${value}\`` : value;
        const becomes = handbook.revisions.find(value) === undefined ? dateReference(mention, passage, workspace) : `[[${value}]]`;
        const revision = handbook.revisions.find(value);
        const facts = dated.filter((fact) => fact.kind === 'world' && fact.date === value).map(({ id }) => `[[date:${id}]]`).slice(0, 3);
        yield problemAt(passage.placeAt(offset), {
          code: 'BIND004',
          message: revision === undefined ? `The date "${value}" is typed by hand.` : `The revision ${value} is typed by hand.`,
          why: 'A date that stands in one place can be proved and mended; one that is typed again goes wrong in silence.',
          mend: revision !== undefined
            ? `Write [[${value}]].`
            : `Write [[date:…]] with the id of a world fact that has this date${facts.length > 0 ? `: ${facts.join(', ')}` : '; none has it yet'}. Or leave the date out.`,
          fix: becomes === undefined ? undefined : fixProse(passage, { offset, was, becomes }, workspace),
        });
      }
      for (const { value, offset } of passage.dates) {
        const fact = handbook.facts.get(value);
        if ((fact?.kind === 'world' && fact.date !== undefined) || (fact === undefined && !isKnowable(value))) continue;
        const neighbor = fact === undefined ? onlyNeighbor(value, dated.map(({ id }) => id)) : undefined;
        yield problemAt(passage.placeAt(offset), {
          code: 'BIND005',
          message: fact === undefined ? `There is no fact "${value}" to take the date of.` : `The fact "${value}" has no date${fact.kind === 'world' ? '' : ', because it is no world fact'}.`,
          why: '[[date:…]] prints the date of a world fact.',
          mend: `${didYouMean(nearest(value, dated.map(({ id }) => id)))}Name a world fact with "date".`,
          fix: neighbor === undefined ? undefined : fixProse(passage, { offset, was: `[[date:${value}]]`, becomes: `[[date:${neighbor}]]` }, workspace),
        });
      }
    }
    for (const { value, place, in: plain } of findInPlainTexts(plainTexts(workspace).filter(({ isPassage, isRecord }) => !isPassage && !isRecord), anyHandTypedDate)) {
      yield problemAt(place, {
        code: 'BIND004',
        message: `${handbook.revisions.find(value) === undefined ? `The date "${value}"` : `The revision ${value}`} is typed by hand in ${plain.what}.`,
        why: 'A date that stands in one place can be proved and mended; one that is typed again goes wrong in silence.',
        mend: 'This text is printed as it stands and takes no reference: leave the date out, or say it in the text beside it.',
      });
    }
    function isKnowable(id: string): boolean {
      return loaded.isComplete('facts') && !loaded.declares('facts', id);
    }
  },
};

/** The reference to the one fact bound around a date that has this date, as exact as it was written. */
function dateReference({ value, claim }: Mention, passage: Passage, { handbook }: Workspace): string | undefined {
  const written = isoOfWritten(value);
  const bound = claim === null ? boundFacts(passage) : (passage.claims[claim]?.facts ?? []);
  const same = [...new Set(bound)].filter((id) => {
    const fact = handbook.facts.get(id);
    return fact?.kind === 'world' && fact.date !== undefined && fact.date === written;
  });
  return same.length === 1 ? `[[date:${same[0]!}]]` : undefined;
}
