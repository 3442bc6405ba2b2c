import { describe, expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';
const sample = (fence: string, code: string) => changed(session, replace('### What stayed', `\`\`\`${fence}\n${code}\n\`\`\`\n\n### What stayed`));
const inEra = (fence: string, code: string) => changed(session, replace('In [[2025-06-18]] too.\n', `In [[2025-06-18]] too.\n\n\`\`\`${fence}\n${code}\n\`\`\`\n`));

it('accepts samples with facts of their revision', () => {
  expect(problemsOf()).toEqual([]);
});

it('reports a sample whose facts do not hold in its revision', () => {
  const { report, at, problems } = changed(session, replace('facts="tools-list-exists" caption', 'facts="tools-list-exists session-header-removed" caption'));
  expect(report).toEqual([at('```json', 'SAMPLE010')]);
  expect(problems[0]?.message).toContain('session-header-removed holds since 2026-07-28');
});

describe('a name that the text around does not have', () => {
  it.each([
    ['sh', 'curl -H "Mcp-Session-Id: 1" https://mcp.example', 'Mcp-Session-Id: 1'],
    ['text', 'client  --resources/subscribe-->  server', 'resources/subscribe'],
    ['text', 'GET with last-event-id', 'last-event-id'],
    ['ts sdk=none', "const wanted = 'resources/unsubscribe';", 'resources/unsubscribe'],
    ['python sdk=none', 'code = -32042', '-32042'],
    ['json other="a log"', '{ "method": "initialize" }', 'initialize'],
  ])('is reported in %s: %s', (fence, code, needle) => {
    const { report, at } = sample(fence, code);
    expect(report).toEqual([at(needle, 'SAMPLE011')]);
  });

  it('is reported for what came later, in an era', () => {
    const { report, at } = inEra('text', 'server/discover');
    expect(report).toEqual([at('server/discover', 'SAMPLE011')]);
  });

  it('is fine in its era, behind a fact, and in a mistake', () => {
    expect(inEra('sh', 'curl -H "Mcp-Session-Id: 1"').report).toEqual([]);
    expect(sample('sh facts=session-header-removed', 'curl -H "Mcp-Session-Id: 1"').report).toEqual([]);
    expect(sample('sh heard', 'curl -H "Mcp-Session-Id: 1"').report).toEqual([]);
  });

  it.each(['a/b/c', 'tools/list', 'https://mcp.example/resources/subscribe', 'src/tools/call.ts', 'initialize()', '-32602', 'application/json'])('is not seen in %s', (code) => {
    expect(sample('text', code).report).toEqual([]);
  });
});

describe('a JSON-RPC message that its fence does not name', () => {
  it.each(['text', 'sh', 'json other="a message"', 'http other="a message"'])('is reported behind %s', (fence) => {
    const { report, at } = sample(fence, '{ "jsonrpc": "2.0", "id": 1, "method": "tools/list" }');
    expect(report).toEqual([at('"jsonrpc": "2.0", "id": 1, "method": "tools/list" }', 'SAMPLE012')]);
  });

  it('is left to the program that sends it', () => {
    expect(sample('ts sdk=none', "const message = { 'jsonrpc': '2.0' };").report).toEqual([]);
  });
});
