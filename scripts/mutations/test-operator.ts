import { join } from 'node:path';
import { content, type Change } from '../../src/model/fixtures/content.ts';
import { openContent, type ContentBase } from './content-base.ts';
import { makeMutant, type Mutant } from './mutant.ts';
import type { ContentOperator } from './operator.ts';

const root = join(import.meta.dirname, '../..');
const verified = 'verified: { on: 2026-11-22, against: 2026-07-28, how: text }';

/** Facts of the kinds that the small handbook lacks. */
const moreFacts = `initialize-first:
  kind: prose
  claim: A client MUST send \`initialize\` first.
  short: A client MUST begin with \`initialize\`.
  level: must
  span: ..2025-11-25
  evidence:
    - { revisions: ..2025-06-18, page: basic/lifecycle, anchor: initialization }
    - { revisions: 2025-11-25, page: basic/lifecycle, anchor: initialization }
  ${verified}
lists-change:
  kind: prose
  claim: Lists change between two calls.
  span: ..
  evidence:
    - { revisions: .., page: server/tools, anchor: listing-tools }
  ${verified}
handles-instead:
  kind: prose
  claim: State is named by a handle.
  span: 2026-07-28..
  evidence:
    - { revisions: 2026-07-28, page: server/tools, anchor: stateful-tools }
  ${verified}
old-clients-initialize:
  kind: prose
  claim: Older clients send \`initialize\`.
  past: [initialize]
  span: 2026-07-28..
  evidence:
    - { revisions: 2026-07-28, page: basic/index, top: true }
  ${verified}
unknown-tool-code:
  kind: prose
  claim: An unknown tool is answered with \`-32602\`.
  span: ..
  evidence:
    - { revisions: .., page: server/tools, anchor: error-handling }
  ${verified}
next-release:
  kind: world
  claim: The next release is planned.
  date: 2026-12-15
  dated: plan
  sources: [announcement, plan]
  ${verified}
briefing-silent:
  kind: world
  claim: In what could be read of the briefing, there is no demonstration.
  date: 2025-04-17
  sources: [briefing]
  ${verified}
`;

const moreSources = `briefing:
  title: The briefing
  publisher: A vendor
  url: https://example.com/briefing
  kind: research
  primary: true
  date: 2025-04-17
  read: { how: part, on: 2026-11-22 }
plan:
  title: The plan
  publisher: A maintainer
  url: https://example.com/plan
  kind: thread
  primary: true
  read: { how: part, on: 2026-11-22 }
talk:
  title: A talk
  publisher: A speaker
  url: https://example.com/talk
  kind: blog
  primary: false
  read: { how: not }
`;

const moreText = `[A client MUST send \`initialize\`](fact:initialize-first), and [lists change](fact:lists-change). See [a case](case:stale-session), [a
correction](correction:session-mandatory) and [the table](page:/transports/). Names such as \`shelfmark\` are free.

[A client MUST begin
so](fact:initialize-first).

<Exchange>

A call

1. client -> server: **a call** [asks](fact:tools-list-exists)
2. server --> client: **a result**

</Exchange>

\`\`\`http revision=2026-07-28 message=request facts="tools-list-exists"
POST /mcp HTTP/1.1
Content-Type: application/json
Accept: application/json, text/event-stream
MCP-Protocol-Version: 2026-07-28
Mcp-Method: tools/call
Mcp-Name: shelf_find

{
  "jsonrpc": "2.0",
  "id": 1,
  "method": "tools/call",
  "params": {
    "name": "shelf_find",
    "_meta": { "io.modelcontextprotocol/protocolVersion": "2026-07-28", "io.modelcontextprotocol/clientCapabilities": {} }
  }
}
\`\`\`

\`\`\`http revision=2026-07-28 message=error facts="unknown-tool-code"
HTTP/1.1 400 Bad Request
Content-Type: application/json

{ "jsonrpc": "2.0", "id": 1, "error": { "code": -32602, "message": "There is no such tool" } }
\`\`\`

\`\`\`json revision=2026-07-28 message=result method=tools/list facts="tools-list-exists"
{
  "jsonrpc": "2.0",
  "id": 1,
  "result": {
    "resultType": "complete",
    "tools": [{ "name": "shelf_find", "inputSchema": { "type": "object" } }],
    "ttlMs": 0,
    "cacheScope": "private"
  }
}
\`\`\`

\`\`\`json other="A row of a table"
{
  "row": 1
}
\`\`\`

\`\`\`ts sdk="@modelcontextprotocol/server@2.4.0"
import { McpServer } from '@modelcontextprotocol/server';

const server = new McpServer({ name: 'shelf', version: '1.0.0' });
server.registerTool('find', { description: 'Finds a book' }, async () => ({ content: [{ type: 'text', text: 'Shelf 3' }] }));
\`\`\`

\`\`\`python sdk="mcp@1.28.1"
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("shelf", port=8000)


def find(title: str) -> str:
    if title == "":
        return "nothing"
    return "shelf 3"


if __name__ == "__main__":
    mcp.run()
\`\`\`

### What stayed`;

/** The small handbook of the tests as it is. */
export function smallContent(): ContentBase {
  return openContent(root, content());
}

/** The small handbook of the tests with something for every operator. */
export function richContent(changes: Readonly<Record<string, Change>> = {}): ContentBase {
  return openContent(root, content({
    'facts/more.yaml': moreFacts,
    'sources.yaml': (text) => text + moreSources,
    'names.yaml': (text) => `${text}examples:\n  description: Names in examples\n  names: [shelfmark]\n`,
    'questions/session-lifecycle.mdx': (text) => text.replace('### What stayed', () => moreText).replace('In [[2025-06-18]] too.', () =>
      'In [[2025-06-18]] too.\n\n```json revision=2025-11-25 message=request facts="tools-list-exists"\n{ "jsonrpc": "2.0", "id": 2, "method": "ping" }\n```'),
    'postmortems/stale-session.mdx': (text) => text.replace('  - { date: 2025-08-01, text: Memory ran out. }', '  - { date: 2025-08-01, text: Memory ran out. }\n  - { date: 2025-08-03, text: It was noticed. }')
      .replace('Nobody deleted the sessions.', 'Nobody deleted the sessions.\n\n## What was done\n\n| When | What |\n|---|---|\n| Later | A limit |'),
    'corrections.yaml': (text) => `${text}briefing-shows-it:\n  heard: The briefing shows it.\n  so: "[It does not](fact:briefing-silent)."\n  verdict: wrong\n  wrong: none\n  topic: transports\nalways-first:\n  heard: A client always sends \`initialize\` first.\n  so: "[It did once](fact:initialize-first), and [handles took over](fact:handles-instead)."\n  verdict: outdated\n  wrong: 2026-07-28..\n  topic: transports\n`,
    'quiz.yaml': (text) => text.replace('why: "[It was so once.](fact:session-header-life)"\n      wrong: 2026-07-28..', 'why: "[It was so once.](fact:session-header-life)"\n      wrong: ..').replace('Which header names a session?', 'What names it?'),
    'glossary.yaml': (text) => text.replace('What related requests share.', 'What related requests share, [unless lists change](fact:lists-change).'),
    ...changes,
  }));
}

/** Every mutant that an operator makes of a content, by its subject. */
export function mutantsOf(operator: ContentOperator, base: ContentBase): Map<string, Mutant> {
  return new Map([...operator.drafts(base)].map((draft) => [draft.subject, makeMutant(operator.name, draft, base.files)]));
}

/** A line of the changed file: the first on which the report is due. */
export function dueLine({ due: { file, first }, changed }: Mutant, base: Pick<ContentBase, 'files'>): string {
  const bytes = changed.get(file) ?? base.files.get(file);
  return (new TextDecoder().decode(bytes).split('\n')[first - 1] ?? '').trim();
}

/** The mutants of an operator as lines: subject, code, and the line on which the report is due. */
export function linesOf(operator: ContentOperator, base: ContentBase): string[] {
  return [...mutantsOf(operator, base)].map(([subject, mutant]) => `${subject} ${mutant.code} | ${dueLine(mutant, base)}`);
}
