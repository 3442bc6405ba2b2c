import type { Level } from '../../../src/model/fact.ts';
import type { Fact } from '../../../src/model/handbook.ts';
import type { Passage } from '../../../src/model/passage/passage.ts';
import type { Place, Problem } from '../../../src/model/problem.ts';
import { listed } from '../../check/nearest.ts';
import { protocolMentions } from '../../check/protocol-mentions.ts';
import { isProhibition, levelOf } from '../../check/requirement-level.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/** A fact says one thing: its claim has the words of its level, and its short wording neither more nor less than the claim. */
export const factWordingRule: ContentRule = {
  scope: 'content',
  name: 'spec/fact-wording',
  codes: ['FACT011', 'FACT012', 'FACT013'],
  unit: 'facts',
  examined: ({ handbook }) => handbook.facts.size,
  *check(workspace) {
    const shorts = new Map(wordings(workspace, 'short').map((short) => [short.entry.id, short]));
    for (const claim of wordings(workspace, 'claim')) {
      const fact = workspace.handbook.facts.get(claim.entry.id);
      const short = shorts.get(claim.entry.id);
      if (fact === undefined) continue;
      yield* claimAgainstLevel(claim, fact, workspace);
      if (short === undefined) continue;
      yield* identifiersOfShort(short, fact, workspace);
      const tooStrong = [...strengthOfShort(short, claim, fact)];
      yield* tooStrong.length > 0 ? tooStrong : strengthLeftOut(short, fact);
    }
  },
};

function wordings({ handbook }: Workspace, part: string): Passage[] {
  return handbook.passages.filter((passage) => passage.entry.collection === 'facts' && passage.part === part);
}

function levelOfFact(fact: Fact): Level {
  return fact.kind === 'world' ? 'none' : fact.level;
}

function* claimAgainstLevel(claim: Passage, fact: Fact, { loaded }: Workspace): Iterable<Problem> {
  const level = levelOfFact(fact);
  const why = 'A passage may use a requirement word when a fact of its level is bound, so the two have to be one.';
  const other = claim.requirements.find(({ value }) => levelOf(value) !== level);
  if (other !== undefined) {
    yield problemAt(claim.placeAt(other.offset), {
      code: 'FACT013',
      message: fact.kind === 'world'
        ? `The claim says ${other.value}, but a fact about the world has no level.`
        : `The claim says ${other.value}, but the level of the fact is "${level}".`,
      why,
      mend: fact.kind === 'world'
        ? 'Write the word in lower case, as what the source says, or make this a fact about the specification.'
        : `Write level: ${levelOf(other.value)}, or another word. A claim with requirements of two levels is two facts.`,
    });
  } else if (level !== 'none' && claim.requirements.length === 0) {
    yield problemAt(loaded.placeOf('facts', fact.id, ['level']), {
      code: 'FACT013',
      message: `The level of the fact is "${level}", but its claim has no requirement word.`,
      why,
      mend: `Say in the claim who ${level.toUpperCase()} do what, or write level: none.`,
    });
  }
}

function* identifiersOfShort(short: Passage, fact: Fact, workspace: Workspace): Iterable<Problem> {
  for (const { value, offset } of protocolMentions(short, workspace)) {
    if (workspace.facts.names(fact, value)) continue;
    yield problemAt(short.placeAt(offset), {
      code: 'FACT011',
      message: `The short wording names \`${value}\`, of which the fact does not speak.`,
      why: 'The short wording stands in the tables in place of the claim, and only the claim is proved.',
      mend: `Name what the claim names, or add it to the claim or to "about" if the claim implies it. The fact speaks of ${listed([...fact.names].slice(0, 6)) || 'no identifier'}.`,
    });
  }
}

/** Words that say how strong something is, by the level they belong to. */
const strengths: readonly { readonly level: Level; readonly words: RegExp }[] = [
  { level: 'must', words: /\b(?:must|shall|required?s?|mandatory|obligatory|forbidden|prohibited|cannot|(?:has|have|had) to|duty|duties|demands?|bans?|banned)\b/gi },
  { level: 'should', words: /\b(?:should|recommend(?:s|ed)?|advises?|advised|suggest(?:s|ed)?)\b/gi },
  { level: 'may', words: /\b(?:may|might|can|could|optional(?:ly)?|allow(?:s|ed)?|permit(?:s|ted)?|free to|possible)\b/gi },
];
const withoutException = /\b(?:always|never)\b/gi;
const universal = /\b(?:always|never|every|each|any|all|no|not|none|nothing|nobody|only|neither|whatever|whichever)\b/i;

function shortReport(place: Place, message: string, mend: string): Problem {
  const why = 'The short wording stands in the tables in place of the claim; there a "may" that reads as "must" is a false requirement.';
  return problemAt(place, { code: 'FACT012', message, why, mend });
}

function* strengthOfShort(short: Passage, claim: Passage, fact: Fact): Iterable<Problem> {
  const level = levelOfFact(fact);
  for (const { value, offset } of short.requirements) {
    if (claim.requirements.some((said) => levelOf(said.value) === levelOf(value) && isProhibition(said.value) === isProhibition(value))) continue;
    yield shortReport(short.placeAt(offset), `The short wording says ${value}, which the claim does not.`, `Use a word of the claim: ${listed(claim.requirements.map((said) => said.value)) || 'it has no requirement word'}.`);
  }
  const capitals = new Set(short.requirements.flatMap(({ value, offset }) => Array.from(value.matchAll(/\w+/g), (word) => offset + word.index)));
  for (const { level: strength, words } of strengths) {
    if (strength === level || claim.find(words).length > 0) continue;
    for (const { value, offset } of short.find(words)) {
      if (capitals.has(offset)) continue;
      yield shortReport(short.placeAt(offset), `The short wording says "${value}", for which neither the level of the fact ("${level}") nor its claim has a word.`, 'Say it as strongly as the claim does.');
    }
  }
  if (level !== 'must' && !universal.test(claim.text)) {
    for (const { value, offset } of short.find(withoutException)) {
      yield shortReport(short.placeAt(offset), `The short wording says "${value}", but the claim makes no such general statement.`, 'Say it as the claim does, or widen the claim if it is proved.');
    }
  }
}

/** A SHOULD or MAY that is told as a plain fact reads as if it were always so. */
function* strengthLeftOut(short: Passage, fact: Fact): Iterable<Problem> {
  const level = levelOfFact(fact);
  const own = strengths.find((strength) => strength.level === level);
  if (own === undefined || level === 'must' || short.requirements.length > 0 || short.find(own.words).length > 0) return;
  yield shortReport(short, `The short wording tells as a plain fact what is a ${level.toUpperCase()}.`, `Say "${level === 'should' ? 'should' : 'may'}", as the claim does.`);
}
