import { describe, expect, it } from 'vitest';
import { describe as wordSpans } from '../model/span.ts';
import { elementKinds, type Aspect } from './element.ts';
import { testRevisions } from './fixtures/revisions.ts';
import { surfaceData } from './surface-data.ts';
import { createSurface } from './surface.ts';

const revisions = testRevisions();
const surface = createSurface(revisions);

function lives(key: string): string {
  const element = surface.get(key);
  if (element === undefined) throw new Error(`The surface has no ${key}.`);
  return revisions.all.map((revision) => element.life(revision)).join(' ');
}
function found(code: string): string[] {
  return surface.find(code).map(({ key }) => key);
}
function spans(key: string, aspect: Aspect): string {
  return wordSpans(surface.aspectSpans(surface.get(key)!, aspect), revisions);
}

describe('elements', () => {
  it('have the key of their kind and name, and exist somewhere', () => {
    for (const [key, element] of surface.elements) {
      expect(key).toBe(`${element.kind}:${element.name}`);
      expect(elementKinds).toContain(element.kind);
      expect(element.spans.length).toBeGreaterThan(0);
    }
  });

  it('are all there', () => {
    const counts = Object.fromEntries(elementKinds.map((kind) => [kind, [...surface.elements.values()].filter((element) => element.kind === kind).length]));
    expect(counts).toEqual({
      method: 34, type: 192, field: 759, param: 152, capability: 35, error: 10, header: 12, 'http-method': 3,
      'well-known': 3, meta: 12, extension: 3, content: 7, transport: 3, value: 48,
    });
    expect(surface.deprecations).toHaveLength(30);
  });

  it('use only the words that the types allow', () => {
    for (const element of surface.elements.values()) {
      if (element.kind === 'method') expect(['request', 'notification']).toContain(element.messageKind);
      for (const { value } of element.directions) expect(['client-to-server', 'server-to-client', 'both', 'embedded']).toContain(value);
    }
  });

  it('name types that exist', () => {
    for (const { definitions, results } of surface.elements.values()) {
      for (const { value } of [...(definitions ?? []), ...(results ?? [])]) expect(surface.get(`type:${value}`), value).toBeDefined();
    }
  });
});

describe('life', () => {
  it.each([
    ['method:tools/list', 'active active active active active'],
    ['method:initialize', 'active active active active removed'],
    ['method:server/discover', 'absent absent absent absent active'],
    ['method:roots/list', 'active active active active deprecated'],
    ['type:JSONRPCBatchRequest', 'absent active removed removed removed'],
    ['field:Tool.execution', 'absent absent absent active removed'],
    ['header:Mcp-Session-Id', 'absent active active active removed'],
    ['capability:client.sampling.tools', 'absent absent absent active deprecated'],
    ['capability:client.roots.listChanged', 'active active active active removed'],
    ['param:sampling/createMessage.messages', 'active active active active deprecated'],
    ['param:tools/call._meta.io.modelcontextprotocol/logLevel', 'absent absent absent absent deprecated'],
    ['meta:io.modelcontextprotocol/logLevel', 'absent absent absent absent deprecated'],
    ['content:tool_use', 'absent absent absent active deprecated'],
    ['value:thisServer', 'active active active deprecated deprecated'],
    ['field:CreateMessageRequestParams.includeContext', 'absent absent absent active deprecated'],
    ['value:notice', 'active active active active deprecated'],
    ['value:complete', 'absent absent absent absent active'],
    ['transport:http+sse', 'active deprecated deprecated deprecated deprecated'],
  ])('of %s', (key, expected) => expect(lives(key)).toBe(expected));

  it('carries the reason of a deprecation', () => {
    expect(surface.get('transport:http+sse')?.deprecation).toMatchObject({ proposal: 'SEP-2596', replacement: 'transport:streamable-http' });
    expect(surface.get('field:Root.uri')?.deprecation).toMatchObject({ proposal: 'SEP-2577', feature: 'roots' });
    expect(surface.get('value:none')?.deprecation?.since.id).toBe('2026-07-28');
  });
});

describe('aspectSpans', () => {
  it.each<[string, Aspect, string]>([
    ['method:sampling/createMessage', 'exists', 'in all revisions'],
    ['method:sampling/createMessage', 'active', 'until 2025-11-25'],
    ['method:sampling/createMessage', 'server-to-client', 'until 2025-11-25'],
    ['method:sampling/createMessage', 'embedded', 'since 2026-07-28'],
    ['method:ping', 'both', 'until 2025-11-25'],
    ['method:ping', 'client-to-server', 'in no revision'],
    ['field:CallToolResult.resultType', 'required', 'since 2026-07-28'],
    ['param:tools/call._meta', 'required', 'since 2026-07-28'],
    ['field:Tool.title', 'required', 'in no revision'],
    ['transport:http+sse', 'exists', '2024-11-05 only'],
    ['transport:http+sse', 'active', '2024-11-05 only'],
    ['transport:http+sse', 'deprecated', 'since 2025-03-26'],
  ])('%s %s', (key, aspect, expected) => expect(spans(key, aspect)).toBe(expected));
});

describe('find', () => {
  it.each([
    ['tools/list', ['method:tools/list']],
    ['method:tools/list', ['method:tools/list']],
    ['Tool.title', ['field:Tool.title']],
    ['mcp-session-id', ['header:Mcp-Session-Id']],
    ['MCP-Session-Id: abc', ['header:Mcp-Session-Id']],
    ['Mcp-Param-Region', ['header:Mcp-Param-{Name}']],
    ['-32020', ['error:-32020']],
    ['\u221232020', ['error:-32020']],
    ['HeaderMismatch', ['error:-32020']],
    ['HEADER_MISMATCH', ['error:-32020']],
    ['HeaderMismatchError', ['type:HeaderMismatchError', 'error:-32020']],
    ['sampling.tools', ['field:ClientCapabilities.sampling.tools', 'capability:client.sampling.tools']],
    ['client.sampling.tools', ['capability:client.sampling.tools']],
    ['capabilities.sampling.tools', ['capability:client.sampling.tools']],
    ['params.name', ['param:prompts/get.name', 'param:tools/call.name']],
    ['structuredContent', ['field:CallToolResult.structuredContent', 'field:ToolResultContent.structuredContent']],
    ['io.modelcontextprotocol/ui', ['extension:io.modelcontextprotocol/ui']],
    ['/.well-known/oauth-protected-resource', ['well-known:/.well-known/oauth-protected-resource']],
    ['/.well-known/oauth-protected-resource/mcp', ['well-known:/.well-known/oauth-protected-resource']],
    ['"input_required"', ['value:input_required']],
    ['resource_link', ['content:resource_link']],
    ['POST /mcp', ['http-method:POST']],
    ['tasks/*', ['method:tasks/cancel', 'method:tasks/get', 'method:tasks/list', 'method:tasks/result']],
    ['content[].text', ['field:TextContent.text']],
    ['http+sse', ['transport:http+sse']],
    ['tools/lists', []],
    ['foo: "complete"', []],
    ['', []],
  ])('%s', (code, keys) => expect(found(code)).toEqual(keys));

  it('finds every member with a bare name', () => {
    expect(found('nextCursor')).toEqual(
      ['ListPromptsResult', 'ListResourceTemplatesResult', 'ListResourcesResult', 'ListTasksResult', 'ListToolsResult', 'PaginatedResult'].map(
        (type) => `field:${type}.nextCursor`,
      ),
    );
    expect(found('cursor')).toContain('param:tools/list.cursor');
  });

  it('takes a path through types to exist only where every step does', () => {
    expect(found('serverInfo.name')).toContain('field:InitializeResult.serverInfo');
  });

  it('reads a member with its value', () => {
    expect(found('"resultType": "complete"')).toEqual(expect.arrayContaining(['field:CallToolResult.resultType', 'value:complete']));
    expect(found('isError: true')).toContain('field:CallToolResult.isError');
  });

  it('finds every element by its own key and name', () => {
    for (const element of surface.elements.values()) {
      expect(surface.find(element.key)).toEqual([element]);
      expect(surface.find(element.name)).toContain(element);
    }
  });
});

describe('nearest', () => {
  it('suggests names, or keys for a key', () => {
    expect(surface.nearest('tools/lst', 1)).toEqual(['tools/list']);
    expect(surface.nearest('Mcp-Sesion-Id', 1)).toEqual(['Mcp-Session-Id']);
    expect(surface.nearest('structuredcontents', 1)).toEqual(['structuredContent']);
    expect(surface.nearest('field:Tool.titel', 1)).toEqual(['field:Tool.title']);
  });
  it('suggests nothing where nothing is near', () => {
    expect(surface.nearest('zzzzqqqqq', 3)).toEqual([]);
  });
});

describe('pages', () => {
  const [, , june, , newest] = revisions.all;
  it('know their revisions', () => {
    expect(surface.hasPage(june!, 'basic/transports')).toBe(true);
    expect(surface.hasPage(newest!, 'basic/transports')).toBe(false);
    expect(surface.pages(newest!)).toContain('basic/patterns/mrtr');
    expect(surface.specPages.pageSpans.size).toBe(39);
  });
  it('know their anchors', () => {
    expect(surface.hasAnchor(june!, 'basic/transports', 'protocol-version-header')).toBe(true);
    expect(surface.hasAnchor(revisions.all[0]!, 'basic/transports', 'protocol-version-header')).toBe(false);
    expect(surface.anchors(june!, 'basic/transports')).toContain('session-management');
    expect(surface.anchors(june!, 'no/page')).toEqual([]);
  });
  it('resolve other spellings of an anchor', () => {
    expect(surface.canonicalAnchor(newest!, 'basic/index', 'meta')).toBe('_meta');
    expect(surface.canonicalAnchor(newest!, 'basic/index', '_meta')).toBe('_meta');
    expect(surface.canonicalAnchor(newest!, 'basic/index', 'nothing')).toBeUndefined();
  });
  it('stand behind every anchor, alias and place of a header', () => {
    for (const [place, { anchor }] of Object.entries(surfaceData.anchorAliases)) {
      const page = place.slice(0, place.indexOf('#'));
      for (const name of typeof anchor === 'string' ? [anchor] : Object.keys(anchor)) expect(surface.specPages.anchorSpans.get(page)?.has(name)).toBe(true);
    }
    for (const place of Object.keys(surfaceData.anchors)) expect(surface.specPages.pageSpans.has(place.slice(0, place.indexOf('#')))).toBe(true);
    for (const { places } of surface.elements.values()) {
      for (const { value } of places ?? []) expect(Object.keys(surfaceData.anchors)).toContain(value);
    }
  });
});

describe('speed', () => {
  it('reads the surface in under 100 ms', () => {
    const start = performance.now();
    createSurface(testRevisions());
    expect(performance.now() - start).toBeLessThan(100);
  });
});
