import type { Fact } from '../../../src/model/handbook.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { covers, describe, holdsIn, isOpenIn, revisionsIn } from '../../../src/model/span.ts';
import type { Element } from '../../../src/spec/surface.ts';
import { isNewcomer } from '../../check/identifiers.ts';
import { listed } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import { placeInSample, samplePassages, type SamplePassage } from '../../check/sample-place.ts';
import type { Workspace } from '../../check/workspace.ts';

/** What a sample shows is proved for its revision, also where no schema looks into it. */
export const uncheckedSamplesRule: ContentRule = {
  scope: 'content',
  name: 'content/unchecked-samples',
  codes: ['SAMPLE010', 'SAMPLE011', 'SAMPLE012'],
  unit: 'samples',
  examined: (workspace) => samplePassages(workspace).filter(({ sample }) => !sample.heard).length,
  *check(workspace) {
    for (const passage of samplePassages(workspace)) {
      if (passage.sample.heard) continue;
      yield* factsOfOtherRevisions(passage, workspace);
      if (!isUnchecked(passage)) continue;
      yield* foreignNames(passage, workspace);
      yield* hiddenMessage(passage, workspace);
    }
  },
};

/** Samples that no schema judges: plain text, commands, programs, and JSON or HTTP that is said to be no part of MCP. */
function isUnchecked({ sample: { language, attributes } }: SamplePassage): boolean {
  return ['text', 'sh', 'ts', 'python'].includes(language) || attributes.has('other');
}

function boundTo({ facts: ids }: SamplePassage, { handbook }: Workspace): Fact[] {
  return ids.flatMap((id) => handbook.facts.get(id) ?? []);
}

/** A sample names the revision it is valid in, and so the facts behind it have to hold there. */
function* factsOfOtherRevisions(passage: SamplePassage, workspace: Workspace): Iterable<Problem> {
  const { revisions } = workspace.handbook;
  const revision = revisions.find(passage.sample.attributes.get('revision') ?? '');
  if (revision === undefined) return;
  const wrong = boundTo(passage, workspace).filter(({ spans }) => spans !== null && !holdsIn({ spans }, revision) && !isOpenIn({ spans }, revision));
  if (wrong.length === 0) return;
  yield problemAt(passage, {
    code: 'SAMPLE010',
    message: `The sample is of ${revision.id}, but what it is bound to does not hold there: ${listed(wrong.map(({ id, spans }) => `${id} holds ${describe(spans ?? [], revisions)}`))}.`,
    why: 'The page says below the sample that these facts prove it.',
    mend: `Bind the facts that the sample shows in ${revision.id}, or write the revision that they speak of.`,
  });
}

/** Names that mean the protocol wherever they stand: methods with a slash, headers, reserved keys, well-known paths, error codes, and the method of a message. */
const protocolName = /(?<![\w/.]|\w-)(?:(?:mcp-[a-z{}*-]+|last-event-id)(?![\w-])|io\.modelcontextprotocol\/[\w/-]+|\/?\.well-known\/[a-z-]+|-32\d{3}(?!\d)|[a-z]+(?:\/[a-zA-Z_]+)+(?![\w/]))|(?<=["']method["']\s*:\s*["'])[a-z][\w/]*(?=["'])/gi;
const kinds: ReadonlySet<Element['kind']> = new Set(['method', 'header', 'meta', 'extension', 'well-known', 'error']);

function* foreignNames(passage: SamplePassage, workspace: Workspace): Iterable<Problem> {
  const { surface, identifiers, facts, handbook } = workspace;
  const { revisions } = handbook;
  const spoken = revisionsIn(passage.spans, revisions);
  const bound = boundTo(passage, workspace);
  const reported = new Set<string>();
  for (const [index, line] of passage.sample.code.split('\n').entries()) {
    for (const { 0: name, index: column } of line.matchAll(protocolName)) {
      const elements = surface.find(name).filter((element) => kinds.has(element.kind) && !isNewcomer(element, handbook));
      const existence = identifiers.existence(elements);
      const missing = spoken.filter((revision) => !holdsIn({ spans: existence }, revision));
      const isExplained = bound.some((fact) => facts.names(fact, name) && (fact.kind === 'absence' || (fact.spans !== null && covers(existence, fact.spans, revisions))));
      if (elements.length === 0 || missing.length === 0 || isExplained || reported.has(name)) continue;
      reported.add(name);
      yield problemAt(placeInSample(passage, index + 1, column + 1, workspace), {
        code: 'SAMPLE011',
        message: `The sample uses ${name}, which does not exist in ${listed(missing.map(({ id }) => id))}, of which the text around it speaks: it exists ${describe(existence, revisions)}.`,
        why: 'Readers copy samples, and nothing else judges this one.',
        mend: 'Move the sample into an <Era> of the revisions that have it, bind a fact that says when it existed, or mark a mistake shown on purpose with the word heard.',
      });
    }
  }
}

function* hiddenMessage(passage: SamplePassage, workspace: Workspace): Iterable<Problem> {
  const { language, code } = passage.sample;
  if (language === 'ts' || language === 'python') return;
  const lines = code.split('\n');
  const line = lines.findIndex((text) => /["']jsonrpc["']\s*:/.test(text));
  if (line === -1) return;
  yield problemAt(placeInSample(passage, line + 1, lines[line]!.indexOf('jsonrpc'), workspace), {
    code: 'SAMPLE012',
    message: 'This is a JSON-RPC message, but its fence does not say so.',
    why: 'A message of the protocol is validated against the schema of its revision; a fence that hides it would let any mistake through.',
    mend: 'Write it as ```json revision=… message=…, or as ```http with the headers around it.',
  });
}
