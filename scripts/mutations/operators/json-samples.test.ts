import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { changeResultMethod, changeType, dropMember, foreignErrorCode, inventMember, otherErrorCode, renameMember, reservedErrorCode } from './json-samples.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [changeResultMethod, [
      'questions/session-lifecycle/json.1>tools/call SAMPLE004 | ```json revision=2026-07-28 message=result method=tools/call facts="tools-list-exists"',
      'questions/session-lifecycle/json.1>server/discover SAMPLE004 | ```json revision=2026-07-28 message=result method=server/discover facts="tools-list-exists"',
    ]],
    [changeType, [
      'questions/session-lifecycle/http.1/params.name SAMPLE005 | "name": 7,',
      'questions/session-lifecycle/http.1/id SAMPLE005 | "id": true,',
      'questions/session-lifecycle/json.1/result.resultType SAMPLE004 | "resultType": 7,',
      'questions/session-lifecycle/json.1/id SAMPLE004 | "id": true,',
    ]],
    [dropMember, [
      'questions/session-lifecycle/http.1/params.name SAMPLE005 | "params": {',
      'questions/session-lifecycle/json.1/result.resultType SAMPLE004 | "result": {',
      'questions/session-lifecycle/json.1/result.cacheScope SAMPLE004 | "result": {',
    ]],
    [foreignErrorCode, [
      'questions/session-lifecycle/http.2>-32002 SAMPLE005 | { "jsonrpc": "2.0", "id": 1, "error": { "code": -32002, "message": "There is no such tool" } }',
      'questions/session-lifecycle/http.2>-32042 SAMPLE005 | { "jsonrpc": "2.0", "id": 1, "error": { "code": -32042, "message": "There is no such tool" } }',
    ]],
    [inventMember, [
      'questions/session-lifecycle/http.1/ SAMPLE005 | "retryable": true, "jsonrpc": "2.0",',
      'questions/session-lifecycle/json.1/ SAMPLE004 | "retryable": true, "jsonrpc": "2.0",',
      'questions/session-lifecycle/json.3/ SAMPLE004 | "hint": "none", "jsonrpc": "2.0",',
    ]],
    [otherErrorCode, [
      'questions/session-lifecycle/http.2>-32600 BIND002 | { "jsonrpc": "2.0", "id": 1, "error": { "code": -32600, "message": "There is no such tool" } }',
      'questions/session-lifecycle/http.2>-32700 BIND002 | { "jsonrpc": "2.0", "id": 1, "error": { "code": -32700, "message": "There is no such tool" } }',
    ]],
    [renameMember, [
      'questions/session-lifecycle/http.1/params.name SAMPLE005 | "nmae": "shelf_find",',
      'questions/session-lifecycle/json.1/result.resultType SAMPLE004 | "resutlType": "complete",',
      'questions/session-lifecycle/json.1/result.cacheScope SAMPLE004 | "cachSecope": "private"',
    ]],
    [reservedErrorCode, [
      'questions/session-lifecycle/http.2>-32099 SAMPLE005 | { "jsonrpc": "2.0", "id": 1, "error": { "code": -32099, "message": "There is no such tool" } }',
      'questions/session-lifecycle/http.2>-32060 SAMPLE005 | { "jsonrpc": "2.0", "id": 1, "error": { "code": -32060, "message": "There is no such tool" } }',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
