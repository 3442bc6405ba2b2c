import { expect, it } from 'vitest';
import type { ContentOperator } from '../operator.ts';
import { linesOf, richContent } from '../test-operator.ts';
import { breakFactLink, breakReference, breakRevisionReference, breakScheme, breakSection, linkUnknownPage, referToSelf, referenceOperators, typeAddress } from './references.ts';

const base = richContent();
const operatorOf = (name: string): ContentOperator => referenceOperators.find((operator) => operator.name === name)!;

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [breakFactLink, [
      'questions/session-lifecycle/say/claim.0/session-header-removed REF001 | [The header `Mcp-Session-Id` is gone](fact:session-hedaer-removed), so state',
      'questions/tool-listing/answer~16ed44ee/claim.0/session-id-optional REF001 | [A server MAY hand out `Mcp-Session-Id`.](fact:session-di-optional) In [[2025-06-18]] too.',
    ]],
    [breakReference, [
      'questions/session-lifecycle/topic/transports REF001 | topic: tranpsorts',
      'quiz/session-header/questions.0/session-lifecycle REF001 | questions: [session-ilfecycle]',
    ]],
    [breakRevisionReference, [
      'questions/session-lifecycle/answer~16ed44ee/2025-06-18.0 REF001 | [A server MAY hand out `Mcp-Session-Id`.](fact:session-id-optional) In [[2025-06-19]] too.',
      'questions/tool-listing/answer~16ed44ee/2025-06-18.0 REF001 | [A server MAY hand out `Mcp-Session-Id`.](fact:session-id-optional) In [[2025-06-19]] too.',
    ]],
    [breakScheme, [
      'questions/session-lifecycle/answer~44c25bce/question:tool-listing#traps.0 LINK002 | [The header `Mcp-Session-Id` is gone.](fact:session-header-removed) See [another answer](quetsion:tool-listing#traps).',
      'questions/session-lifecycle/answer~8201cfcc/page:/transports/.2 LINK002 | correction](correction:session-mandatory) and [the table](pgae:/transports/). Names such as `shelfmark` are free.',
    ]],
    [breakSection, [
      'questions/session-lifecycle/answer~44c25bce/question:tool-listing#traps.0 REF002 | [The header `Mcp-Session-Id` is gone.](fact:session-header-removed) See [another answer](question:tool-listing#tarps).',
      'questions/tool-listing/answer~44c25bce/question:session-lifecycle#traps.0 REF002 | [The header `Mcp-Session-Id` is gone.](fact:session-header-removed) See [another answer](question:session-lifecycle#tarps).',
    ]],
    [linkUnknownPage, [
      'revisions/2024-11-05/summary LINK003 | summary: Look at [the table](page:/transport/). A revision.',
      'questions/tool-listing/rubric.1 LINK003 | - Look at [the table](page:/quizz/). Knows who hands it out',
    ]],
    [referToSelf, [
      'session-lifecycle/related REF003 | questions: [session-lifecycle, tool-listing]',
      'tool-listing/followUps.0 REF003 | question: tool-listing',
    ]],
    [typeAddress, [
      'questions/session-lifecycle/practice~ed557b5e/source:announcement.0 LINK001 | [The news came early](fact:launch-announced) ([announcement](https://example.com/announcement)).',
      'questions/tool-listing/rubric.0/bare LINK001 | - Read [the notes](https://example.com/notes). Names the header',
    ]],
    [operatorOf('break-question-link'), [
      'questions/session-lifecycle/answer~44c25bce/question:tool-listing#traps.0 REF001 | [The header `Mcp-Session-Id` is gone.](fact:session-header-removed) See [another answer](question:tool-ilsting#traps).',
    ]],
    [operatorOf('break-case-link'), [
      'questions/session-lifecycle/answer~8201cfcc/case:stale-session.0 REF001 | [A client MUST send `initialize`](fact:initialize-first), and [lists change](fact:lists-change). See [a case](case:stale-esssion), [a',
    ]],
    [operatorOf('break-correction-link'), [
      'questions/session-lifecycle/answer~8201cfcc/correction:session-mandatory.1 REF001 | [A client MUST send `initialize`](fact:initialize-first), and [lists change](fact:lists-change). See [a case](case:stale-session), [a',
    ]],
    [operatorOf('break-source-link'), [
      'questions/session-lifecycle/practice~ed557b5e/source:announcement.0 REF001 | [The news came early](fact:launch-announced) ([announcement](source:annoucnement)).',
    ]],
    [operatorOf('break-page-link'), [
      'questions/session-lifecycle/answer~8201cfcc/page:/transports/.2 LINK003 | correction](correction:session-mandatory) and [the table](page:/tranpsorts/). Names such as `shelfmark` are free.',
    ]],
    [operatorOf('link-unknown-term'), [
      'revisions/2024-11-05/summary REF001 | summary: More stands in [another place](term:client-side-cache). A revision.',
    ]],
    [operatorOf('link-unknown-topic'), [
      'revisions/2024-11-05/summary REF001 | summary: More stands in [another place](topic:transport). A revision.',
    ]],
    [operatorOf('link-unknown-revision'), [
      'revisions/2024-11-05/summary REF001 | summary: More stands in [another place](revision:2025-06-19). A revision.',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
