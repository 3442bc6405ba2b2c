import { expect, test } from 'vitest';
import { citedPlaces, countPlaces } from './evidence.ts';
import { handbookOf, textFact, worldFact } from './fixtures.ts';

const handbook = handbookOf({ facts: [textFact('a', '2025-06-18..2025-11-25'), textFact('b', '2025-11-25'), worldFact('w', '2025-01-01')] });
const fact = (id: string) => handbook.facts.get(id)!;

test('a place is linked in each revision it is cited for', () => {
  expect(citedPlaces(fact('a'), handbook.revisions).map(({ label, links }) => [label, links.map(({ href }) => href)])).toEqual([
    ['basic/transports#session-management', [
      'https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#session-management',
      'https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#session-management',
    ]],
  ]);
});

test('a place is linked up to the revision that the fact is verified against', () => {
  const { data, ...entry } = textFact('old', '2025-06-18..');
  const old = handbookOf({ facts: [{ ...entry, data: { ...data, verified: { on: '2026-01-10', against: '2025-11-25', how: 'text' } } }] });
  expect(citedPlaces(old.facts.get('old')!, old.revisions)[0]?.links.map(({ revision }) => revision.id)).toEqual(['2025-06-18', '2025-11-25']);
});

test('facts about the world cite no place; a place cited twice counts once', () => {
  expect(citedPlaces(fact('w'), handbook.revisions)).toEqual([]);
  expect(countPlaces([...handbook.facts.values()], handbook.revisions)).toBe(2);
});
