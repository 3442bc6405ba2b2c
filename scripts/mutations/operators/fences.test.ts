import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { bindSampleToNothing, dropAttribute, mislabelMessage, unbindSample, unknownLanguage, wrongAttribute } from './fences.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [bindSampleToNothing, [
      'questions/session-lifecycle/http.1 REF001 | ```http revision=2026-07-28 message=request facts="tools-list-exists no-such-fact"',
      'questions/session-lifecycle/json.3 REF001 | ```json revision=2025-11-25 message=request facts="tools-list-exists no-such-fact" caption="A request"',
    ]],
    [dropAttribute, [
      'questions/session-lifecycle/http.1/revision SAMPLE002 | ```http message=request facts="tools-list-exists"',
      'questions/session-lifecycle/python.1/sdk SAMPLE002 | ```python',
    ]],
    [mislabelMessage, [
      'questions/session-lifecycle/json.1>request SAMPLE004 | ```json revision=2026-07-28 message=request method=tools/list facts="tools-list-exists"',
      'questions/session-lifecycle/json.3>batch SAMPLE004 | ```json revision=2025-11-25 message=batch facts="tools-list-exists" caption="A request"',
    ]],
    [unbindSample, [
      'questions/session-lifecycle/http.1 BIND001 | ```http revision=2026-07-28 message=request',
      'questions/session-lifecycle/json.3 BIND001 | ```json revision=2025-11-25 message=request caption="A request"',
    ]],
    [unknownLanguage, [
      'questions/session-lifecycle/http.1>jsonc SAMPLE001 | ```jsonc revision=2026-07-28 message=request facts="tools-list-exists"',
      'questions/session-lifecycle/ts.1>py SAMPLE001 | ```py sdk="@modelcontextprotocol/server@2.4.0"',
    ]],
    [wrongAttribute, [
      'questions/session-lifecycle/http.1/revision SAMPLE002 | ```http revision=2025-06-19 message=request facts="tools-list-exists"',
      'questions/session-lifecycle/json.1/method SAMPLE002 | ```json revision=2026-07-28 message=result method=tools/lists facts="tools-list-exists"',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
