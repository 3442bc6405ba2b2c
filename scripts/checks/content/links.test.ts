import { describe, expect, it } from 'vitest';
import { brief, changed, placeOf, problemsOf, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';
const link = (target: string) => changed(session, replace('(question:tool-listing#traps)', `(${target})`));

it('accepts links by scheme to what exists', () => {
  expect(problemsOf()).toEqual([]);
  for (const target of ['case:stale-session#how-it-works', 'correction:session-mandatory', 'term:session', 'topic:transports', 'revision:2025-06-18', 'page:/transports/', 'question:tool-listing#what-stayed']) {
    expect(link(target).report, target).toEqual([]);
  }
});

it.each([
  'question:tool-lists', 'case:stale-sesion', 'correction:session-mandatry', 'term:sesion', 'topic:transport', 'revision:2025-06-19',
  'source:anouncement', 'fact:tools-list-exist',
])('reports %s', (target) => {
  const { report, at, problems } = link(target);
  expect(report).toEqual([at('[another answer]', 'REF001')]);
  expect(problems[0]?.mend).toMatch(/^Did you mean "/);
});

it('reports each unknown fact of a claim', () => {
  const { report, at } = link('fact:tools-list-exists+nothing-at-all');
  expect(report).toEqual([at('[another answer]', 'REF001')]);
});

it('reports an unknown revision in brackets and an unknown fact of a sample', () => {
  const revision = changed(session, replace('[[2025-06-18]]', '[[2025-06-19]]'));
  expect(revision.report).toEqual([revision.at('[[2025-06-19]]', 'REF001')]);
  const sample = changed(session, replace('facts="tools-list-exists"', 'facts="tools-list"'));
  expect(sample.report).toEqual([sample.at('```json', 'REF001')]);
});

describe('sections', () => {
  it('are parts of an answer or headings of the body', () => {
    const { report, at, problems } = link('question:tool-listing#trap');
    expect(report).toEqual([at('[another answer]', 'REF002')]);
    expect(problems[0]?.mend).toContain('"traps"');
  });

  it('are none in other entries', () => {
    const { report, at } = link('term:session#top');
    expect(report).toEqual([at('[another answer]', 'REF002')]);
  });
});

describe('addresses', () => {
  it.each(['https://example.com/', '../tool-listing/', '#traps'])('reports the bare address %s', (target) => {
    const { report, at } = link(target);
    expect(report).toEqual([at('[another answer]', 'LINK001')]);
  });

  it('reports an address without a link around it, and names its source', () => {
    const { report, at, problems } = changed('glossary.yaml', replace('What related requests share.', 'See https://example.com/announcement for it.'));
    expect(report).toEqual([at('https://example.com', 'LINK001')]);
    expect(problems[0]?.mend).toContain('(source:announcement)');
  });

  it('reports an unknown scheme with the nearest', () => {
    const { report, at, problems } = link('questions:tool-listing');
    expect(report).toEqual([at('[another answer]', 'LINK002')]);
    expect(problems[0]?.mend).toContain('"question"');
  });

  it('reports a page that the site lacks', () => {
    const changes = { [session]: replace('(question:tool-listing#traps)', '(page:/transport/)') };
    expect(problemsOf(changes, { pages: new Set(['/transports/']) }).map(brief)).toEqual([`${placeOf(changes, session, '[another')} LINK003`]);
    const malformed = link('page:transports');
    expect(malformed.report).toEqual([malformed.at('[another answer]', 'LINK003')]);
  });
});

it('reports a scheme with a name that every object has', () => {
  const { report, at } = changed('questions/session-lifecycle.mdx', replace('question:tool-listing#traps', 'constructor:tool-listing'));
  expect(report).toEqual([at('[another answer]', 'LINK002')]);
});
