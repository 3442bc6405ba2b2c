import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { unlinkSource, unusedFact, unusedSource } from './unused.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [unlinkSource, [
      'plan USE001 | plan:',
    ]],
    [unusedFact, [
      'src/content/facts/core.yaml USE002 | a-fact-for-nobody-0:',
      'src/content/facts/more.yaml USE002 | a-fact-for-nobody-1:',
    ]],
    [unusedSource, [
      'announcement USE001 | announcement-again:',
      'talk USE001 | talk-again:',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
