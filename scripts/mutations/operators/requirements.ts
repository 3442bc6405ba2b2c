import type { Mention } from '../../../src/model/passage/inline.ts';
import { boundFacts } from '../../../src/model/passage/passage.ts';
import { holdsIn, revisionsIn } from '../../../src/model/span.ts';
import { share } from '../choose.ts';
import type { ContentBase } from '../content-base.ts';
import { ownWords, proseOf, writeBefore, type PlacedPassage } from '../prose.ts';
import type { ContentOperator } from '../operator.ts';
import { specFacts } from './fact-parts.ts';

const levelOf = (word: string): 'must' | 'should' | 'may' =>
  /MUST|SHALL|REQUIRED/.test(word) ? 'must' : /SHOULD|RECOMMENDED/.test(word) ? 'should' : 'may';

/** What an author would write in place of a requirement word: stronger, weaker, and in the same grammar. */
const exchanges: Readonly<Record<string, readonly string[]>> = {
  MUST: ['SHOULD', 'MAY'], 'MUST NOT': ['SHOULD NOT'], SHOULD: ['MUST', 'MAY'], 'SHOULD NOT': ['MUST NOT'], MAY: ['MUST', 'SHOULD'],
  SHALL: ['SHOULD'], 'SHALL NOT': ['SHOULD NOT'], REQUIRED: ['OPTIONAL', 'RECOMMENDED'], RECOMMENDED: ['REQUIRED'], OPTIONAL: ['REQUIRED'], 'NOT RECOMMENDED': ['OPTIONAL'],
};

/** What else a level that does not fit its claim brings about where the fact is bound. */
const others = ['BIND003', 'BIND006', 'BIND007', 'FACT011', 'FACT012', 'FACT013', 'FACT014', 'FALSE'] as const;

interface PlacedWord extends PlacedPassage {
  readonly mention: Mention;
  readonly wordName: string;
}

function requirementWords(content: ContentBase): PlacedWord[] {
  return proseOf(content).flatMap((place) => place.passage.requirements.flatMap((mention, index): PlacedWord[] =>
    content.text(place.passage.file).startsWith(mention.value, mention.offset) ? [{ ...place, mention, wordName: `${place.name}/${mention.value}.${index}` }] : []));
}

/** A requirement is told stronger or weaker than it is. */
export const exchangeRequirement: ContentOperator = {
  name: 'exchange-requirement',
  about: 'turns a MUST into a SHOULD, a SHOULD into a MUST, a MAY into a MUST',
  scope: 'content',
  atLeast: 24,
  *drafts(content) {
    for (const { passage, mention, wordName } of requirementWords(content)) {
      if (mention.heard || passage.heard || passage.entry.collection === 'facts') continue;
      const levels = new Set([...passage.facts, ...passage.claims.flatMap(({ facts }) => facts)].flatMap((id) => content.handbook.facts.get(id) ?? []).map((fact) => ('level' in fact ? fact.level : 'none')));
      for (const word of exchanges[mention.value] ?? []) {
        if (levels.has(levelOf(word))) continue;
        yield { subject: `${wordName}>${word}`, code: 'BIND003', consequences: ['BIND006', 'BIND007', 'FALSE'], edits: [{ file: passage.file, start: mention.offset, end: mention.offset + mention.value.length, text: word }] };
      }
    }
  },
};

/** The claim of a fact, or its short wording, says another level than the fact. */
export const exchangeClaimLevel: ContentOperator = {
  name: 'exchange-claim-level',
  about: 'words the claim of a fact stronger or weaker than its level',
  scope: 'content',
  atLeast: 12,
  *drafts(content) {
    for (const { passage, mention, wordName } of requirementWords(content)) {
      if (passage.entry.collection !== 'facts') continue;
      const fact = content.handbook.facts.get(passage.entry.id)!;
      if (fact.kind === 'world' || fact.level !== levelOf(mention.value)) continue;
      for (const word of exchanges[mention.value] ?? []) {
        if (levelOf(word) === fact.level) continue;
        yield { subject: `${wordName}>${word}`, code: passage.path?.[0] === 'short' ? 'FACT012' : 'FACT013', consequences: [...others], edits: [{ file: passage.file, start: mention.offset, end: mention.offset + mention.value.length, text: word }] };
      }
    }
  },
};

/** The level of a fact is changed, and everything that says it in capitals says too much or too little. */
export const changeLevel: ContentOperator = {
  name: 'change-level',
  about: 'gives a fact another level than its claim words',
  scope: 'content',
  atLeast: 12,
  *drafts(content) {
    const words = requirementWords(content).filter(({ passage }) => passage.entry.collection === 'facts' && passage.path?.[0] === 'claim');
    for (const { passage, mention } of words) {
      const entry = specFacts(content).find(({ id }) => id === passage.entry.id);
      if (entry === undefined || entry.data.level !== levelOf(mention.value) || passage.requirements.length > 1) continue;
      const level = entry.data.level === 'must' ? 'should' : 'must';
      yield {
        subject: `${entry.id}/${level}`, code: 'FACT013', consequences: [...others],
        edits: [entry.yaml.setValue([...entry.path, 'level'], level)], at: { file: passage.file, start: mention.offset, end: mention.offset },
      };
    }
  },
};

/** What is demanded is told as forbidden, or the other way round. */
export const turnRequirement: ContentOperator = {
  name: 'turn-requirement',
  about: 'turns a MUST into a MUST NOT, or a SHOULD NOT into a SHOULD',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    const turned: Readonly<Record<string, string>> = { MUST: 'MUST NOT', 'MUST NOT': 'MUST', SHOULD: 'SHOULD NOT', 'SHOULD NOT': 'SHOULD' };
    for (const { passage, mention, wordName } of requirementWords(content)) {
      const word = turned[mention.value];
      const facts = [...new Set([...passage.facts, ...passage.claims.flatMap((claim) => claim.facts)])].flatMap((id) => content.handbook.facts.get(id) ?? []);
      if (word === undefined || mention.heard || passage.heard || passage.entry.collection === 'facts' || mention.claim === null) continue;
      // A fact that says both of two things can be told either way.
      const claims = facts.map(({ claim }) => claim).join(' ');
      if (/NOT/.test(claims) && /\b(?:MUST|SHOULD)\b(?! NOT)/.test(claims)) continue;
      yield { subject: `${wordName}>${word}`, code: 'BIND007', consequences: [...others], edits: [{ file: passage.file, start: mention.offset, end: mention.offset + mention.value.length, text: word }] };
    }
  },
};

/** A requirement is told of the revisions of a text, and proved for others. */
export const requirementOfOtherRevision: ContentOperator = {
  name: 'requirement-of-other-revision',
  about: 'tells a requirement of revisions that the bound fact does not cover',
  scope: 'content',
  atLeast: 12,
  *drafts(content) {
    const { facts, revisions } = content.handbook;
    const all = [...facts.values()].filter((fact) => fact.kind === 'prose' && fact.level === 'must' && !/NOT/.test(fact.claim));
    for (const place of ownWords(content)) {
      const covered = revisionsIn(place.passage.spans, revisions);
      const bound = boundFacts(place.passage).flatMap((id) => facts.get(id) ?? []);
      if (place.passage.entry.collection === 'facts' || covered.length === 0 || bound.some((fact) => 'level' in fact && fact.level === 'must')) continue;
      const others = all.filter((fact) => !covered.some((revision) => holdsIn({ spans: fact.spans! }, revision)));
      const other = others[Math.floor(share(place.name) * others.length)];
      if (other === undefined) continue;
      yield {
        subject: `${place.name}>${other.id}`, code: 'BIND006',
        consequences: ['ERA003', 'ERA005', 'WRONG001', 'WRONG002', 'ANSWER003', 'ANSWER008', 'MARKUP004', 'BIND003'],
        edits: [writeBefore(place, `Both sides MUST keep to it, as [the rule](fact:${other.id}) says.`)],
      };
    }
  },
};

export const requirementOperators = [exchangeRequirement, exchangeClaimLevel, changeLevel, turnRequirement, requirementOfOtherRevision];
