import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { breakPattern, dropPast, needlessPast, registerProtocolName } from './names.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [breakPattern, [
      'examples IDENT003 | patterns: ["("]',
    ]],
    [dropPast, [
      'old-clients-initialize IDENT002 | old-clients-initialize:',
    ]],
    [needlessPast, [
      'tools-list-exists IDENT005 | past: ["tools/list"]',
      'unknown-tool-code IDENT005 | past: ["-32602"]',
    ]],
    [registerProtocolName, [
      'json-rpc/type:JSONRPCBatchRequest IDENT004 | names: ["JSONRPCBatchRequest", jsonrpc, id]',
      'examples/type:ModelHint IDENT004 | names: ["ModelHint", shelfmark]',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
