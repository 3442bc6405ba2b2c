import { describe, expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';
const facts = 'facts/core.yaml';

describe('an identifier in a passage', () => {
  it('may be gone inside a claim that says so, and existed inside an era', () => {
    expect(problemsOf()).toEqual([]);
  });

  it('is reported outside its revisions, with the facts that say when it existed', () => {
    const { report, at, problems } = changed(session, replace('See [another answer]', 'Send `Mcp-Session-Id`. See [another answer]'));
    expect(report).toEqual([at('`Mcp-Session-Id`. See', 'IDENT002')]);
    expect(problems[0]?.message).toBe('`Mcp-Session-Id` does not exist in 2026-07-28, of which this text speaks: it exists 2025-03-26 to 2025-11-25.');
    expect(problems[0]?.mend).toContain('fact:session-header-life, fact:session-header-removed, fact:session-id-optional');
    expect(problems[0]?.mend).toContain('<Era span="2025-03-26..2025-11-25">');
  });

  it('is reported inside a claim about something else', () => {
    const { report, at } = changed(session, replace('- [A listing', '- [A `Mcp-Session-Id` listing'));
    expect(report).toEqual([at('`Mcp-Session-Id` listing', 'IDENT002'), at('`Mcp-Session-Id` listing', 'BIND002')].sort((a, b) => a.slice(-7).localeCompare(b.slice(-7))));
  });

  it('is found however it is written', () => {
    const { report, at } = changed(session, replace('See [another answer]', '[Send `mcp-session-id`](fact:session-id-optional) with `"resultType": "complete"`. See [another answer]'));
    expect(report).toEqual([at('`"resultType"', 'BIND002')]);
  });

  it('is reported in an era that it does not belong to', () => {
    const { report, at } = changed(session, replace('In [[2025-06-18]] too.', 'In [[2025-06-18]] too, like `server/discover`.'));
    expect(report).toEqual([at('`server/discover`', 'BIND002'), at('`server/discover`', 'IDENT002')]);
  });

  it('is not looked at in titles, headings and what is quoted as wrong', () => {
    expect(changed(session, replace('title: How does a session', 'title: How does `Mcp-Session-Id`')).report).toEqual([]);
    expect(changed(session, replace('### What stayed', '### After `Mcp-Session-Id`')).report).toEqual([]);
    expect(changed(session, replace('See [another answer]', '<Heard>Send `Mcp-Session-Id`.</Heard> See [another answer]')).report).toEqual([]);
  });
});

describe('an identifier in the claim of a fact', () => {
  it('exists in the revisions of its span', () => {
    const { report, at, problems } = changed(facts, replace('A server MAY hand out `Mcp-Session-Id`.', 'A server MAY hand out `Mcp-Session-Id` or call `elicitation/create`.'));
    expect(report).toEqual([at('`elicitation/create`', 'IDENT002')]);
    expect(problems[0]?.mend).toContain('Narrow the span to "2025-06-18..2025-11-25"');
  });

  it('may be past where the fact says so, and only there', () => {
    const claim = replace('The request `tools/list` exists.', 'The request `tools/list` exists, as `Mcp-Session-Id` did.');
    expect(changed(facts, claim).report).toHaveLength(1);
    expect(changed(facts, claim, replace('elements: [method:tools/list]', 'elements: [method:tools/list]\n  past: [Mcp-Session-Id]')).report).toEqual([]);
    const needless = changed(facts, replace('elements: [method:tools/list]', 'elements: [method:tools/list]\n  past: [tools/list]'));
    expect(needless.report).toEqual([needless.at('tools/list]\n  verified', 'IDENT005')]);
  });
});
