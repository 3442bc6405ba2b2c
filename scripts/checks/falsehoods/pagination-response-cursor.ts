import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder, phrase } from '../../check/falsehood-pattern.ts';
import { reported } from '../../check/falsehood-vocabulary.ts';

const cursor = any('cursor', 'cursors');
const result = any(
  '(tools|resources|prompts|templates) list', 'list', 'lists', 'response*', 'result', 'results', 'answer*', 'reply', 'replies', 'page of results',
  'page', 'each page', 'server*', 'list result*',
);
const carries = any(
  'contain*', 'carr*', 'has', 'have', 'hold', 'holds', 'include*', 'return*', 'with', 'brings', 'bring', 'come', 'comes', 'bear*', 'deliver*', 'give',
  'gives', 'gave', 'put', 'puts', 'send*', 'sent', 'hands', 'provide*', 'supplies', 'member', 'field', 'attach*', 'feature*', 'set', 'sets', 'emit*',
  'issue*', 'names',
);
const inResult = any(
  inOrder(6, result, carries, inOrder(5, cursor)), inOrder(10, any('response*', 'result', 'reply', 'answer'), any('named', 'called'), cursor),
  inOrder(3, 'in', any('result', 'response', 'answer', 'reply', 'results'), cursor),
  inOrder(
    4, cursor, any('in', 'from', 'of', 'on'), any('response', 'the response', 'result', 'its (answer|result|response|reply)', 'reply', 'answer'),
  ),
  inOrder(4, cursor, any('that', 'which'), 'server*', any('returned', 'sent', 'gave', 'returns', 'sends', 'handed', 'supplied', 'issued')),
  inOrder(5, cursor, any('field', 'member'), any('of', 'in', 'on'), any('result', 'response')),
  inOrder(8, any('field', 'member', 'key', 'property'), any('is', 'named', 'called'), inOrder(1, cursor)),
  inOrder(2, cursor, any('comes', 'is', 'gets'), any('back', 'returned', 'sent back', 'included', 'attached', 'given')),
  inOrder(5, any('return', 'returns', 'returned', 'returning'), inOrder(5, cursor)), inOrder(0, any('response', 'result', 'answer'), cursor),
  inOrder(3, cursor, 'is', inOrder(2, any('response', 'result'), any('field', 'member'))),
  inOrder(4, any('gets', 'receives', 'obtains', 'finds'), cursor), inOrder(3, cursor, 'off', any('result', 'response', 'answer')),
  inOrder(8, any('comes back', 'returned with', 'is returned'), cursor), inOrder(3, 'result', cursor, any('member', 'field', 'property', 'key')),
);
const request = any(
  'parameter*', 'param', 'params', 'argument', 'nextcursor', 'next cursor',
  inOrder(3, 'client*', any('send', 'sends', 'passes', 'puts', 'sets'), cursor), inOrder(2, cursor, inOrder(1, 'in', any('request*', 'params'))),
  inOrder(3, any('unknown', 'invalid', 'valid', 'bad', 'malformed', 'after'), cursor), inOrder(2, 'no', any('field', 'member'), 'of'),
  inOrder(4, 'request*', any('carries', 'contains', 'has'), cursor),
);
const editor = any(
  'windsurf', 'sessions', 'treat*', 'parse', 'ide', 'editor*', 'vscode', 'visual studio', 'copilot', 'approv*', 'mcp json', 'vulnerab*',
  'cursor (settings|agent|version|release|users|the|team|s)', 'anysphere', 'host*', 'product*', 'fixed', 'disclos*',
);

/** FALSE010: The field of a list result is called `cursor` instead of `nextCursor`. */
export const paginationResponseCursorRule = falsehoodRule({
  code: 'FALSE010',
  name: 'falsehoods/pagination-response-cursor',
  claim: 'The list response carries a field called `cursor` for the next page.',
  so: 'The result carries `nextCursor`; `cursor` is the parameter of the request that sends it back. It is so in every revision.',
  verdict: 'wrong',
  correction: 'pagination-response-cursor',
  wrong: '..',
  restated: [
    {
      all: [inResult],
      unless: [
        request, editor, reported, phrase(4, any('not', 'never'), any(carries, cursor)), 'page size', inOrder(3, 'is', 'no', any('field', 'member')),
      ],
    },
  ],
});
