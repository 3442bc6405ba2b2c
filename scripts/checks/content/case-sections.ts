import { problemAt, type ContentRule } from '../../check/rule.ts';

/** A case explains its mechanism under the heading that every case has. Cases and guides have no parts of an answer. */
export const caseSectionsRule: ContentRule = {
  scope: 'content',
  name: 'content/case-sections',
  codes: ['CASE001', 'CASE002'],
  unit: 'cases and guides',
  examined: ({ handbook: { postmortems, guides } }) => postmortems.size + guides.size,
  *check({ handbook, loaded }) {
    for (const postmortem of handbook.postmortems.values()) {
      if (postmortem.markup === undefined) continue;
      if (!postmortem.headings.some(({ anchor }) => anchor === 'how-it-works')) {
        yield problemAt({ ...loaded.placeOf('postmortems', postmortem.id), line: 1, column: 1 }, {
          code: 'CASE001',
          message: 'The case has no section "How it works".',
          why: 'What happened is news; how it works is what an interview asks about, and where links to a case lead.',
          mend: 'Add the heading "## How it works" and explain step by step how it came about.',
        });
      }
    }
    for (const document of [...handbook.postmortems.values(), ...handbook.guides.values()]) {
      for (const part of document.markup ?? []) {
        if (part.kind !== 'component' || (part.name !== 'Answer' && part.name !== 'Practice')) continue;
        yield problemAt(part, {
          code: 'CASE002',
          message: `<${part.name}> is a part of an answer; this is none.`,
          why: 'Cases and guides show their sections one after the other.',
          mend: 'Remove the component and give the text a heading.',
        });
      }
    }
  },
};
