import { describe, expect, it } from 'vitest';
import { assemble } from './assemble.ts';
import { emptyRawHandbook, type Handbook } from './handbook.ts';
import type { EntryData, RawEntry } from './collections.ts';
import { describe as wordSpans } from './span.ts';
import { awaitsVerification } from './verification.ts';

const ids = ['2025-11-25', '2026-07-28', '2026-12-15'];

function fact(id: string, span: string, against: string): RawEntry<'facts'> {
  return {
    id,
    data: { kind: 'prose', claim: `What ${id} says.`, about: [], past: [], level: 'none', span, evidence: [], verified: { on: '2026-11-22', against, how: 'text' } },
  };
}

const world: RawEntry<'facts'> = {
  id: 'world', data: { kind: 'world', claim: 'It happened.', about: [], past: [], date: '2026-01-01', sources: [], verified: { on: '2026-11-22', against: '2026-07-28', how: 'source' } },
};

function correction(id: string, bound: readonly string[]): RawEntry<'corrections'> {
  return { id, data: { heard: 'It is so.', so: bound.map((name) => `[It is not.](fact:${name})`).join(' ') || 'It is not.', verdict: 'wrong', wrong: '..', topic: 'x', questions: [] } };
}

function handbook(corrections: RawEntry<'corrections'>[], guideAgainst = '2026-12-15', more: Partial<ReturnType<typeof emptyRawHandbook>> = {}): Handbook {
  const guide: EntryData<'guides'> = { title: 'A guide', description: 'x', order: 1, verified: { on: '2026-11-22', against: guideAgainst }, identifiers: [], aliases: [], questions: [] };
  return assemble({
    ...emptyRawHandbook(),
    revisions: ids.map((id) => ({ id, data: { released: id, status: 'final', summary: 'x', facts: [] } })),
    facts: [fact('old-open', '2025-11-25..', '2026-07-28'), fact('new-open', '2025-11-25..', '2026-12-15'), fact('ended', '2025-11-25', '2026-07-28'), world],
    corrections, guides: [{ id: 'why', data: guide, body: 'Text.\n' }], ...more,
  });
}

const of = (bound: readonly string[], guideAgainst?: string): string =>
  handbook([correction('c', bound)], guideAgainst).verification.of({ collection: 'corrections', id: 'c' }).id;

describe('an entry without a verification of its own', () => {
  it.each([
    [['old-open'], '2026-07-28'],
    [['new-open'], '2026-12-15'],
    [['new-open', 'old-open'], '2026-07-28'],
    [['new-open', 'ended', 'world'], '2026-12-15'],
    [['ended'], '2026-07-28'],
    [['world'], '2026-07-28'],
    [[], '2026-07-28'],
  ])('that binds %j is verified against %s', (bound, expected) => expect(of(bound)).toBe(expected));

  it('that stands on nothing open goes with everything else, documents included', () => {
    expect(of([], '2025-11-25')).toBe('2025-11-25');
  });

  it('speaks of that revision', () => {
    const { passages, revisions } = handbook([correction('a', ['old-open']), correction('b', ['new-open'])]);
    const spans = passages.filter(({ part, entry }) => entry.collection === 'corrections' && part === 'so').map((passage) => wordSpans(passage.spans, revisions));
    expect(spans).toEqual(['2026-07-28 only', 'since 2026-12-15']);
  });
});

it('counts the cells of a table row among what it stands on', () => {
  const cells = { works: ['new-open'], server: ['old-open'], state: { none: 'x' }, when: { none: 'x' }, caveat: { none: 'x' } };
  const row: RawEntry<'transports'> = { id: 'stdio', data: { name: 'stdio', order: 1, elements: ['transport:stdio'], questions: [], cells } };
  expect(handbook([], undefined, { transports: [row] }).verification.of({ collection: 'transports', id: 'stdio' }).id).toBe('2026-07-28');
});

it('tells which facts wait, and that everything waits for nothing once all are verified', () => {
  const { facts, revisions, verification } = handbook([]);
  expect([...facts.values()].filter((each) => awaitsVerification(each, revisions)).map(({ id }) => id)).toEqual(['old-open']);
  expect(verification.oldest.id).toBe('2026-07-28');
  const done = handbook([correction('c', ['ended'])], undefined, { facts: [fact('ended', '2025-11-25', '2026-07-28'), fact('new-open', '..', '2026-12-15')] });
  expect(done.verification.oldest.id).toBe('2026-12-15');
  expect(done.verification.of({ collection: 'corrections', id: 'c' }).id).toBe('2026-12-15');
});

it('lets facts speak up to their own verification', () => {
  const { passages, revisions } = handbook([]);
  const spans = passages.filter(({ entry }) => entry.id === 'old-open').map((passage) => wordSpans(passage.spans, revisions));
  expect(spans).toEqual(['until at least 2026-07-28']);
});
