import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { entryId, isoDate, partialDate, prose, revisionId, spanText } from './scalar.ts';

const read = (schema: z.ZodType, value: unknown): unknown => {
  const result = schema.safeParse(value);
  return result.success ? result.data : result.error.issues[0]?.message;
};

describe('dates', () => {
  it('are days, written or as a Date', () => {
    expect(read(isoDate, '2026-07-28')).toBe('2026-07-28');
    expect(read(isoDate, new Date('2026-07-28T00:00:00Z'))).toBe('2026-07-28');
    for (const wrong of ['2026-02-30', '2026-7-28', 'today', 5, null, new Date('nope')]) expect(read(isoDate, wrong), String(wrong)).toContain('YYYY-MM-DD');
  });

  it('are as exact as their source', () => {
    expect([read(partialDate, '2026-07'), read(partialDate, 2026), read(partialDate, '2026-07-28')]).toEqual(['2026-07', '2026', '2026-07-28']);
    expect(read(partialDate, 'July 2026')).toContain('YYYY-MM');
  });
});

describe('spans and revisions', () => {
  it('stay as written', () => {
    expect(read(spanText, '2025-03-26..')).toBe('2025-03-26..');
    expect(read(spanText, new Date('2025-03-26'))).toBe('2025-03-26');
    expect(read(revisionId, new Date('2025-03-26'))).toBe('2025-03-26');
  });

  it('are not empty', () => {
    expect(read(spanText, '')).toContain('A span is written like');
    expect(read(spanText, 7)).toContain('expected string');
  });
});

it('ids are lower-case words joined by hyphens', () => {
  for (const good of ['a', 'session-lifecycle', 'http2-push']) expect(read(entryId, good)).toBe(good);
  for (const wrong of ['', 'A', '1a', 'a--b', 'a-', 'a_b', 'a b']) expect(read(entryId, wrong)).toContain('joined by hyphens');
});

it('prose is trimmed and not empty', () => {
  expect(read(prose, ' Words. ')).toBe('Words.');
  expect(read(prose, '  ')).toBe('This text is empty.');
});
