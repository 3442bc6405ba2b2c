import { describe, expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';
const plain = (text: string) => changed(session, replace('See [another answer]', `${text} See [another answer]`));
const inEra = (text: string) => changed(session, replace('In [[2025-06-18]] too.', text));

it('accepts words that are proved where they stand', () => {
  expect(problemsOf()).toEqual([]);
});

describe('a word for revisions of which its fact does not speak', () => {
  it('is reported outside a claim, although the passage binds the fact', () => {
    const { report, at, problems } = plain('A server MAY [hand out `Mcp-Session-Id`](fact:session-id-optional).');
    expect(report).toEqual([at('MAY [hand', 'BIND006')]);
    expect(problems[0]?.message).toContain('speaks of since 2026-07-28, but MAY is proved for other revisions: session-id-optional holds 2025-03-26 to 2025-11-25');
  });

  it('is fine inside the claim, which then shows the revisions of the fact', () => {
    expect(plain('[A server MAY hand out `Mcp-Session-Id`](fact:session-id-optional).').report).toEqual([]);
  });

  it('is reported in a claim whose facts share no revision, so that it shows none', () => {
    const { report, at } = plain('[A server MAY hand out `Mcp-Session-Id`](fact:session-id-optional+session-header-removed).');
    expect(report).toEqual([at('MAY hand out `Mcp-Session-Id`](fact:session-id-optional+', 'BIND006')]);
  });

  it('is reported in a rubric, which is set without marks', () => {
    const { report, at } = changed(session, replace('  - Knows who hands it out', '  - "[A server MAY hand it out](fact:session-id-optional)"'));
    expect(report).toEqual([at('MAY hand it', 'BIND006')]);
  });

  it('is reported in an era that the fact does not reach', () => {
    const era = '<Era span="2024-11-05">\n\n[A server MAY hand it out.](fact:session-id-optional)\n\n</Era>\n\n</Answer>';
    const { report, at } = changed(session, replace('</Answer>', era));
    expect(report).toContain(at('MAY hand it', 'BIND006'));
  });

  it('may hold in a part of an era', () => {
    const wider = changed(session, replace('<Era span="2025-03-26..2025-11-25"', '<Era span="..2025-11-25"'));
    expect(wider.report.filter((line) => line.includes('BIND'))).toEqual([]);
  });
});

describe('a word that is turned around', () => {
  /** The fact says one word, and every passage that is bound to it another. */
  const say = (fact: string, passages: string) => problemsOf({
    'facts/core.yaml': (text: string) => text.replace('A server MAY hand out', `A server ${fact} hand out`).replace('level: may', 'level: must'),
    ...Object.fromEntries([session, 'questions/tool-listing.mdx'].map((path) => [path, (text: string) => text.replaceAll('MAY hand out', `${passages} hand out`)])),
  });

  it('is reported where the fact forbids', () => {
    const problems = say('MUST NOT', 'MUST');
    // The sentence in the middle is a known falsehood as well.
    const own = problems.filter(({ code }) => !code.startsWith('FALSE'));
    expect([...new Set(own.map(({ code }) => code))]).toEqual(['BIND007']);
    expect(own[0]?.mend).toContain('MUST NOT');
    expect(say('MUST NOT', 'MUST NOT')).toEqual([]);
  });

  it('is reported where the fact demands', () => {
    expect([...new Set(say('MUST', 'MUST NOT').map(({ code }) => code).filter((code) => !code.startsWith('FALSE')))]).toEqual(['BIND007']);
  });

  it('is free where it is quoted', () => {
    expect(inEra('<Heard>One MUST NOT.</Heard>').report).toEqual([]);
  });
});
