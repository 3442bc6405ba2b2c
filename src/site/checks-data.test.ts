import { expect, it } from 'vitest';
import { titlePieces } from './checks-data.ts';

it('takes titles apart at their code marks', () => {
  expect(titlePieces('A passage that binds no fact')).toEqual([{ text: 'A passage that binds no fact', code: false }]);
  expect(titlePieces('`initialize` in a stateless revision')).toEqual([{ text: 'initialize', code: true }, { text: ' in a stateless revision', code: false }]);
});
