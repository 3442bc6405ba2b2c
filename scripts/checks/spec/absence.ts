import { describe, isOpenIn, revisionsIn, spansOf } from '../../../src/model/span.ts';
import { evidenceRevisions } from '../../check/evidence-span.ts';
import { existsIn } from '../../check/identifiers.ts';
import { listed } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';

/** What an absence fact calls gone is not in its span, and what it calls unheard of is not in the surface. */
export const absenceRule: ContentRule = {
  scope: 'content',
  name: 'spec/absence',
  codes: ['FACT001', 'FACT002', 'FACT003'],
  unit: 'absence facts',
  examined: ({ handbook }) => [...handbook.facts.values()].filter(({ kind }) => kind === 'absence').length,
  *check({ handbook, loaded, surface, identifiers }) {
    const { revisions } = handbook;
    for (const fact of handbook.facts.values()) {
      if (fact.kind !== 'absence' || fact.spans === null) continue;
      const { spans } = fact;
      const covered = revisionsIn(spans, revisions);
      for (const [index, key] of fact.absent.entries()) {
        const element = surface.get(key);
        const present = element === undefined ? [] : covered.filter((revision) => existsIn(element, revision));
        if (element === undefined || present.length === 0) continue;
        yield problemAt(loaded.placeOf('facts', fact.id, ['absent', index]), {
          code: 'FACT001',
          message: `${key} is not absent in ${listed(present.map(({ id }) => id))}: it is ${element.life(present[0]!)} there.`,
          why: 'What is deprecated is still part of the protocol; only what a revision lacks is absent.',
          mend: `Outside its span the element is absent: it exists ${describe(identifiers.existence([element]), revisions)}. Change the span, or make this an element fact.`,
        });
      }
      for (const [index, name] of fact.never.entries()) {
        // A name that only a revision has which the fact is not verified against yet is left to the one who verifies it.
        const known = surface.find(name).filter((element) => revisions.all.some((revision) => existsIn(element, revision) && !isOpenIn({ spans }, revision)));
        if (known.length === 0) continue;
        yield problemAt(loaded.placeOf('facts', fact.id, ['never', index]), {
          code: 'FACT002',
          message: `"${name}" is not unheard of: the surface knows it as ${listed(known.slice(0, 3).map(({ key }) => key))}.`,
          why: 'The fact says that no revision ever had this name.',
          mend: `Name the element under "absent" with a span in which it is gone; it exists ${describe(identifiers.existence(known), revisions)}.`,
        });
      }
      const cited = new Set(fact.evidence.flatMap(({ revisions: text }) => evidenceRevisions(text, fact, handbook)));
      const unproved = covered.filter((revision) => !cited.has(revision));
      if (fact.absent.length > 0 || fact.never.length > 0 || unproved.length === 0) continue;
      yield problemAt(loaded.placeOf('facts', fact.id), {
        code: 'FACT003',
        message: `Nothing proves this absence in ${describe(spansOf(unproved, revisions), revisions)}.`,
        why: 'An absence is proved by elements that the surface lacks there, by names it never had, or by a text that says so.',
        mend: 'Add "absent" with surface keys, "never" with names, or evidence for each revision of the span.',
      });
    }
  },
};
