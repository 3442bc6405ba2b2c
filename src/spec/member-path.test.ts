import { describe, expect, it } from 'vitest';
import { lastSegment, parents, segments, suffixes } from './member-path.ts';

describe('member paths', () => {
  it('are divided at dots, but not inside a _meta key', () => {
    expect(segments('A._meta.io.modelcontextprotocol/logLevel')).toEqual(['A', '_meta', 'io.modelcontextprotocol/logLevel']);
    expect(segments('A.oneOf[].const')).toEqual(['A', 'oneOf', 'const']);
    expect(segments('')).toEqual([]);
  });
  it('have a last segment, parents and suffixes', () => {
    expect(lastSegment('tools/call.name')).toBe('name');
    expect(parents('A.b[].c')).toEqual(['A.b[]', 'A']);
    expect(suffixes('A.b[].c')).toEqual(['b.c', 'c']);
    expect(suffixes('A')).toEqual([]);
  });
});
