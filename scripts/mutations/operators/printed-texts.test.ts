import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { markupInPrinted, nameInTitle, requirementInPrinted, requirementInTitle } from './printed-texts.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [markupInPrinted, [
      'glossary/session/term MARKUP005 | term: "session **and more**"',
      'questions/session-lifecycle/tests MARKUP005 | tests: "where state lives between calls *as told*"',
    ]],
    [nameInTitle, [
      'questions/session-lifecycle/title/server/discover IDENT007 | title: About `server/discover`. How does a session live and end?',
      'quiz/session-header/ask/server/discover IDENT007 | ask: About `server/discover`. What names it?',
    ]],
    [requirementInPrinted, [
      'glossary/session/term BIND008 | term: "session, a MUST for both"',
      'questions/session-lifecycle/tests BIND008 | tests: "where state lives between calls, a SHOULD for both"',
    ]],
    [requirementInTitle, [
      'questions/session-lifecycle/title/SHOULD BIND009 | title: What a server SHOULD do. How does a session live and end?',
      'guides/why/title/MUST BIND009 | title: What a server MUST do. A guide',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
