import { expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';
const say = (text: string) => changed(session, replace('Examples do it.', text));

it('accepts prose without bare identifiers', () => {
  expect(problemsOf()).toEqual([]);
  for (const text of ['Client/server talk of tools, OAuth, JavaScript and and/or.', 'Call 32 of -3 and MCP-based hosts.']) expect(say(text).report, text).toEqual([]);
});

it.each(['tools/list', 'notifications/tools/list_changed', 'Mcp-Session-Id', 'mcp-session-id', 'MCP-Protocol-Version', 'structuredContent', 'InitializeResult', '_meta', '-32602', 'Last-Event-ID'])('reports a bare %s', (name) => {
  const { report, at } = say(`Examples send ${name}, as one sees.`);
  expect(report).toEqual([at(`${name}, as`, 'IDENT006')]);
});

it('reports it inside a claim, and not in what is quoted as wrong', () => {
  const claim = changed(session, replace('[It was optional.]', '[The Mcp-Session-Id was optional.]'));
  expect(claim.report).toEqual([claim.at('Mcp-Session-Id was', 'IDENT006')]);
  expect(changed(session, replace('heard: The header', 'heard: The Mcp-Session-Id header')).report).toEqual([]);
});
