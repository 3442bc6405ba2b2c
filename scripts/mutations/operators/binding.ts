import { boundFacts } from '../../../src/model/passage/passage.ts';
import { share } from '../choose.ts';
import type { ContentBase } from '../content-base.ts';
import type { Spot } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';
import { claimsOf, ownWords, type PlacedClaim } from '../prose.ts';

/** Claims in the handbook's own words: those of quotations prove nothing. */
function ownClaims(content: ContentBase): PlacedClaim[] {
  return claimsOf(content).filter(({ passage }) => !passage.heard && passage.entry.collection !== 'facts' && passage.kind !== 'heading' && passage.kind !== 'title');
}

const isProtocol = (content: ContentBase, code: string): boolean => content.workspace.identifiers.read(code).kind === 'protocol';

/** What else a fact proved: a change, a correction, an answer; and what is bound only once is unused without it. */
const restingOnFacts = ['CHANGE001', 'WRONG001', 'WRONG002', 'USE001', 'USE002', 'ANSWER009', 'QUIZ001', 'QUIZ002', 'BIND006', 'BIND007', 'IDENT007', 'ERA'] as const;

/** The brackets around the only claim of a passage are lost. */
export const unbindPassage: ContentOperator = {
  name: 'unbind-passage',
  about: 'states something with an identifier or a requirement word and binds no fact',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    for (const { passage, claim, spot, words, claimName, start } of ownClaims(content)) {
      if (passage.claims.length !== 1 || passage.facts.length > 0) continue;
      const named = passage.codes.some(({ value, heard }) => !heard && isProtocol(content, value));
      if (!named && passage.requirements.length === 0) continue;
      const at: Spot = { file: spot.file, start, end: Math.max(spot.end, ...passage.codes.map(({ offset }) => offset), ...passage.requirements.map(({ offset }) => offset)) };
      yield {
        subject: `${claimName}/${claim.facts.join('+')}`, code: 'BIND001', consequences: [...restingOnFacts, 'BIND002', 'BIND003', 'IDENT002'], at,
        edits: [{ file: spot.file, start: spot.start, end: words.start, text: '' }, { file: spot.file, start: words.end, end: spot.end, text: '' }],
      };
    }
  },
};

/** One claim of several loses its link, and with it the identifier that only its fact names. */
export const unbindIdentifier: ContentOperator = {
  name: 'unbind-identifier',
  about: 'names an identifier that none of the facts left in the passage speaks of',
  scope: 'content',
  *drafts(content) {
    const { facts: index } = content.workspace;
    for (const { passage, claim, spot, words, claimName } of ownClaims(content)) {
      const others = [...new Set([...passage.facts, ...passage.claims.filter((other) => other !== claim).flatMap((other) => other.facts)])].flatMap((id) => content.handbook.facts.get(id) ?? []);
      const lost = others.length === 0 ? undefined : passage.codes.find(({ value, heard }) => !heard && isProtocol(content, value) && !others.some((fact) => index.names(fact, value)));
      if (lost === undefined) continue;
      yield {
        subject: `${claimName}/${claim.facts.join('+')}`, code: 'BIND002', consequences: [...restingOnFacts, 'BIND003', 'IDENT002'],
        at: { file: spot.file, start: lost.offset, end: lost.offset },
        edits: [{ file: spot.file, start: spot.start, end: words.start, text: '' }, { file: spot.file, start: words.end, end: spot.end, text: '' }],
      };
    }
  },
};

/** A claim is bound to a fact about something else. */
export const bindOther: ContentOperator = {
  name: 'bind-other',
  about: 'binds a fact that does not speak of the identifier',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    const { facts: index } = content.workspace;
    const all = [...content.handbook.facts.values()].filter(({ kind, level }: { kind: string; level?: string }) => kind === 'prose' && level === 'none');
    for (const { passage, claim, ids, claimName } of ownClaims(content)) {
      const others = [...new Set([...passage.facts, ...passage.claims.filter((other) => other !== claim).flatMap((other) => other.facts)])].flatMap((id) => content.handbook.facts.get(id) ?? []);
      const named = passage.codes.find(({ value, heard }) => !heard && isProtocol(content, value) && !others.some((fact) => index.names(fact, value)));
      const wrong = all[Math.floor(share(claimName) * all.length)];
      if (named === undefined || wrong === undefined || index.names(wrong, named.value) || passage.requirements.length > 0) continue;
      yield {
        subject: `${claimName}/${wrong.id}`, code: 'BIND002', consequences: [...restingOnFacts, 'IDENT002'],
        at: { file: ids.file, start: named.offset, end: named.offset },
        edits: [{ file: ids.file, start: ids.start, end: ids.end, text: wrong.id }],
      };
    }
  },
};

/** A passage without identifiers gets a requirement word that nothing proves. */
export const addRequirement: ContentOperator = {
  name: 'add-requirement',
  about: 'adds a requirement in capitals that no fact states',
  scope: 'content',
  *drafts(content) {
    for (const place of ownWords(content)) {
      const { passage, name, start } = place;
      const facts = boundFacts(passage);
      if (passage.entry.collection === 'facts' || passage.requirements.length > 0) continue;
      const levels = new Set(facts.flatMap((id) => content.handbook.facts.get(id) ?? []).map((fact) => ('level' in fact ? fact.level : 'none')));
      if (levels.has('must')) continue;
      const sentence = 'Both sides MUST keep to it.';
      yield {
        subject: name, code: facts.length === 0 ? 'BIND001' : 'BIND003', consequences: ['BIND001', 'ANSWER003', 'ANSWER008'],
        edits: [{ file: passage.file, start, end: start, text: `${sentence} `, focus: [0, sentence.length] }],
      };
    }
  },
};

export const bindingOperators = [unbindPassage, unbindIdentifier, bindOther, addRequirement];
