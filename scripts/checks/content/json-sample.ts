import type { Problem } from '../../../src/model/problem.ts';
import type { MessageKind, MessageProblem, SampleDescription } from '../../../src/spec/message.ts';
import { JsonTooDeep, parseJson } from '../../../src/spec/parse-json.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import { judged } from '../../check/judged-samples.ts';
import { jsonPlaces } from '../../check/json-places.ts';
import { placeInSample, samplePassages, type SamplePassage } from '../../check/sample-place.ts';
import type { Workspace } from '../../check/workspace.ts';
import { unknownElements } from './sample-fence.ts';

/** A sample of the protocol that could be read. */
interface Readable {
  readonly passage: SamplePassage;
  readonly value: unknown;
  readonly description: SampleDescription;
}

/** JSON samples parse, and those of the protocol are valid for their revision. */
export const jsonSampleRule: ContentRule = {
  scope: 'content',
  name: 'content/json-sample',
  codes: ['SAMPLE003', 'SAMPLE004'],
  unit: 'JSON samples',
  examined: (workspace) => samplePassages(workspace).filter(({ sample }) => sample.language === 'json' && !sample.heard).length,
  *check(workspace) {
    const readable: Readable[] = [];
    for (const passage of samplePassages(workspace)) {
      if (passage.sample.language !== 'json' || passage.sample.heard) continue;
      const parsed = readJson(passage.sample.code);
      if ('error' in parsed) {
        yield unreadable(parsed.error, parsed.line, parsed.column, passage, workspace);
        continue;
      }
      for (const { line, column } of jsonPlaces(passage.sample.code).repeated) {
        yield unreadable('this key stands twice in one object', line, column, passage, workspace);
      }
      const description = unknownElements(passage, workspace).length > 0 ? undefined : describeSample(passage, workspace);
      if (description !== undefined) readable.push({ passage, value: parsed.value, description });
    }
    yield* judge(readable, workspace);
  },
};

function unreadable(message: string, line: number, column: number, passage: SamplePassage, workspace: Workspace): Problem {
  return problemAt(placeInSample(passage, line, column, workspace), {
    code: 'SAMPLE003',
    message: `This is no JSON: ${message}.`,
    why: 'Readers copy samples into tests and tools, and no rule can look into one that does not parse.',
    mend: 'Write it whole, without comments, trailing commas or dots that stand for something left out. Mark a mistake shown on purpose with the word heard.',
  });
}

function* judge(samples: readonly Readable[], workspace: Workspace): Iterable<Problem> {
  const verdicts = judged('json-samples', samples, ({ value, description }) => ({ value, ...description, revision: description.revision.id }),
    ({ value, description }) => workspace.messages.validate(value, description), workspace);
  for (const [index, { passage, description }] of samples.entries()) {
    const places = jsonPlaces(passage.sample.code);
    for (const problem of verdicts[index] ?? []) {
      const { line, column } = places.at(problem.pointer);
      yield problemAt(placeInSample(passage, line, column, workspace), invalid(problem, description));
    }
  }
}

/** What a fence says of its sample; undefined where it says nothing that can be checked, which has a rule of its own. */
function describeSample({ sample }: SamplePassage, { handbook }: Workspace): SampleDescription | undefined {
  const { attributes } = sample;
  const revision = handbook.revisions.find(attributes.get('revision') ?? '');
  const [type, message, method] = ['type', 'message', 'method'].map((name) => attributes.get(name));
  const contradicts = type !== undefined && (message !== undefined || attributes.has('other'));
  if (revision === undefined || contradicts) return undefined;
  if (type !== undefined) return { revision, type };
  if (message === undefined || !['request', 'notification', 'result', 'error', 'batch'].includes(message)) return undefined;
  if (message === 'result' && method === undefined) return undefined;
  return { revision, message: message as MessageKind, ...(method !== undefined && { method }) };
}

/** Words a mistake that the validator found. */
function invalid({ message, valid }: MessageProblem, { revision }: Pick<SampleDescription, 'revision'>) {
  return {
    code: 'SAMPLE004',
    message,
    why: `The sample says that it is valid in ${revision.id}, and readers copy it.`,
    mend: valid.length === 0
      ? 'Change the sample, or the revision its fence names. Mark a mistake shown on purpose with the word heard.'
      : `Valid here: ${valid.slice(0, 8).join(', ')}. Mark a mistake shown on purpose with the word heard.`,
  };
}

/** Parses JSON. A mistake has its line and column, counted from 1. */
export function readJson(text: string): { readonly value: unknown } | { readonly error: string; readonly line: number; readonly column: number } {
  try {
    return { value: parseJson(text) };
  } catch (error) {
    const words = messageOf(error).replace(/ in JSON at position.*$/s, '').replace(/, ?(\.\.\.)?".*is not valid JSON$/s, '');
    const offset = error instanceof JsonTooDeep ? error.offset : mistakeIn(text);
    const before = text.slice(0, offset);
    return { error: words.replace(/^./, (letter) => letter.toLowerCase()), line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  }
}

/**
 * Offset of the mistake in text that is no JSON. The parser does not always say, but up to the mistake it only
 * misses the end, so that the shortest beginning it refuses for another reason ends there.
 */
function mistakeIn(text: string): number {
  let low = 0;
  let high = text.length + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isRefused(text.slice(0, middle))) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, Math.min(low, text.length + 1) - 1);
}

function isRefused(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    const message = messageOf(error);
    return !/end of JSON|Unterminated/.test(message) && !message.includes(`at position ${text.length} `) && !message.endsWith(`at position ${text.length}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
