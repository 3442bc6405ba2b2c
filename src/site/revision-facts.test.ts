import { expect, test } from 'vitest';
import type { RawEntry } from '../model/collections.ts';
import { createSurface } from '../spec/surface.ts';
import { handbookOf, textFact, worldFact } from './fixtures.ts';
import { movedElements } from './revision-elements.ts';
import { factsOfRevision } from './revision-facts.ts';

const verified = { on: '2026-11-22', against: '2026-07-28', how: 'surface' } as const;
const common = () => ({ about: [], past: [], level: 'none' as const, evidence: [], verified });
const element = (id: string, span: string, aspect: 'exists' | 'deprecated'): RawEntry<'facts'> => ({
  id, data: { ...common(), kind: 'element', claim: id, span, elements: ['method:ping'], aspect },
});
const absence: RawEntry<'facts'> = {
  id: 'gone', data: { ...common(), kind: 'absence', claim: 'gone', span: '2025-06-18..', absent: ['method:ping'], never: [] },
};
const said = textFact('said', '2025-06-18..');

test('facts of a revision stand by what it did to what they speak of', () => {
  const handbook = handbookOf({
    facts: [
      element('new', '2025-06-18..', 'exists'), element('old', '2025-06-18..', 'deprecated'), absence, textFact('behaves', '2025-06-18..'),
      { ...said, data: { ...said.data, claim: 'It is deprecated.' } }, textFact('ended', '..2025-03-26'), textFact('always', '..'), worldFact('event', '2025-06-18'),
    ],
  });
  const ids = ['new', 'old', 'gone', 'behaves', 'said', 'ended', 'always', 'event'];
  const grouped = (id: string) =>
    factsOfRevision({ ...handbook.revisions.get(id), facts: ids }, handbook).map(([group, facts]) => [group, facts.map((fact) => fact.id)]);
  expect(grouped('2025-06-18')).toEqual([
    ['added', ['new']], ['changed', ['behaves']], ['deprecated', ['old', 'said']], ['removed', ['gone', 'ended']], ['holds', ['always', 'event']],
  ]);
  expect(grouped('2024-11-05')[0]).toEqual(['began', ['ended', 'always']]);
});

test('elements that moved come from the surface; nothing moved in the first revision', () => {
  const { revisions } = handbookOf({});
  const surface = createSurface(revisions);
  const moved = (id: string) => movedElements(revisions.get(id), surface, revisions)
    .flatMap(({ move, elements }) => elements.map(({ key }) => `${move} ${key}`));
  expect(moved('2024-11-05')).toEqual([]);
  expect(moved('2025-03-26')).toContain('arrived header:Mcp-Session-Id');
  expect(moved('2025-03-26')).toContain('deprecated transport:http+sse');
  expect(moved('2026-07-28')).toContain('left method:initialize');
});
