import { describe, sameSpans, type Spans } from '../../../src/model/span.ts';
import { spanNotation } from '../../../src/spec/span-notation.ts';
import { fixValue } from '../../check/mechanical-fix.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';

/** Words an aspect of an element: `exists`, `is required`, `is sent client-to-server`. */
function wordAspect(aspect: string): string {
  if (aspect === 'exists') return 'exists';
  return ['active', 'deprecated', 'required', 'embedded'].includes(aspect) ? `is ${aspect}` : aspect === 'both' ? 'is sent by both sides' : `is sent ${aspect}`;
}

/** The span of an element fact equals what the surface says of each of its elements. */
export const elementSpanRule: ContentRule = {
  scope: 'content',
  name: 'spec/element-span',
  codes: ['SPAN002'],
  unit: 'elements of facts',
  examined: ({ handbook }) => [...handbook.facts.values()].reduce((sum, fact) => sum + (fact.kind === 'element' ? fact.elements.length : 0), 0),
  *check(workspace) {
    const { handbook, loaded, surface } = workspace;
    const { revisions } = handbook;
    for (const fact of handbook.facts.values()) {
      // A span that could not be read is reported by the loader.
      if (fact.kind !== 'element' || fact.spans === null || fact.spans.length === 0) continue;
      const aspectOf = (key: string): Spans | undefined => {
        const element = surface.get(key);
        return element === undefined ? undefined : surface.aspectSpans(element, fact.aspect);
      };
      for (const key of fact.elements) {
        const proved = aspectOf(key);
        if (proved === undefined) continue;
        if (sameSpans(fact.spans, proved, revisions)) continue;
        // Where the elements differ among themselves, no one span is right for the fact.
        const agree = fact.elements.every((other) => sameSpans(proved, aspectOf(other) ?? [], revisions));
        yield problemAt(loaded.placeOf('facts', fact.id, ['span']), {
          code: 'SPAN002',
          message: `The fact says ${describe(fact.spans, revisions)}, but by the surface ${key} ${wordAspect(fact.aspect)} ${describe(proved, revisions)}.`,
          why: 'A reader with an interview about one revision would get the answer for another.',
          mend: proved.length === 0
            ? `No revision has it so: choose another aspect or element.`
            : `Write span: "${spanNotation(proved, revisions)}", or name other elements. Elements with different spans need a fact each.`,
          fix: proved.length > 0 && agree ? fixValue('facts', fact.id, ['span'], spanNotation(proved, revisions), workspace) : undefined,
        });
      }
    }
  },
};
