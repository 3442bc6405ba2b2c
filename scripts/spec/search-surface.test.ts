import { describe, expect, it } from 'vitest';
import { testRevisions } from '../../src/spec/fixtures/revisions.ts';
import { createSurface } from '../../src/spec/surface.ts';
import { formatFindings, searchSurface } from './search-surface.ts';

const revisions = testRevisions();
const surface = createSurface(revisions);
const search = (...words: string[]) => searchSurface(words, surface, revisions);

describe('searchSurface', () => {
  it('finds elements and anchors with their spans', () => {
    const { elements, places } = search('session');
    expect(elements.map(({ name, spans }) => [name, spans])).toEqual([['header:Mcp-Session-Id', '2025-03-26..2025-11-25']]);
    expect(places).toContainEqual({ name: 'basic/transports#session-management', spans: '2025-03-26..2025-11-25', notes: [] });
  });

  it('puts what inline code would mean first', () => {
    expect(search('nextCursor').elements[0]?.name).toBe('field:ListPromptsResult.nextCursor');
    expect(search('HeaderMismatch').elements.map(({ name }) => name)).toContain('error:-32020');
  });

  it('notes direction, requirement and deprecation', () => {
    expect(search('method:sampling/createMessage').elements[0]?.notes).toEqual([
      'server-to-client ..2025-11-25',
      'embedded 2026-07-28..',
      'params required ..',
      'deprecated 2026-07-28.. by SEP-2577, use direct LLM provider API',
    ]);
  });

  it('wants all words, and in an anchor at least one', () => {
    expect(search('streamable', 'backward').places.map(({ name }) => name)).toContain('basic/transports/streamable-http#backward-compatibility');
    expect(search('streamable', 'nothing').places).toEqual([]);
  });

  it('finds anchors as they read, not only as they are encoded', () => {
    expect(search('tasks/get').places.map(({ name }) => name)).toContain('schema#tasks%2Fget');
  });

  it('suggests similar names where there is none', () => {
    expect(search('tools/lst')).toEqual({ elements: [], places: [], similar: ['tools/list', 'roots/list'] });
    expect(search()).toEqual({ elements: [], places: [], similar: [] });
  });
});

describe('formatFindings', () => {
  it('writes columns', () => {
    const finding = { name: 'method:ping', spans: '..2025-11-25', notes: ['both ..2025-11-25'] };
    expect(formatFindings({ elements: [finding], places: [], similar: [] })).toBe('Elements (1)\n  method:ping  ..2025-11-25; both ..2025-11-25');
  });
  it('says so where nothing was found', () => {
    expect(formatFindings({ elements: [], places: [], similar: ['a'] })).toBe('No element of the protocol has that name.\nSimilar: a');
  });
});
