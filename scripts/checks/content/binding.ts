import type { Fact } from '../../../src/model/handbook.ts';
import type { Mention } from '../../../src/model/passage/inline.ts';
import { boundFacts, type Passage } from '../../../src/model/passage/passage.ts';
import type { Place, Problem } from '../../../src/model/problem.ts';
import { intersect } from '../../../src/model/span.ts';
import { isObject } from '../../../src/spec/json-schema.ts';
import { levelOf } from '../../check/requirement-level.ts';
import { listed } from '../../check/nearest.ts';
import { protocolMentions } from '../../check/protocol-mentions.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import { jsonInSample } from '../../check/sample-json.ts';
import { placeInSample, type SamplePassage } from '../../check/sample-place.ts';
import type { Workspace } from '../../check/workspace.ts';
import { showsProtocol } from './sample-fence.ts';

/** Collections whose texts bind nothing: a fact is its own proof, and the others describe the handbook itself. */
const unbound = new Set(['facts', 'topics', 'changes', 'sources']);

const isSpoken = (mention: Mention): boolean => !mention.heard;

/** A passage that names identifiers, requirements or revisions binds facts that speak of them. */
export const bindingRule: ContentRule = {
  scope: 'content',
  name: 'content/binding',
  codes: ['BIND001', 'BIND002', 'BIND003'],
  unit: 'passages',
  examined: ({ handbook }) => handbook.passages.filter(isBinding).length,
  *check(workspace) {
    for (const passage of workspace.handbook.passages) {
      if (!isBinding(passage)) continue;
      const ids = boundFacts(passage);
      const facts = ids.flatMap((id) => workspace.handbook.facts.get(id) ?? []);
      // Ids of facts that do not exist are reported by the rule on references; what they would prove is unknown.
      if (facts.length < ids.length) continue;
      if (facts.length === 0) yield* unboundPassage(passage, workspace);
      else {
        yield* unprovedMentions(passage, facts, workspace);
        if (isSample(passage) && showsProtocol(passage)) yield* unprovedErrorCodes(passage, facts, workspace);
      }
    }
  },
};

/** Tells whether a passage says something that facts have to prove: it is neither quoted, nor a title or heading, nor about the handbook itself. */
function isBinding({ heard, kind, entry }: Passage): boolean {
  return !heard && !unbound.has(entry.collection) && kind !== 'title' && kind !== 'heading';
}

function* unboundPassage(passage: Passage, workspace: Workspace): Iterable<Problem> {
  const mentions = [
    ...protocolMentions(passage, workspace).map(({ value, offset }) => ({ offset, said: `\`${value}\``, code: value })),
    ...passage.requirements.filter(isSpoken).map(({ value, offset }) => ({ offset, said: `the requirement word ${value}`, code: undefined })),
    ...passage.revisions.filter(isSpoken).map(({ value, offset }) => ({ offset, said: `the revision ${value}`, code: undefined })),
  ].sort((a, b) => a.offset - b.offset);
  const [first] = mentions;
  if (first === undefined) {
    if (isSample(passage) && showsProtocol(passage)) yield unboundSample(passage);
    return;
  }
  const candidates = first.code === undefined ? [] : candidatesFor(first.code, passage, workspace);
  yield problemAt(passage.placeAt(first.offset), {
    code: 'BIND001',
    message: `This passage names ${listed([...new Set(mentions.map(({ said }) => said))].slice(0, 4))}, but binds no fact.`,
    why: 'What nothing binds, nothing proves: the next revision could make it false without anybody noticing.',
    mend: `Link the words that claim something to the fact that proves them: [words](fact:id).${candidates.length === 0 ? '' : ` Facts about it are ${listed(candidates)}.`}`,
  });
}

function isSample(passage: Passage): passage is SamplePassage {
  return passage.sample !== undefined && !passage.sample.heard;
}

function unboundSample(passage: SamplePassage): Problem {
  return problemAt(passage, {
    code: 'BIND001',
    message: 'This sample shows the protocol, but binds no fact.',
    why: 'What nothing binds, nothing proves: the next revision could make it false without anybody noticing.',
    mend: 'Add facts="id id" to the fence, with the facts that the sample shows.',
  });
}

function* unprovedMentions(passage: Passage, facts: readonly Fact[], workspace: Workspace): Iterable<Problem> {
  const seen = new Set<string>();
  for (const { value, offset } of protocolMentions(passage, workspace)) {
    if (seen.has(value) || facts.some((fact) => workspace.facts.names(fact, value))) continue;
    seen.add(value);
    yield unproved(value, passage.placeAt(offset), { passage, facts }, workspace);
  }
  for (const mention of passage.requirements.filter(isSpoken)) {
    const around = mention.claim === null ? facts : (passage.claims[mention.claim]?.facts ?? []).flatMap((id) => workspace.handbook.facts.get(id) ?? []);
    const wanted = levelOf(mention.value);
    const levels = around.map((fact) => (fact.kind === 'world' ? 'none' : fact.level));
    if (levels.includes(wanted)) continue;
    const said = around.map((fact, index) => `${fact.id} (${levels[index]!})`);
    yield problemAt(passage.placeAt(mention.offset), {
      code: 'BIND003',
      message: `${mention.value} needs a fact of level "${wanted}", but ${mention.claim === null ? 'the passage' : 'the claim'} binds ${listed(said)}.`,
      why: 'A requirement word in capitals has the weight of the specification, so it must be exactly as strong there.',
      mend: `Bind a fact of level "${wanted}", use the word of the bound fact, or write it in lower case as plain advice.`,
    });
  }
}

/** A sample of an error shows what the bound facts say of its code. */
function* unprovedErrorCodes(passage: SamplePassage, facts: readonly Fact[], workspace: Workspace): Iterable<Problem> {
  for (const json of jsonInSample(passage)) {
    const messages = Array.isArray(json.value) ? json.value.map((value: unknown, index) => ({ value, pointer: `/${index}` })) : [{ value: json.value, pointer: '' }];
    for (const { value, pointer } of messages) {
      const error = isObject(value) && isObject(value['error']) ? value['error'] : {};
      const code = String(error['code']);
      // A code that no revision defines has rules of its own.
      if (typeof error['code'] !== 'number' || workspace.surface.get(`error:${code}`) === undefined || facts.some((fact) => workspace.facts.names(fact, code))) continue;
      const { line, column } = json.at(`${pointer}/error/code`);
      yield unproved(code, placeInSample(passage, line, column, workspace), { passage, facts }, workspace);
    }
  }
}

function unproved(name: string, place: Place, { passage, facts }: { readonly passage: Passage; readonly facts: readonly Fact[] }, workspace: Workspace): Problem {
  const candidates = candidatesFor(name, passage, workspace);
  return problemAt(place, {
    code: 'BIND002',
    message: `No fact bound in this passage speaks of \`${name}\`; bound are ${listed(facts.map(({ id }) => id))}.`,
    why: 'Each identifier is proved by a fact that names it; the facts that stand here prove something else.',
    mend: candidates.length > 0
      ? `Bind one of ${listed(candidates)}, or add the name to "about" of a bound fact whose claim implies it.`
      : 'No fact speaks of it yet: write one, or add the name to "about" of a bound fact whose claim implies it.',
  });
}

/** Ids of facts about a name, those that hold in a revision the passage speaks of first. */
function candidatesFor(code: string, passage: Passage, { facts, handbook }: Workspace): string[] {
  const holds = (fact: Fact): boolean => fact.spans !== null && intersect(fact.spans, passage.spans, handbook.revisions).length > 0;
  const about = facts.about(code);
  return [...about.filter(holds), ...about.filter((fact) => !holds(fact))].slice(0, 5).map(({ id }) => id);
}
