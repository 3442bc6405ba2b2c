import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { batchMessages, breakJson, emptyInputRequired, messageOfOtherRevision, repeatMember, sendEmbedded } from './json-revisions.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [batchMessages, [
      'questions/session-lifecycle/json.1/named SAMPLE004 | ```json revision=2026-07-28 message=batch method=tools/list facts="tools-list-exists"',
      'questions/session-lifecycle/json.4/named SAMPLE004 | ```json revision=2025-11-25 message=batch facts="tools-list-exists"',
    ]],
    [breakJson, [
      'questions/session-lifecycle/json.1/trailing-comma SAMPLE003 | ```json revision=2026-07-28 message=result method=tools/list facts="tools-list-exists"',
      'questions/session-lifecycle/json.3/comment SAMPLE003 | ```json revision=2025-11-25 message=request facts="tools-list-exists" caption="A request"',
    ]],
    [emptyInputRequired, [
      'questions/session-lifecycle/json.1/claimed SAMPLE004 | "result": {',
    ]],
    [messageOfOtherRevision, [
      'questions/session-lifecycle/json.1>2024-11-05 SAMPLE004 | ```json revision=2024-11-05 message=result method=tools/list facts="tools-list-exists"',
      'questions/session-lifecycle/json.1>2025-06-18 SAMPLE004 | ```json revision=2025-06-18 message=result method=tools/list facts="tools-list-exists"',
    ]],
    [repeatMember, [
      'questions/session-lifecycle/http.1/jsonrpc SAMPLE005 | ```http revision=2026-07-28 message=request facts="tools-list-exists"',
      'questions/session-lifecycle/http.2/jsonrpc SAMPLE005 | ```http revision=2026-07-28 message=error facts="unknown-tool-code"',
      'questions/session-lifecycle/json.1/jsonrpc SAMPLE003 | ```json revision=2026-07-28 message=result method=tools/list facts="tools-list-exists"',
      'questions/session-lifecycle/json.4/jsonrpc SAMPLE003 | ```json revision=2025-11-25 message=request facts="tools-list-exists"',
    ]],
    [sendEmbedded, [
      'questions/session-lifecycle/json.3>sampling/createMessage SAMPLE004 | ```json revision=2026-07-28 message=request facts="tools-list-exists" caption="A request"',
      'questions/session-lifecycle/json.4>roots/list SAMPLE004 | ```json revision=2026-07-28 message=request facts="tools-list-exists"',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
