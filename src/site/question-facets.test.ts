import { expect, test } from 'vitest';
import { handbookOf, question } from './fixtures.ts';
import { facetAttributes, facetPages, questionFacets } from './question-facets.ts';

const handbook = handbookOf({
  topics: [{ id: 'tools', data: { name: 'Tools', order: 1, description: 'x' } }, { id: 'empty', data: { name: 'Empty', order: 2, description: 'x' } }],
  questions: [
    question('a', { tier: 'junior', stages: ['phone-screen', 'technical'], audience: ['ai-engineer', 'server-developer'] }),
    question('b', { tier: 'senior', changes: [{ revision: '2025-03-26', text: 'x' }] }),
  ],
});

test('every value that a question has gets a page with its questions, and no other', () => {
  expect(facetPages(handbook).map(({ facet, value, questions }) => `${facet} ${value}: ${questions.map(({ id }) => id).join(' ')}`)).toEqual([
    'tier junior: a', 'tier senior: b', 'topic tools: a b', 'kind concept: a b', 'stage phone-screen: a', 'stage technical: a b',
    'audience ai-engineer: a b', 'audience server-developer: a', 'revision 2024-11-05: b',
  ]);
});

test('titles and descriptions tell the pages apart', () => {
  const pages = facetPages(handbook);
  expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
  expect(pages[0]).toMatchObject({ title: 'Questions by tier: Junior', description: expect.stringMatching(/^Junior: one question about/) as string });
  expect(pages.at(-1)).toMatchObject({ title: 'Questions whose answer differs in 2024-11-05' });
});

test('the panel leads to the pages, and keeps the anchors of tiers', () => {
  expect(questionFacets(handbook).map(({ label, options }) => [label, options.length])).toEqual([
    ['Tier', 2], ['Topic', 1], ['Kind', 1], ['Stage', 2], ['Audience', 2], ['Answer differs in', 1],
  ]);
  expect(questionFacets(handbook)[0]!.options[1]).toEqual({ value: 'senior', name: 'Senior', count: 1, href: '/q/tier/senior/', id: 'senior' });
});

test('a question carries its values for the filter', () => {
  expect(facetAttributes(handbook.questions.get('a')!, handbook.revisions)).toEqual({
    'data-tier': 'junior', 'data-topic': 'tools', 'data-kind': 'concept', 'data-stage': 'phone-screen technical',
    'data-audience': 'ai-engineer server-developer', 'data-revision': '',
  });
});

test.each(['tier', 'topic'])('no question can take the address of a facet: %s', (id) => {
  expect(() => facetPages(handbookOf({ questions: [question(id)] }))).toThrow(`No question can have the id "${id}": /q/${id}/ belongs`);
});
