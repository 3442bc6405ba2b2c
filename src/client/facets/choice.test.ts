import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countValues, passes, readChoice, statusText, toggle, writeChoice, type Choice, type FacetValues } from './choice.ts';

const facets = new Map([['tier', ['junior', 'senior']], ['topic', ['tools', 'security']], ['stage', ['screen', 'design']]]);
const choose = (...pairs: string[]): Choice => pairs.map((pair) => ({ facet: pair.split('=')[0]!, value: pair.split('=')[1]! }));
const entries: FacetValues[] = [
  { tier: ['junior'], topic: ['tools'], stage: ['screen'] },
  { tier: ['senior'], topic: ['tools'], stage: ['screen', 'design'] },
  { tier: ['senior'], topic: ['security'], stage: ['design'] },
];
const left = (choice: Choice): number[] => entries.flatMap((entry, index) => (passes(entry, choice) ? [index] : []));

describe('an address', () => {
  test.each([
    ['', []],
    ['?tier=senior&topic=tools', ['tier=senior', 'topic=tools']],
    ['?topic=tools&tier=senior&tier=junior', ['topic=tools', 'tier=senior', 'tier=junior']],
    ['?tier=senior&tier=senior', ['tier=senior']],
    ['?tier=boss&color=red&tier=', []],
    ['?tier=%3Cb%3E&%E0%A4%A=1&__proto__=tools&topic=security', ['topic=security']],
  ])('%s is read as %j', (query, pairs) => {
    expect(readChoice(query, facets)).toEqual(choose(...pairs));
  });

  test('keeps what is not of the facets', () => {
    expect(writeChoice('?from=mail&tier=junior', choose('topic=tools'), facets)).toBe('?from=mail&topic=tools');
    expect(writeChoice('?tier=junior', [], facets)).toBe('');
  });

  test('says the choice that was written into it, in its order', () => {
    const pairs = [...facets].flatMap(([facet, values]) => values.map((value) => ({ facet, value })));
    fc.assert(fc.property(fc.shuffledSubarray(pairs), (choice) => {
      expect(readChoice(writeChoice('?x=1', choice, facets), facets)).toEqual(choice);
    }));
  });
});

test('values of one facet widen a choice, other facets narrow it', () => {
  expect(left([])).toEqual([0, 1, 2]);
  expect(left(choose('tier=senior'))).toEqual([1, 2]);
  expect(left(choose('tier=senior', 'tier=junior'))).toEqual([0, 1, 2]);
  expect(left(choose('tier=senior', 'topic=tools'))).toEqual([1]);
  expect(left(choose('stage=design', 'stage=screen', 'topic=security'))).toEqual([2]);
  expect(left(choose('tier=junior', 'topic=security'))).toEqual([]);
});

test('a value is chosen last and taken out again', () => {
  const choice = toggle(choose('tier=senior'), { facet: 'topic', value: 'tools' });
  expect(choice).toEqual(choose('tier=senior', 'topic=tools'));
  expect(toggle(choice, { facet: 'tier', value: 'senior' })).toEqual(choose('topic=tools'));
});

test('a value is counted as if its own facet were open and the others as chosen', () => {
  const counts = countValues(entries, choose('tier=senior', 'stage=design'), facets);
  expect(Object.fromEntries(counts.get('tier')!)).toEqual({ junior: 0, senior: 2 });
  expect(Object.fromEntries(counts.get('topic')!)).toEqual({ tools: 1, security: 1 });
  expect(Object.fromEntries(counts.get('stage')!)).toEqual({ screen: 1, design: 2 });
});

test('the count of a value is what choosing it alone in its facet leaves', () => {
  const pairs = [...facets].flatMap(([facet, values]) => values.map((value) => ({ facet, value })));
  fc.assert(fc.property(fc.subarray(pairs), fc.constantFrom(...pairs), (choice, one) => {
    const alone = [...choice.filter(({ facet }) => facet !== one.facet), one];
    expect(countValues(entries, choice, facets).get(one.facet)!.get(one.value)).toBe(left(alone).length);
  }));
});

test.each([
  [3, 3, [], '3 questions'],
  [2, 3, ['Senior', 'Design'], '2 of 3 questions: Senior, Design'],
  [1, 1, ['Senior'], '1 of 1 question: Senior'],
  [0, 3, ['Junior', 'Security'], 'No question is left by Junior, Security.'],
])('%i of %i by %j reads as it should', (some, all, names, text) => {
  expect(statusText(some, all, names, { one: 'question', many: 'questions' })).toBe(text);
});
