import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseTokens, tokenGroups, tokensOf, tokenUses } from './tokens.ts';

const sheet = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');

test('the tokens are those of the first rule, in its order', () => {
  const css = ':root {\n  color-scheme: light dark;\n  --a: 1px; --b-2: light-dark(red, blue)\n}\n@media print { :root { --a: 2px } }';
  expect(parseTokens(css)).toEqual([{ name: '--a', value: '1px' }, { name: '--b-2', value: 'light-dark(red, blue)' }]);
});

test('a sheet without tokens is refused', () => {
  expect(() => parseTokens('a { color: red }')).toThrow('has no rule for :root');
});

test('every token of the site says what it is for, once', () => {
  const described = tokenGroups.flatMap((group) => Object.keys(tokenUses[group]));
  expect(described.toSorted()).toEqual(parseTokens(sheet).map(({ name }) => name).toSorted());
});

test('a group lists its tokens with their values and uses', () => {
  expect(tokensOf('space', parseTokens(sheet))[0]).toEqual({ name: '--s1', value: '.25rem', use: 'Between lines of one thing.' });
});
