import { describe, expect, it } from 'vitest';
import { createElementJudge } from './element-judge.ts';
import { surfaceAt } from './test-surfaces.ts';

const before = surfaceAt('2025-11-25');
const after = surfaceAt('2026-07-28');
const judge = createElementJudge(before, after);
const against = after.revisions.get('2025-11-25');

describe('a name', () => {
  it.each([
    ['initialize', 'breaks', 'is gone in 2026-07-28'],
    ['mcp-session-id', 'breaks', 'is gone in 2026-07-28'],
    ['roots/list', 'changes', 'is deprecated in 2026-07-28'],
    ['sampling/createMessage', 'changes', 'is deprecated in 2026-07-28'],
    ['elicitation/create', 'changes', 'is not in 2026-07-28 what it was in 2025-11-25 (method:elicitation/create, direction'],
  ])('`%s` %s', (name, weight, words) => {
    const verdict = judge.name(name, against);
    expect(verdict?.weight).toBe(weight);
    expect(verdict?.words).toContain(words);
  });

  it.each(['stdio', 'Tool.title', 'server/discover', 'no-such-name', 'JSONRPCBatchRequest'])('`%s` means what it meant', (name) => {
    expect(judge.name(name, against)).toBeUndefined();
  });

  it('is left alone where it may mean many things of which few moved', () => {
    expect(judge.name('name', against)).toBeUndefined();
  });
});

it('compares with the revision that something was verified against', () => {
  expect(judge.element('method:initialize', after.revisions.get('2025-03-26'))?.move).toBe('removed');
  expect(judge.element('header:WWW-Authenticate', against)).toBeUndefined();
  expect(judge.element('header:WWW-Authenticate', after.revisions.get('2025-03-26'))?.move).toBe('added');
  expect(judge.element('method:initialize', after.revisions.newest)).toBeUndefined();
});
