import { expect, test } from 'vitest';
import { factAreasOf } from './fact-areas.ts';
import { handbookOf, textFact, worldFact } from './fixtures.ts';
import { currentMark, sections } from './navigation.ts';

test('what the world does follows what the specification says of the same area', () => {
  const handbook = handbookOf({ facts: [worldFact('w', '2025-01-01'), textFact('t', '..'), textFact('o', '..')] });
  const files = new Map([['tools-world', ['w']], ['tools', ['t']], ['oauth-failures', ['o']]]);
  expect(factAreasOf(files, handbook).map(({ id, name, facts }) => [id, name, facts.map((fact) => fact.id)])).toEqual([
    ['area-oauth-failures', 'OAuth failures', ['o']], ['area-tools', 'Tools', ['t', 'w']],
  ]);
});

test('the header marks the page itself and the section around a page', () => {
  const [questions] = sections;
  expect(currentMark(questions!, '/q/')).toBe('page');
  expect(currentMark(questions!, '/q/session-lifecycle/')).toBe('true');
  expect(currentMark(questions!, '/quiz/')).toBeUndefined();
});
