import type { MessageKind } from '../../../src/spec/message.ts';
import { createHttpSampleChecker, type HttpProblem, type HttpSampleDescription } from '../../../src/spec/http-sample.ts';
import { parseHttp } from '../../../src/spec/http-message.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import { judged } from '../../check/judged-samples.ts';
import { jsonPlaces } from '../../check/json-places.ts';
import { placeInSample, samplePassages, type SamplePassage } from '../../check/sample-place.ts';
import type { Workspace } from '../../check/workspace.ts';

/** HTTP samples have the headers of their revision, and a body that fits them. */
export const httpSampleRule: ContentRule = {
  scope: 'content',
  name: 'content/http-sample',
  codes: ['SAMPLE005'],
  unit: 'HTTP samples',
  examined: (workspace) => httpSamples(workspace).length,
  *check(workspace) {
    const { handbook, surface, messages } = workspace;
    const { revisions } = handbook;
    const checker = createHttpSampleChecker({ revisions, surface, validator: messages });
    const samples = httpSamples(workspace);
    const verdicts = judged('http-samples', samples, ({ code, description }) => ({ code, ...description, revision: description.revision.id }),
      ({ code, description }) => checker.check(code, description), workspace);
    for (const [index, { passage, description }] of samples.entries()) {
      for (const problem of verdicts[index] ?? []) {
        const { line, column } = placeOf(problem, passage);
        yield problemAt(placeInSample(passage, line, column, workspace), {
          code: 'SAMPLE005',
          message: problem.message,
          why: `The sample says that it is valid in ${description.revision.id}, and readers copy it.`,
          mend: `${problem.valid.length === 0 ? 'Change the sample, or the revision its fence names.' : `Valid here: ${problem.valid.slice(0, 8).join(', ')}.`} Mark a mistake shown on purpose with the word heard.`,
        });
      }
    }
  },
};

interface HttpSample {
  readonly passage: SamplePassage;
  readonly code: string;
  readonly description: HttpSampleDescription;
}

/** The samples of HTTP that name a revision; a fence that names none has a rule of its own. */
function httpSamples(workspace: Workspace): HttpSample[] {
  return samplePassages(workspace).flatMap((passage) => {
    const { language, attributes, heard, code } = passage.sample;
    const revision = workspace.handbook.revisions.find(attributes.get('revision') ?? '');
    if (language !== 'http' || heard || revision === undefined || attributes.has('other')) return [];
    const message = attributes.get('message') as MessageKind | undefined;
    const method = attributes.get('method');
    return [{ passage, code, description: { revision, ...(message !== undefined && { message }), ...(method !== undefined && { method }) } }];
  });
}

/** Line and column of a problem in the code of a sample: that of the member, where the problem lies in a JSON body. */
function placeOf({ line, pointer }: HttpProblem, { sample }: SamplePassage): { line: number; column: number } {
  if (pointer === '') return { line, column: 1 };
  const body = parseHttp(sample.code).messages.find((message) => message.bodyLine === line)?.body;
  const written = sample.code.split('\n')[line - 1] ?? '';
  // In a stream of events, the JSON stands behind the name of its field.
  const json = body?.startsWith('{') || body?.startsWith('[') ? body : written.replace(/^data: ?/, '');
  const indent = json === body ? 0 : written.length - json.length;
  const at = jsonPlaces(json).at(pointer);
  return { line: line + at.line - 1, column: at.line === 1 ? at.column + indent : at.column };
}
