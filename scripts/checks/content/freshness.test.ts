import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import { runContentRules } from '../../check/engine.ts';
import { brief, content, placeOf, replace, type Change } from '../../check/test-content.ts';

const folder = 'facts/core.yaml';

/** A sixth revision, of which the stored surface knows nothing; so what it says is that nothing changed. */
function sixth(extra = 'verifyBy: 2027-01-31'): (text: string) => string {
  return (text) => `${text.replace('current', 'final')}2026-12-15:\n  released: 2026-12-15\n  status: current\n  summary: A revision.\n${extra === '' ? '' : `  ${extra}\n`}`;
}

function freshness(today: string, changes: Record<string, Change>): { problems: Problem[]; at: (path: string, needle: string, nth?: number) => string } {
  const problems = runContentRules(content(changes), { today }).problems.filter(({ code }) => code.startsWith('FRESH') || code === 'FACT010');
  return { problems, at: (path, needle, nth = 1) => placeOf(changes, path, needle, nth) };
}

const onTime = '2027-01-31';
const late = '2027-02-01';

describe('a revision with a deadline', () => {
  const changes = { 'revisions.yaml': sixth() };

  it('is a state until the day is over', () => {
    const { problems, at } = freshness(onTime, changes);
    expect(problems.map(brief)).toEqual([`${at('revisions.yaml', '2027-01-31')} FRESH002`]);
    expect(problems[0]).toMatchObject({ severity: 'warning', message: 'Not yet verified against 2026-12-15: 2 questions, 1 case, 6 guides and 2 facts.' });
  });

  it('breaks nothing else meanwhile', () => {
    const errors = runContentRules(content(changes), { today: onTime }).problems.filter(({ severity }) => severity === 'error');
    // The stored surface does not know the revision of this test.
    expect(errors.map(({ code }) => code)).toEqual(['REVISION002']);
  });

  it('makes every one an error after it', () => {
    const { problems, at } = freshness(late, changes);
    const errors = problems.filter(({ code }) => code === 'FRESH001').map(brief);
    expect(errors).toHaveLength(2 + 1 + 6 + 2 + 1);
    expect(problems).toHaveLength(errors.length);
    for (const place of [
      at(folder, '2026-07-28, how'), at(folder, '2026-07-28, how', 3), at('questions/session-lifecycle.mdx', '2026-07-28 }'), at('postmortems/stale-session.mdx', '2026-07-28 }'),
      at('guides/why.mdx', '2026-07-28 }'), at('revisions.yaml', '2026-12-15'),
    ]) expect(errors).toContain(`${place} FRESH001`);
    expect(problems.find(({ file }) => file.endsWith(folder))?.why).toContain('On it stand the primitive "tools" and the transport "stdio".');
  });

  it('says nothing of facts that ended and of the world', () => {
    const errors = freshness(late, changes).problems.filter(({ file }) => file.endsWith(folder));
    expect(errors).toHaveLength(2);
  });
});

it('gives no time where the revision gives none', () => {
  const { problems } = freshness('2026-12-15', { 'revisions.yaml': sixth('') });
  expect(problems.map(({ code }) => code)).toEqual(Array.from({ length: 11 }, () => 'FRESH001'));
});

it('is done with what is verified against the revision', () => {
  const verified = (text: string): string => text.replaceAll('against: 2026-07-28', 'against: 2026-12-15');
  const all = ['questions/session-lifecycle.mdx', 'questions/tool-listing.mdx', 'postmortems/stale-session.mdx', folder,
    ...['why', 'red-flags', 'ask', 'curriculum', 'comparison', 'freshness'].map((id) => `guides/${id}.mdx`)];
  const { problems } = freshness('2026-12-20', { 'revisions.yaml': sixth(), ...Object.fromEntries(all.map((path) => [path, verified])) });
  // The removal of the header is announced in the changelog of one revision; the element proves the rest.
  expect(problems.map(({ code }) => code)).toEqual([]);
});

it('does not let an answer run ahead of its facts', () => {
  const changes = { 'revisions.yaml': sixth(), 'questions/session-lifecycle.mdx': replace('against: 2026-07-28', 'against: 2026-12-15') };
  const { problems, at } = freshness(onTime, changes);
  expect(problems.filter(({ severity }) => severity === 'error').map(brief)).toEqual([`${at('questions/session-lifecycle.mdx', '2026-12-15')} FRESH003`]);
  expect(problems.find(({ code }) => code === 'FRESH003')?.message).toContain('session-header-removed and tools-list-exists, which are not');
});

it('leaves an end that was written while its revision was the newest until the deadline, to another rule then', () => {
  const changes = { 'revisions.yaml': sixth(), [folder]: replace('span: 2026-07-28..', 'span: 2026-07-28') };
  expect(freshness(onTime, changes).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { problems, at } = freshness(late, changes);
  expect(problems.map(brief)).toContain(`${at(folder, '2026-07-28, how', 3)} FACT010`);
  expect(problems.map(brief)).not.toContain(`${at(folder, '2026-07-28, how', 3)} FRESH001`);
});
