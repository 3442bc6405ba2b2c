import fc from 'fast-check';
import { changedData } from './change-data.ts';
import { damagedText } from './damage.ts';
import { anyText, nastyText } from './nasty.ts';

/** Kinds of inputs that are samples in code fences. */
export type SampleKind = 'JSON samples' | 'HTTP samples' | 'Python samples' | 'TypeScript samples' | 'fence attributes';

const revisionIds = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'] as const;
const revision = fc.oneof({ arbitrary: fc.constantFrom(...revisionIds), weight: 12 }, { arbitrary: nastyText, weight: 1 });

function fence(language: string, attributes: string, code: string): string {
  const ticks = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${ticks}${language}${attributes === '' ? '' : ` ${attributes}`}\n${code}\n${ticks}`;
}

const meta = { 'io.modelcontextprotocol/protocolVersion': '2026-07-28', 'io.modelcontextprotocol/clientInfo': { name: 'a', version: '1' }, 'io.modelcontextprotocol/clientCapabilities': {} };

/** Messages and objects that are right in some revision, with what a fence says of them. */
const messages: readonly (readonly [string, unknown])[] = [
  ['message=request', { jsonrpc: '2.0', id: 1, method: 'tools/list' }],
  ['message=request', { jsonrpc: '2.0', id: 'a', method: 'tools/call', params: { name: 'x', arguments: { a: [1, 2] }, _meta: meta } }],
  ['message=request', { jsonrpc: '2.0', id: 1, method: 'initialize', params: { protocolVersion: '2025-11-25', capabilities: { roots: { listChanged: true }, sampling: {} }, clientInfo: { name: 'a', version: '1' } } }],
  ['message=notification', { jsonrpc: '2.0', method: 'notifications/progress', params: { progressToken: 1, progress: 0.5, total: 1 } }],
  ['message=result method=tools/list', { jsonrpc: '2.0', id: 1, result: { tools: [{ name: 'a', inputSchema: { type: 'object', properties: { b: { type: 'string' } } } }], resultType: 'complete', ttlMs: 1, cacheScope: 'public' } }],
  ['message=result method=tools/call', { jsonrpc: '2.0', id: 1, result: { content: [{ type: 'text', text: 'a' }], isError: true } }],
  ['message=result method=tools/call', { jsonrpc: '2.0', id: 1, result: { resultType: 'input_required', inputRequests: { a: { method: 'elicitation/create', params: { mode: 'form', message: 'b', requestedSchema: { type: 'object', properties: {} } } } } } }],
  ['message=error', { jsonrpc: '2.0', id: null, error: { code: -32602, message: 'a', data: { b: 1 } } }],
  ['message=batch', [{ jsonrpc: '2.0', id: 1, method: 'ping' }, { jsonrpc: '2.0', method: 'notifications/initialized' }]],
  ['type=Tool', { name: 'a', title: 'b', inputSchema: { type: 'object' }, annotations: { readOnlyHint: true } }],
  ['type=Resource', { uri: 'file:///a', name: 'a', mimeType: 'text/plain', size: 1 }],
  ['other="OAuth metadata"', { issuer: 'https://example.com', scopes_supported: ['a'] }],
];

const describedMessage = fc.tuple(fc.constantFrom(...messages), revision, fc.boolean()).chain(([[description, data], id, swap]) => {
  const other = fc.constantFrom(...messages).map(([each]) => each);
  return fc.tuple(swap ? other : fc.constant(description), fc.oneof(changedData(fc.constant(data)), fc.constant(data)), fc.constant(id));
});

const depth = fc.oneof({ arbitrary: fc.nat(60), weight: 20 }, { arbitrary: fc.constantFrom(300, 1500, 6000), weight: 1 });

const jsonCode = (data: unknown): fc.Arbitrary<string> => {
  const right = JSON.stringify(data, null, 2);
  return fc.oneof(
    { arbitrary: fc.constant(right), weight: 10 },
    { arbitrary: damagedText(fc.constant(right)), weight: 4 },
    { arbitrary: fc.json({ maxDepth: 4 }), weight: 2 },
    { arbitrary: depth.map((times) => '['.repeat(times) + ']'.repeat(times)), weight: 1 },
    { arbitrary: depth.map((times) => right.replace(/"2\.0"/, () => `${'[{"a":'.repeat(times)}1${'}]'.repeat(times)}`)), weight: 1 },
    { arbitrary: fc.constantFrom('', ' ', 'null', '0', '""', '"\\ud800"', '{"a":1,"a":2}', '{"__proto__":{"a":1}}', '{"__proto__":1,"__proto__":2}', '[,]', '{"a" 1}', '{"":{"":{"":1}}}', '{"a/b~c":{"~1":1}}', '1e999', '-0', '{"id":1e400}', '\ufeff{}', '{"a":"\u2028"}', '{"jsonrpc":"2.0","id":1}', '[[]]', '[null]', '[1]'), weight: 2 },
  );
};

const jsonFence = describedMessage.chain(([description, data, id]) => jsonCode(data).map((code) => fence('json', `revision=${id} ${description} facts="tools-list-exists"`, code)));

const header = fc.oneof(
  { arbitrary: fc.constantFrom('Content-Type: application/json', 'Accept: application/json, text/event-stream', 'Mcp-Session-Id: a', 'MCP-Protocol-Version: 2025-11-25', 'MCP-Protocol-Version: 2026-07-28', 'Mcp-Method: tools/list', 'Mcp-Method: tools/call', 'Mcp-Name: x', 'Mcp-Name: =?base64?eA==?=', 'Mcp-Name: =?base64?%?=', 'Mcp-Param-A: b', 'Last-Event-ID: 1', 'Host: example.com', 'Authorization: Bearer a', 'WWW-Authenticate: Bearer resource_metadata="a"', 'Content-Type: text/event-stream'), weight: 8 },
  { arbitrary: fc.tuple(nastyText, nastyText).map(([name, value]) => `${name}: ${value}`), weight: 1 },
  { arbitrary: nastyText, weight: 1 },
);
const startLine = fc.oneof(
  { arbitrary: fc.constantFrom('POST /mcp HTTP/1.1', 'GET /mcp HTTP/1.1', 'DELETE /mcp HTTP/1.1', 'HTTP/1.1 200 OK', 'HTTP/1.1 202 Accepted', 'HTTP/1.1 400 Bad Request', 'HTTP/1.1 404 Not Found', 'HTTP/1.1 401 Unauthorized', 'PUT / HTTP/2', 'GET /.well-known/oauth-protected-resource HTTP/1.1'), weight: 10 },
  { arbitrary: fc.constantFrom('POST', 'POST /mcp', 'HTTP/1.1', 'HTTP/1.1 999', 'HTTP/9 abc', '', ' ', 'POST  HTTP/1.1', 'post /mcp http/1.1'), weight: 2 },
  { arbitrary: nastyText, weight: 1 },
);
const httpFence = fc.tuple(describedMessage, startLine, fc.array(header, { maxLength: 6 }), fc.constantFrom('\n\n', '\n', '\r\n\r\n', '\n\ndata: ', '\n\nevent: message\nid: 1\ndata: ')).chain(([[description, data, id], start, headers, gap]) =>
  fc.oneof({ arbitrary: jsonCode(data), weight: 3 }, { arbitrary: fc.constantFrom('', ' '), weight: 1 }).map((code) => fence('http', `revision=${id} ${description} facts="tools-list-exists"`, [start, ...headers].join('\n') + gap + code)));

const python = `from mcp.server.fastmcp import FastMCP

mcp = FastMCP("a")

@mcp.tool()
async def add(a: int, b: int = 1, *rest, **more) -> int:
    """Adds."""
    async with open("x") as f, g() as (h, i):
        return [x for x in range(a) if x] + f"{a!r:>{b}}"

if __name__ == "__main__":
    mcp.run(transport="stdio")
`;
const pythonCode = fc.oneof(
  { arbitrary: damagedText(fc.constant(python)), weight: 8 },
  { arbitrary: fc.constantFrom('import mcp.server.__proto__', 'from constructor import a', 'import toString', 'from mcp.server.fastmcp import constructor\nconstructor().toString(valueOf=1)', 'from . import *', 'from mcp import', 'import mcp as', 'from mcp.server.fastmcp import (FastMCP as __proto__, constructor)', 'lambda: (yield)', 'match a:\n  case {"b": c, **d}: pass', 'x = 1 if', 'def', '@', 'f"{', "'''", '\tif a:\n        b', 'from mcp.server.fastmcp import FastMCP\nFastMCP.__proto__.constructor()', 'type X[T] = list[T]', 'a = b = c: int', 'print "a"', 'class A(mcp.B, metaclass=C): x: mcp.D'), weight: 2 },
  { arbitrary: fc.tuple(fc.constantFrom('(', '[', 'a.', 'not ', '-', 'a if b else ', 'if a:\n ', 'lambda: '), depth).map(([piece, times]) => piece.repeat(times)), weight: 1 },
  { arbitrary: anyText, weight: 1 },
);
const pythonFence = fc.tuple(fc.constantFrom('sdk="mcp@1.28.1"', 'sdk="mcp@1.28.1"', 'sdk=none', 'sdk="mcp@__proto__"', 'sdk="mcp"', ''), pythonCode).map(([attributes, code]) => fence('python', `${attributes} facts="tools-list-exists"`, code));

const typescript = `import { readFile } from 'node:fs/promises';
import { made } from 'made';

interface A<T extends string = 'a'> { readonly b: T; c?: () => Promise<void> }
declare const request: A;
export const d = async ({ b }: A): Promise<string> => \`\${b}\${made()}\`;
for (const e of [1, 2]) await request.c?.();
`;
const typescriptFence = fc.tuple(
  fc.constantFrom('sdk=none', 'sdk=none', 'sdk="made@1.0.0"', 'sdk="made@1.0.0"', 'sdk="made@9"', 'sdk="../made@1.0.0"', 'sdk="made"', 'sdk="@"', 'sdk="broken@1.0.0"', 'sdk="__proto__@1"', 'sdk=""', 'sdk="a b c"', 'run=server sdk=none', ''),
  fc.oneof(
    { arbitrary: damagedText(fc.constant(typescript)), weight: 6 },
    { arbitrary: fc.constantFrom('import "@modelcontextprotocol/sdk"', "import x from '@modelcontextprotocol/server'", 'type A = A[]; const a: A = [a]', 'type B<T> = B<B<T>>; let b: B<1>', '/// <reference path="x" />', '#!/x', 'export =', 'enum A {}', '@a class B {}', '<T>a', 'let __proto__ = {}', '// @ts-ignore\nx'), weight: 2 },
    { arbitrary: fc.tuple(fc.constantFrom('(', '[', '{', 'a?', '!', 'a=>', '<', '`${'), fc.constantFrom(5, 60, 400)).map(([piece, times]) => piece.repeat(times)), weight: 1 },
    { arbitrary: anyText, weight: 1 },
  ),
).map(([attributes, code]) => fence('ts', `${attributes} facts="tools-list-exists"`, code));

/** Languages of fences; TypeScript has a kind of its own, because every sample of it costs a run of the compiler. */
const language = fc.oneof({ arbitrary: fc.constantFrom('json', 'http', 'python', 'text', 'sh', 'jsonc', 'mermaid', 'JSON', 'http2', 'js', 'yaml', ''), weight: 8 }, { arbitrary: nastyText.filter((text) => !/^\s*(?:ts|typescript)/i.test(text)), weight: 1 });
const attributeName = fc.oneof({ arbitrary: fc.constantFrom('revision', 'message', 'method', 'type', 'other', 'facts', 'sdk', 'caption', 'heard', 'run', 'status', 'direction'), weight: 6 }, { arbitrary: nastyText, weight: 1 });
const attributeValue = fc.oneof({ arbitrary: fc.constantFrom('2025-11-25', '2026-07-28', 'request', 'result', 'error', 'batch', 'tools/list', 'Tool', 'none', 'a b', 'tools-list-exists', 'session-header-removed', 'mcp@1.28.1', 'made@1.0.0', 'server'), weight: 4 }, { arbitrary: anyText.map((text) => text.slice(0, 80)), weight: 1 });
const attribute = fc.tuple(attributeName, fc.constantFrom('="', '=', '', '="', "='"), attributeValue).map(([name, sign, value]) => (sign === '="' ? `${name}="${value}"` : sign === '' ? name : `${name}=${value}`));
const attributesFence = fc.tuple(language, fc.array(attribute, { maxLength: 5 }), fc.constantFrom('{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}', '{}', '', 'POST /mcp HTTP/1.1\nMcp-Method: tools/list\n\n{}', 'import mcp', 'a\n\nb'))
  .map(([name, attributes, code]) => fence(name, attributes.join(' ').replace(/[\r\n`]/g, ' '), code));

/** A sample in its fence. */
export function fenceOf(kind: SampleKind): fc.Arbitrary<string> {
  switch (kind) {
    case 'JSON samples': return jsonFence;
    case 'HTTP samples': return httpFence;
    case 'Python samples': return pythonFence;
    case 'TypeScript samples': return typescriptFence;
    case 'fence attributes': return attributesFence;
  }
}
