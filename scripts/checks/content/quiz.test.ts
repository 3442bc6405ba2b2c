import { expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

it('accepts reasons that are proved', () => {
  expect(problemsOf()).toEqual([]);
});

it('reports a reason without a fact', () => {
  const { report, at } = changed('quiz.yaml', replace('"[It was so once.](fact:session-header-life)"', 'It was so once.'));
  expect(report).toEqual([at('It was so once.', 'QUIZ001')]);
});

it('leaves items alone that are about no revision', () => {
  const none = (text: string) => text.replaceAll(/wrong: .*/g, 'wrong: none').replaceAll(/"\[(.*)\]\(.*\)"/g, '$1');
  expect(changed('quiz.yaml', none).report).toEqual([]);
});
