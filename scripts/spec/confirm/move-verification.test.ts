import { expect, it } from 'vitest';
import { moveVerification } from './move-verification.ts';

const text = `a:
  kind: prose
  claim: One. # on: 2020-01-01
  verified: { on: 2026-11-22, against: 2026-07-28, how: text }
b:
  claim: Two.
  verified:
    how: text
    against: "2026-07-28"
    on: '2026-11-22'
`;
const to = { on: '2027-01-02', against: '2026-12-15' };

it('writes day and revision, and nothing else', () => {
  expect(moveVerification(text, ['b'], to)).toBe(text.replace('"2026-07-28"\n    on: \'2026-11-22\'', '2026-12-15\n    on: 2027-01-02'));
  expect(moveVerification(text, ['a'], to)).toBe(text.replace('{ on: 2026-11-22, against: 2026-07-28,', '{ on: 2027-01-02, against: 2026-12-15,'));
});

it('changes several facts of one file', () => {
  const both = moveVerification(text, ['b', 'a'], to);
  expect(both).toBe(moveVerification(moveVerification(text, ['a'], to), ['b'], to));
  expect(moveVerification(text, [], to)).toBe(text);
});

it('refuses what it cannot find', () => {
  expect(() => moveVerification(text, ['c'], to)).toThrow(RangeError);
});
