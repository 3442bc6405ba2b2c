import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { bindSampleToOtherRevision, foreignNameInSample, hideMessage } from './sample-context.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [bindSampleToOtherRevision, [
      'questions/session-lifecycle/http.1>session-header-life SAMPLE010 | ```http revision=2026-07-28 message=request facts="tools-list-exists session-header-life"',
      'questions/session-lifecycle/json.3>session-header-removed SAMPLE010 | ```json revision=2025-11-25 message=request facts="tools-list-exists session-header-removed" caption="A request"',
    ]],
    [foreignNameInSample, [
      'questions/session-lifecycle/json.2/tasks/result SAMPLE011 | "tasks/result": true,',
      'questions/session-lifecycle/ts.1/resources/subscribe SAMPLE011 | // sends resources/subscribe',
    ]],
    [hideMessage, [
      'questions/session-lifecycle/json.1>text SAMPLE012 | ```text',
      'questions/session-lifecycle/json.4>text SAMPLE012 | ```text',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
