import type { Entry, Fact } from '../../../src/model/handbook.ts';
import { boundFacts } from '../../../src/model/passage/passage.ts';
import { listed } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

type WorldFact = Extract<Fact, { kind: 'world' }>;

/** A correction that calls something wrong because a text does not have it says how much of that text was read. */
export const partialProofRule: ContentRule = {
  scope: 'content',
  name: 'content/partial-proof',
  codes: ['WRONG003'],
  unit: 'corrections',
  examined: (workspace) => judged(workspace).length,
  *check(workspace) {
    for (const { correction, facts } of judged(workspace)) {
      const silent = facts.filter(({ claim }) => absence.test(claim) && !extent.test(claim));
      if (silent.length === 0) continue;
      yield problemAt(workspace.loaded.placeOf('corrections', correction.id, ['verdict']), {
        code: 'WRONG003',
        message: `The verdict "wrong" rests on what a text does not say (${listed(silent.map(({ id }) => id))}), and no source of it was read whole.`,
        why: 'What stands in the part that nobody read could prove the statement right.',
        mend: 'Read the source whole and write "how: whole", or let the claim of the fact say what was read or searched ("in what could be read of it", "a search of it finds nothing"). Or weaken the verdict to imprecise.',
      });
    }
  },
};

/** A claim that something is not in a text. */
const absence = new RegExp([
  String.raw`\bthere (?:is|are|was|were) (?:no|nothing)\b`, String.raw`\bcontain(?:s|ed)? (?:no|nothing|neither)\b`, String.raw`\bsa(?:y|ys|id) nothing\b`,
  String.raw`\b(?:does|do|did) not (?:mention|name|say|contain|list|describe)\b`, String.raw`\b(?:mentions?|names?|lists?) (?:no|nothing)\b`,
  String.raw`\bnothing (?:about|on)\b`, String.raw`\b(?:no|not|nothing)\b[^.;]{0,60}\b(?:found|mentioned|named)\b`,
].join('|'), 'i');

/** Words by which a claim says how far its reading went. */
const extent = /\b(?:read|searched|search|looked)\b/i;

interface Judged {
  readonly correction: Entry<'corrections'>;
  readonly facts: readonly WorldFact[];
}

/** The corrections with the verdict "wrong" that rest on the world alone, in sources of which none was read whole. */
function judged({ handbook }: Workspace): Judged[] {
  return handbook.passages.flatMap((passage) => {
    if (passage.entry.collection !== 'corrections' || passage.part !== 'so') return [];
    const correction = handbook.corrections.get(passage.entry.id);
    const bound = boundFacts(passage).flatMap((id) => handbook.facts.get(id) ?? []);
    const facts = bound.filter((fact) => fact.kind === 'world');
    if (correction?.verdict !== 'wrong' || facts.length === 0 || facts.length < bound.length) return [];
    const isWhole = facts.some(({ sources }) => sources.some((id) => handbook.sources.get(id)?.read.how === 'whole'));
    return isWhole ? [] : [{ correction, facts }];
  });
}
