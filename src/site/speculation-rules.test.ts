import { expect, it } from 'vitest';
import { speculationRules } from './speculation-rules.ts';

it('is a set of document rules that name no address and wait for the reader', () => {
  const rules = JSON.parse(speculationRules) as Record<string, { where: object; eagerness: string }[]>;
  expect(Object.keys(rules)).toEqual(['prefetch']);
  for (const { where, eagerness, ...rest } of rules['prefetch']!) {
    expect(rest).toEqual({});
    expect(Object.keys(where)).toEqual(['selector_matches']);
    expect(eagerness).toBe('moderate');
  }
});

it('needs no escaping inside of a script element', () => {
  expect(speculationRules).not.toMatch(/[<&]/);
});
