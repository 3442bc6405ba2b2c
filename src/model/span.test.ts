import { describe as suite, expect, it } from 'vitest';
import { createRevisions } from './revision.ts';
import { complement, covers, describe, holdsIn, intersect, isOpenIn, parseSpans, revisionsIn, sameSpans, spansOf, spanWords } from './span.ts';

const ids = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'];
const revisions = createRevisions(ids.map((id) => [id, { released: id, status: 'final', summary: id, facts: [] }]));
const parse = (text: string) => parseSpans(text, revisions);
const covered = (text: string) => revisionsIn(parse(text), revisions).map(({ id }) => id);

suite('parsing', () => {
  it.each([
    ['..', ids],
    ['2025-06-18..', ids.slice(2)],
    ['..2025-03-26', ids.slice(0, 2)],
    ['2025-03-26..2025-06-18', ids.slice(1, 3)],
    ['2025-11-25', ['2025-11-25']],
    ['2024-11-05, 2025-11-25..', ['2024-11-05', '2025-11-25', '2026-07-28']],
    [' 2025-03-26 .. 2025-06-18 ', ids.slice(1, 3)],
  ])('"%s"', (text, expected) => expect(covered(text)).toEqual(expected));

  it('joins neighbors into one span', () => {
    expect(parse('2025-03-26, 2025-06-18')).toHaveLength(1);
  });

  it('keeps the span open that reaches the newest revision', () => {
    expect(parse('2025-11-25..2026-07-28')[0]?.before).toBeNull();
    expect(parse('2025-11-25')[0]?.before?.id).toBe('2026-07-28');
  });

  it.each([
    ['draft', '"draft" is not a released revision'],
    ['2025-06-18..draft', '"draft" is not a released revision'],
    ['2025-11-25..2025-03-26', 'runs backwards'],
    ['2025-03-26.., 2025-11-25', 'names 2025-11-25 twice'],
    ['2025-03-26..2025-06-18..2025-11-25', 'neither a revision nor a range of two'],
    ['2025-03-26,', 'neither a revision nor a range of two'],
    ['', 'neither a revision nor a range of two'],
    ['2025-03-26...', 'not a released revision'],
  ])('refuses "%s"', (text, message) => {
    expect(() => parse(text)).toThrow(RangeError);
    expect(() => parse(text)).toThrow(message);
  });
});

it('tells in which revisions something holds', () => {
  const thing = { spans: parse('2025-03-26..2025-06-18') };
  expect(revisions.all.map((revision) => holdsIn(thing, revision))).toEqual([false, true, true, false, false]);
  expect(revisions.all.some((revision) => holdsIn({ spans: [] }, revision))).toBe(false);
});

it('builds the shortest list', () => {
  expect(spansOf([], revisions)).toEqual([]);
  expect(describe(spansOf([revisions.get('2024-11-05'), revisions.get('2025-06-18'), revisions.get('2025-11-25')], revisions), revisions)).toBe('2024-11-05 only, 2025-06-18 to 2025-11-25');
});

it('compares and combines', () => {
  const [some, more] = [parse('2025-03-26..2025-06-18'), parse('2025-06-18..')];
  expect(sameSpans(some, parse('2025-03-26, 2025-06-18'), revisions)).toBe(true);
  expect(sameSpans(some, more, revisions)).toBe(false);
  expect(covers(parse('..'), some, revisions)).toBe(true);
  expect(covers(some, more, revisions)).toBe(false);
  expect(covers(some, [], revisions)).toBe(true);
  expect(describe(intersect(some, more, revisions), revisions)).toBe('2025-06-18 only');
  expect(describe(complement(some, revisions), revisions)).toBe('2024-11-05 only, since 2025-11-25');
});

it.each([
  ['..', 'in all revisions'],
  ['2025-03-26..', 'since 2025-03-26'],
  ['..2025-11-25', 'until 2025-11-25'],
  ['2025-03-26..2025-11-25', '2025-03-26 to 2025-11-25'],
  ['2024-11-05', '2024-11-05 only'],
  ['2026-07-28', 'since 2026-07-28'],
  ['2024-11-05, 2025-06-18..', '2024-11-05 only, since 2025-06-18'],
])('words "%s"', (text, words) => {
  expect(describe(parse(text), revisions)).toBe(words);
});

it('words nothing, and keeps revisions apart from words', () => {
  expect(describe([], revisions)).toBe('in no revision');
  expect(spanWords(parse('2025-03-26..'), revisions)).toEqual(['since ', revisions.get('2025-03-26')]);
});

suite('what was verified before the newest revision came', () => {
  const against = revisions.get('2025-06-18');
  const read = (text: string) => parseSpans(text, revisions, against);
  const states = (text: string) => revisions.all.map((revision) => (holdsIn({ spans: read(text) }, revision) ? 'yes' : isOpenIn({ spans: read(text) }, revision) ? '?' : 'no'));

  it.each([
    ['..', ['yes', 'yes', 'yes', '?', '?']],
    ['2025-03-26..', ['no', 'yes', 'yes', '?', '?']],
    ['2025-06-18', ['no', 'no', 'yes', '?', '?']],
    ['..2025-06-18', ['yes', 'yes', 'yes', '?', '?']],
    ['..2025-11-25', ['yes', 'yes', 'yes', '?', '?']],
    ['..2025-03-26', ['yes', 'yes', 'no', 'no', 'no']],
    ['2024-11-05, 2025-06-18..', ['yes', 'no', 'yes', '?', '?']],
    ['2025-11-25..', ['no', 'no', 'no', 'yes', 'yes']],
  ])('"%s" is open behind the verification', (text, expected) => expect(states(text)).toEqual(expected));

  it.each([
    ['..', 'until at least 2025-06-18'],
    ['2025-03-26..', '2025-03-26 to at least 2025-06-18'],
    ['2025-06-18..', 'at least in 2025-06-18'],
    ['2024-11-05, 2025-06-18', '2024-11-05 only, at least in 2025-06-18'],
    ['..2025-03-26', 'until 2025-03-26'],
  ])('"%s" never says "since"', (text, words) => expect(describe(read(text), revisions)).toBe(words));

  it('is neither the same as something else nor different in what is not known', () => {
    expect(sameSpans(read('..'), parse('..'), revisions)).toBe(true);
    expect(sameSpans(read('..'), parse('..2025-06-18'), revisions)).toBe(true);
    expect(sameSpans(read('..'), parse('..2025-03-26'), revisions)).toBe(false);
    expect(covers(read('..'), parse('..'), revisions)).toBe(true);
    expect(covers(parse('..2025-06-18'), read('..'), revisions)).toBe(true);
    expect(covers(read('..2025-03-26'), parse('..'), revisions)).toBe(false);
  });

  it('stays open when it is combined', () => {
    expect(describe(intersect(read('2025-03-26..'), parse('..'), revisions), revisions)).toBe('2025-03-26 to at least 2025-06-18');
    expect(describe(intersect(read('2025-03-26..'), parse('..2025-11-25'), revisions), revisions)).toBe('2025-03-26 to at least 2025-06-18');
    expect(intersect(read('2025-03-26..'), parse('..2025-11-25'), revisions)[0]?.before?.id).toBe('2026-07-28');
    expect(describe(intersect(read('..'), parse('..2025-03-26'), revisions), revisions)).toBe('until 2025-03-26');
    expect(intersect(read('..'), parse('2025-11-25..'), revisions)).toEqual([]);
    expect(describe(complement(read('2025-03-26..'), revisions), revisions)).toBe('2024-11-05 only');
  });
});
