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

test('facts about the world cite no place; a place cited twice counts once', () => {
  expect(citedPlaces(fact('w'), handbook.revisions)).toEqual([]);
  expect(countPlaces([...handbook.facts.values()], handbook.revisions)).toBe(2);
});
