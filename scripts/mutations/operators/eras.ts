import { boundFacts, type Passage } from '../../../src/model/passage/passage.ts';
import { holdsIn, parseSpans, revisionsIn } from '../../../src/model/span.ts';
import { share } from '../choose.ts';
import type { ContentBase } from '../content-base.ts';
import type { Spot } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';
import { claimsOf } from '../prose.ts';
import { samplesOf, setAttribute } from '../samples.ts';
import { shiftedSpans } from './shifted-span.ts';

interface Era {
  readonly file: string;
  readonly span: string;
  /** The value of the attribute. */
  readonly spot: Spot;
  /** The tag that opens the era. */
  readonly tag: Spot;
  readonly passages: readonly Passage[];
  readonly name: string;
}

/** Every era of every document, with the passages in it. */
function erasOf(content: ContentBase): Era[] {
  return [...content.files.keys()].filter((file) => file.endsWith('.mdx')).flatMap((file) => {
    const text = content.text(file);
    const inFile = content.handbook.passages.filter((passage) => passage.file === file && passage.path === undefined);
    return [...text.matchAll(/<Era\b[^>]*?\bspan="([^"]*)"[^>]*>/g)].map((match, index): Era => {
      const start = match.index + match[0].indexOf('span="') + 'span="'.length;
      const close = text.indexOf('</Era>', match.index);
      const inside = (passage: Passage): boolean => {
        const offset = content.offsetOf(file, passage);
        return offset > match.index && offset < close;
      };
      return {
        file, span: match[1]!, name: `${file.slice('src/content/'.length)}/era.${index}`,
        spot: { file, start, end: start + match[1]!.length },
        tag: { file, start: match.index, end: match.index + match[0].length },
        passages: inFile.filter(inside),
      };
    });
  });
}

/** What else a wrong era brings about: names and words of requirement in it are held to other revisions. */
const later = ['IDENT002', 'BIND006', 'SAMPLE010', 'SAMPLE011', 'FALSE'] as const;

/** An era reaches into a revision of which none of its facts speaks. */
export const widenEra: ContentOperator = {
  name: 'widen-era',
  about: 'lets an era reach into a revision of which none of its facts speaks',
  scope: 'content',
  *drafts(content) {
    for (const era of erasOf(content)) {
      const facts = [...new Set(era.passages.flatMap(boundFacts))].flatMap((id) => content.handbook.facts.get(id) ?? []);
      if (facts.length === 0) continue;
      for (const shifted of shiftedSpans(era.span, content.handbook.revisions)) {
        if (!shifted.grows || facts.some(({ spans }) => spans !== null && holdsIn({ spans }, shifted.revision))) continue;
        // What is told as past must not reach the revision that the page speaks of.
        const code = shifted.revision === content.handbook.revisions.newest ? 'ERA002' : 'ERA003';
        yield { subject: `${era.name}/${shifted.how}`, code, consequences: [...later, 'ERA002', 'ERA003'], edits: [{ ...era.spot, text: shifted.text }], at: era.tag };
      }
    }
  },
};

/** An era no longer covers the revision of a sample in it. */
export const narrowEra: ContentOperator = {
  name: 'narrow-era',
  about: 'shows a message of a revision in an era that does not cover it',
  scope: 'content',
  *drafts(content) {
    for (const era of erasOf(content)) {
      const samples = era.passages.filter(({ sample }) => sample?.attributes.has('revision'));
      for (const shifted of shiftedSpans(era.span, content.handbook.revisions)) {
        const outside = shifted.grows ? undefined : samples.find(({ sample }) => sample!.attributes.get('revision') === shifted.revision.id);
        if (outside === undefined) continue;
        const start = content.offsetOf(era.file, outside);
        yield { subject: `${era.name}/${shifted.how}`, code: 'ERA004', consequences: [...later, 'ERA003', 'ERA005'], edits: [{ ...era.spot, text: shifted.text }], at: { file: era.file, start, end: start } };
      }
    }
  },
};

/** A sample in an era is given a revision that the era does not cover. */
export const sampleOfOtherTime: ContentOperator = {
  name: 'sample-of-other-time',
  about: 'shows in an era a sample of a revision that the era does not cover',
  scope: 'content',
  *drafts(content) {
    const { revisions } = content.handbook;
    for (const era of erasOf(content)) {
      const covered = revisionsIn(parseSpans(era.span, revisions), revisions);
      const offsets = era.passages.flatMap((passage) => (passage.sample?.attributes.has('revision') ? [content.offsetOf(era.file, passage)] : []));
      for (const sample of samplesOf(content).filter(({ file, fence }) => file === era.file && offsets.some((offset) => offset >= fence.start && offset <= fence.end))) {
        for (const revision of revisions.all.filter((each) => !covered.includes(each))) {
          yield {
            subject: `${sample.name}>${revision.id}`, code: 'ERA004', consequences: ['SAMPLE', 'IDENT', 'BIND', ...later],
            edits: [setAttribute(content, sample, 'revision', revision.id)], at: sample.fence,
          };
        }
      }
    }
  },
};

/** The span of an era is no span. */
export const breakEra: ContentOperator = {
  name: 'break-era',
  about: 'gives an era a span that is none',
  scope: 'content',
  *drafts(content) {
    for (const [index, era] of erasOf(content).entries()) {
      const text = ['2025-06-19..2025-11-25', '2025-11-25..2024-11-05', 'legacy', ''][index % 4]!;
      yield { subject: era.name, code: 'SPAN001', consequences: 'any', edits: [{ ...era.spot, text }], at: era.tag };
    }
  },
};

/** A claim in an era is bound to a fact that came later. */
export const modernClaimInEra: ContentOperator = {
  name: 'modern-claim-in-era',
  about: 'tells of an earlier revision what only a later one has',
  scope: 'content',
  *drafts(content) {
    const { facts, revisions } = content.handbook;
    const claims = claimsOf(content);
    for (const era of erasOf(content)) {
      const covered = revisionsIn(parseSpans(era.span, revisions), revisions);
      const modern = [...facts.values()].filter((fact) => fact.kind === 'prose' && fact.level === 'none' && fact.spans !== null && !covered.some((revision) => holdsIn({ spans: fact.spans! }, revision)));
      for (const { claim, ids, spot, claimName, passage } of claims) {
        const wrong = modern[Math.floor(share(claimName) * modern.length)];
        // What says itself that it came later is no mistake.
        if (wrong === undefined || !era.passages.includes(passage) || claim.facts.length !== 1 || /\blater\b/i.test(claim.text)) continue;
        yield {
          subject: `${claimName}>${wrong.id}`, code: 'ERA005', consequences: [...later, 'ERA003', 'BIND001', 'BIND002', 'BIND003', 'BIND007', 'USE002', 'CHANGE001'],
          edits: [{ ...ids, text: wrong.id }], at: spot,
        };
      }
    }
  },
};

/** An era stands inside another one that does not cover it. */
export const contradictEra: ContentOperator = {
  name: 'contradict-era',
  about: 'puts an era into another one of other revisions',
  scope: 'content',
  *drafts(content) {
    const { revisions } = content.handbook;
    for (const era of erasOf(content)) {
      const covered = revisionsIn(parseSpans(era.span, revisions), revisions);
      const outside = revisions.all.find((revision) => !covered.includes(revision) && revision !== revisions.newest);
      if (outside === undefined) continue;
      for (const [index, passage] of era.passages.entries()) {
        if (passage.kind !== 'text') continue;
        const start = content.offsetOf(era.file, passage);
        const tag = `<Era span="${outside.id}" title="In between">`;
        yield {
          subject: `${era.name}/${index}>${outside.id}`, code: 'ERA001', consequences: [...later, 'ERA003'],
          edits: [{ file: era.file, start, end: start, text: `${tag}\n\nThen it was told in other words.\n\n</Era>\n\n`, focus: [0, tag.length] }],
        };
      }
    }
  },
};

export const eraOperators = [widenEra, narrowEra, sampleOfOtherTime, breakEra, modernClaimInEra, contradictEra];
