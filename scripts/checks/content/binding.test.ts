import { describe, expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';

it('accepts passages that bind what they name', () => {
  expect(problemsOf()).toEqual([]);
});

describe('a passage that binds nothing', () => {
  it.each([
    ['an identifier', 'Ask with `tools/list`.', '`tools/list`.'],
    ['a requirement word', 'One MUST ask.', 'MUST'],
    ['a revision', 'It was so in [[2025-06-18]].', '[[2025-06-18]].'],
  ])('is reported for %s', (_, text, needle) => {
    const { report, at } = changed(session, replace('Examples do it.', text));
    expect(report).toEqual([at(needle, 'BIND001')]);
  });

  it('is told the facts about its identifier', () => {
    const { problems } = changed(session, replace('Examples do it.', 'Ask with `tools/list`.'));
    expect(problems[0]?.mend).toContain('tools-list-exists');
  });

  it('is reported once, at the exact place, in a list item over several lines', () => {
    const { report, at } = changed(session, replace('  before, since [[date:launch-announced]].', '  before.\n- Another item\n  MUST ask by `tools/list` in\n  [[2025-06-18]].'));
    expect(report).toEqual([at('MUST ask', 'BIND001')]);
  });

  it('is reported in a table cell', () => {
    const { report, at } = changed(session, replace('### What stayed', '| a | b |\n|---|---|\n| c | `tools/list` |\n\n### What stayed'));
    expect(report).toEqual([at('`tools/list` |', 'BIND001')]);
  });

  it('is a sample of the protocol too', () => {
    const { report, at } = changed(session, replace(' facts="tools-list-exists"', ''));
    expect(report).toEqual([at('```json', 'BIND001')]);
  });

  it('is fine where it only quotes', () => {
    expect(changed(session, replace('See [another answer]', '<Heard>One MUST ask by `tools/list` in [[2025-06-18]].</Heard> See [another answer]')).report).toEqual([]);
  });
});

describe('a passage that binds something else', () => {
  it('is reported for each identifier, with the facts to bind', () => {
    const { report, at, problems } = changed(session, replace('then as\n  before', 'and `ping`, then as\n  before'));
    expect(report).toContain(at('`ping`', 'BIND002'));
    expect(problems.find(({ code }) => code === 'BIND002')?.mend).toContain('write one');
    const known = changed(session, replace('[It was optional.](fact:session-id-optional)', '[It](fact:session-id-optional) was like `tools/list`.'));
    expect(known.report).toEqual([known.at('`tools/list`.', 'BIND002')]);
    expect(known.problems[0]?.mend).toContain('Bind one of tools-list-exists');
  });

  it('is reported for the error code of a sample', () => {
    const error = '{\n  "jsonrpc": "2.0",\n  "id": 1,\n  "error": { "code": -32602, "message": "No" }\n}';
    const sample = (code: string) => changed(session, replace('### What stayed', `\`\`\`${code}\n\`\`\`\n\n### What stayed`));
    const json = sample(`json revision=2025-11-25 message=error facts="tools-list-exists"\n${error}`);
    expect(json.report).toEqual([json.at('"code"', 'BIND002')]);
    expect(json.problems[0]?.message).toContain('`-32602`; bound are tools-list-exists');
    const http = sample(`http revision=2025-11-25 message=error facts="tools-list-exists"\nHTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n${error}`);
    expect(http.report).toEqual([http.at('"code"', 'BIND002')]);
    expect(sample(`json revision=2025-11-25 message=error facts="tools-list-exists"\n${error.replace('-32602', '4711')}`).report).toEqual([]);
  });

  it('is reported for a requirement word of another level', () => {
    const { report, at, problems } = changed(session, replace('[A server MAY hand', '[A server MUST hand'));
    expect(report).toContain(at('MUST hand', 'BIND003'));
    expect(problems.find(({ code }) => code === 'BIND003')?.message).toBe('MUST needs a fact of level "must", but the claim binds session-id-optional (may).');
  });

  it('may use a word of the right level outside the claim', () => {
    const outside = replace('[A server MAY hand out `Mcp-Session-Id`.](fact:session-id-optional)', 'A server MAY [hand out `Mcp-Session-Id`](fact:session-id-optional).');
    expect(changed(session, outside).report).toEqual([]);
  });
});

it('leaves facts, topics and changes alone', () => {
  expect(changed('topics.yaml', replace('How messages travel.', 'How `tools/list` travels.')).report).toEqual([]);
});
