import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { bareIdentifier, foreignIdentifier, misspellIdentifier, swapIdentifiers, unregisterName } from './identifiers.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [bareIdentifier, [
      'facts/tools-list-exists/claim/tools/list.0 IDENT006 | claim: The request tools/list exists.',
      'questions/session-lifecycle/changes.1.text/Mcp-Session-Id.0 IDENT006 | text: "[The header Mcp-Session-Id arrives.](fact:session-header-life)"',
    ]],
    [foreignIdentifier, [
      'revisions/2024-11-05/summary/Mcp-Session-Id IDENT002 | summary: The message for this is `Mcp-Session-Id`. A revision.',
      'questions/tool-listing/rubric.4/Mcp-Session-Id IDENT002 | - This is what `Mcp-Session-Id` is for. Names what took its place',
    ]],
    [misspellIdentifier, [
      'facts/tools-list-exists/claim/tools/list.0 IDENT001 | claim: The request `tools/ilst` exists.',
      'questions/session-lifecycle/answer~01570094/tools/list.0 IDENT001 | - [A listing is asked for with `tools/ilst`](fact:tools-list-exists), then as',
    ]],
    [swapIdentifiers, [
      'questions/session-lifecycle/say/Mcp-Session-Id.0 BIND002 | [The header `tools/list` is gone](fact:session-header-removed), so state',
      'questions/tool-listing/say/Mcp-Session-Id.0 BIND002 | [The header `tools/list` is gone](fact:session-header-removed), so state',
    ]],
    [unregisterName, [
      'examples/shelfmark IDENT001 | correction](correction:session-mandatory) and [the table](page:/transports/). Names such as `shelfmark` are free.',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
