import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { expiredException, wrongException, wrongRedirect } from './ledger.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [expiredException, [
      'facts/tools-list-exists/claim/tools/list.0 EXCEPT002 | a-name-of-a-talk:',
      'primitives/tools/probe.answer/tools/list.0 EXCEPT002 | a-name-of-a-talk:',
    ]],
    [wrongException, [
      'questions/session-lifecycle/title/EXCEPT001 EXCEPT001 | exception-0:',
      'questions/session-lifecycle/followUps.1.answer/EXCEPT001 EXCEPT001 | exception-25:',
      'questions/session-lifecycle/title/EXCEPT003 EXCEPT003 | exception-0:',
      'questions/session-lifecycle/followUps.1.answer/EXCEPT003 EXCEPT003 | exception-25:',
      'questions/session-lifecycle/title/EXCEPT004 EXCEPT004 | exception-0:',
    ]],
    [wrongRedirect, [
      'session-lifecycle/LEDGER003 LEDGER003 | /q/session-lifecycle-before/:',
      'session-lifecycle/LEDGER004 LEDGER004 | /q/session-lifecycle-before/:',
      'session-lifecycle/LEDGER007 LEDGER007 | ---',
      'session-lifecycle/LEDGER008 LEDGER008 | /q/session-lifecycle-never/:',
      'session-lifecycle/LEDGER009 LEDGER009 | /q/session-lifecycle',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
