import { problemAt, type ContentRule } from '../../check/rule.ts';

/** The level of a fact about elements is one that the surface proves, or somebody read. */
export const elementLevelRule: ContentRule = {
  scope: 'content',
  name: 'spec/element-level',
  codes: ['FACT014'],
  unit: 'element facts',
  examined: ({ handbook }) => [...handbook.facts.values()].filter(({ kind }) => kind === 'element').length,
  *check({ handbook, loaded }) {
    for (const fact of handbook.facts.values()) {
      if (fact.kind !== 'element' || fact.level === 'none') continue;
      const isRequired = fact.aspect === 'required';
      // What the schema requires is no matter of choice; all other levels stand in comments of the schema or on pages.
      if (isRequired ? fact.level === 'must' : fact.verified.how !== 'surface') continue;
      yield problemAt(loaded.placeOf('facts', fact.id, ['level']), {
        code: 'FACT014',
        message: isRequired
          ? `The fact says that the elements are required, and its level is "${fact.level}".`
          : `The level of the fact is "${fact.level}", but the surface that verified it knows no requirement levels.`,
        why: 'The surface proves that an element exists, who sends it and whether it is required; it does not say what anybody MUST, SHOULD or MAY do with it.',
        mend: isRequired
          ? 'Write level: must, or none where the claim has no requirement word.'
          : 'Read the requirement in the schema or on the page and write "how: source" (or text), or leave the level out. A requirement that only a page states is a fact of the kind prose.',
      });
    }
  },
};
