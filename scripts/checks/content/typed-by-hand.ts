import { nearest, didYouMean } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';

/** Revisions and dates in prose come from data: `[[2025-06-18]]`, `[[date:fact]]`. */
export const typedByHandRule: ContentRule = {
  scope: 'content',
  name: 'content/typed-by-hand',
  codes: ['BIND004', 'BIND005'],
  *check({ handbook, loaded }) {
    const dated = [...handbook.facts.values()].filter((fact) => fact.kind === 'world' && fact.date !== undefined);
    for (const passage of handbook.passages) {
      const codes = passage.codes.filter(({ value }) => handbook.revisions.find(value) !== undefined);
      for (const { value, offset, heard } of [...passage.handTyped, ...codes]) {
        if (heard || passage.heard) continue;
        const revision = handbook.revisions.find(value);
        const facts = dated.filter((fact) => fact.kind === 'world' && fact.date === value).map(({ id }) => `[[date:${id}]]`).slice(0, 3);
        yield problemAt(passage.placeAt(offset), {
          code: 'BIND004',
          message: revision === undefined ? `The date "${value}" is typed by hand.` : `The revision ${value} is typed by hand.`,
          why: 'A date that stands in one place can be proved and mended; one that is typed again goes wrong in silence.',
          mend: revision !== undefined
            ? `Write [[${value}]].`
            : `Write [[date:…]] with the id of a world fact that has this date${facts.length > 0 ? `: ${facts.join(', ')}` : '; none has it yet'}. Or leave the date out.`,
        });
      }
      for (const { value, offset } of passage.dates) {
        const fact = handbook.facts.get(value);
        if ((fact?.kind === 'world' && fact.date !== undefined) || (fact === undefined && !isKnowable(value))) continue;
        yield problemAt(passage.placeAt(offset), {
          code: 'BIND005',
          message: fact === undefined ? `There is no fact "${value}" to take the date of.` : `The fact "${value}" has no date${fact.kind === 'world' ? '' : ', because it is no world fact'}.`,
          why: '[[date:…]] prints the date of a world fact.',
          mend: `${didYouMean(nearest(value, dated.map(({ id }) => id)))}Name a world fact with "date".`,
        });
      }
    }
    function isKnowable(id: string): boolean {
      return loaded.isComplete('facts') && !loaded.declares('facts', id);
    }
  },
};
