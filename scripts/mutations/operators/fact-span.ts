import { holdsIn, parseSpans } from '../../../src/model/span.ts';
import { existsIn } from '../../check/identifiers.ts';
import type { ContentBase } from '../content-base.ts';
import type { Draft } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';
import { spanAndProof, specFacts, type SpecFactData } from './fact-parts.ts';
import { shiftedSpans, type ShiftedSpan } from './shifted-span.ts';

/**
 * The code that tells of a fact whose span is off by a revision: the surface contradicts it, a revision has no
 * evidence, evidence is left over, or what is said to be gone is there. Undefined where nothing false comes of it.
 */
function codeFor({ workspace: { surface }, handbook: { revisions } }: ContentBase, data: SpecFactData, { grows, revision }: ShiftedSpan): string | undefined {
  if (data.kind === 'element') return 'SPAN002';
  if (data.kind === 'prose') return grows ? 'FACT004' : 'FACT007';
  if (data.kind === 'absence' && grows) {
    const present = data.absent.some((key) => existsIn(surface.get(key)!, revision));
    return present ? 'FACT001' : undefined;
  }
  if (data.kind === 'absence') {
    const cited = data.evidence.some((evidence) => holdsIn({ spans: parseSpans(evidence.revisions, revisions) }, revision));
    return cited ? 'FACT007' : undefined;
  }
  return undefined;
}

/** A fact is claimed for one revision more or one less than it holds in. */
export const shiftFactSpan: ContentOperator = {
  name: 'shift-fact-span',
  about: 'claims a fact for one revision too many or too few',
  scope: 'content',
  atLeast: 24,
  oneIn: 40,
  *drafts(content) {
    for (const fact of specFacts(content)) {
      const { id, data, yaml, path } = fact;
      for (const shifted of shiftedSpans(data.span, content.handbook.revisions)) {
        const code = codeFor(content, data, shifted);
        if (code === undefined) continue;
        const draft: Draft = {
          subject: `${id}/${shifted.how}`, code,
          consequences: consequences(data.kind, code),
          edits: [yaml.setValue([...path, 'span'], shifted.text)],
          at: spanAndProof(fact),
        };
        yield draft;
      }
    }
  },
};

/**
 * What rests on a fact falls with it: its evidence, the changes, corrections, eras, samples and requirements that it
 * proves, and the names in its claim.
 */
function consequences(kind: string, code: string): string[] {
  const own = kind === 'element' || kind === 'absence' ? ['FACT004', 'FACT007'] : [];
  return [...own, 'IDENT002', 'IDENT005', 'CHANGE001', 'WRONG', 'ERA', 'BIND006', 'SAMPLE010', 'QUIZ002', 'FALSE'].filter((other) => other !== code);
}
