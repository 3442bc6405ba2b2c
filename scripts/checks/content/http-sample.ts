import type { MessageKind } from '../../../src/spec/message.ts';
import { createHttpSampleChecker, type HttpProblem, type HttpSampleDescription } from '../../../src/spec/http-sample.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import { judged } from '../../check/judged-samples.ts';
import { jsonInSample } from '../../check/sample-json.ts';
import { placeInSample, samplePassages, type SamplePassage } from '../../check/sample-place.ts';
import type { Workspace } from '../../check/workspace.ts';
import { unknownElements } from './sample-fence.ts';

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
      for (const { line, column } of jsonInSample(passage).flatMap(({ repeated }) => repeated)) {
        yield problemAt(placeInSample(passage, line, column, workspace), {
          code: 'SAMPLE005',
          message: 'This key stands twice in one object.',
          why: 'Which of the two counts is up to the one who reads it, and no rule sees the other.',
          mend: 'Keep one of them. Mark a mistake shown on purpose with the word heard.',
        });
      }
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

/** The samples of HTTP whose fence says enough; what it lacks has a rule of its own. */
function httpSamples(workspace: Workspace): HttpSample[] {
  return samplePassages(workspace).flatMap((passage) => {
    const { language, attributes, heard, code } = passage.sample;
    const revision = workspace.handbook.revisions.find(attributes.get('revision') ?? '');
    if (language !== 'http' || heard || revision === undefined || attributes.has('other') || unknownElements(passage, workspace).length > 0) return [];
    const message = attributes.get('message') as MessageKind | undefined;
    const method = attributes.get('method');
    return [{ passage, code, description: { revision, ...(message !== undefined && { message }), ...(method !== undefined && { method }) } }];
  });
}

/** Line and column of a problem in the code of a sample: that of the member, where the problem lies in a JSON body. */
function placeOf({ line, pointer }: HttpProblem, passage: SamplePassage): { line: number; column: number } {
  const body = pointer === '' ? undefined : jsonInSample(passage).find((json) => json.line === line);
  return body?.at(pointer) ?? { line, column: 1 };
}
