import { expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { judge, newProblems } from './judge.ts';
import type { Mutant } from './mutant.ts';

const problem = (code: string, line: number, message = code, file = 'a.yaml'): Problem => ({ code, severity: 'error', file, line, column: 1, message, why: 'w', mend: 'm' });
const mutant: Mutant = {
  id: 'op:s', operator: 'op', code: 'X001', consequences: ['Y001', 'Z'], due: { file: 'a.yaml', first: 3, last: 4 }, before: '', after: '', changed: new Map(), today: undefined, site: undefined,
};
const said = (...after: Problem[]) => {
  const { caught, inPlace, undeclared } = judge(mutant, [], after);
  return { caught, inPlace, undeclared: undeclared.map(({ code }) => code) };
};

it('finds what is reported anew, whatever lines have moved', () => {
  const before = [problem('A', 1), problem('A', 5), problem('B', 2, 'old')];
  expect(newProblems(before, [problem('A', 2), problem('A', 5), problem('A', 9), problem('B', 7, 'old'), problem('B', 7, 'new')]).map(({ code, line }) => `${code}${line}`)).toEqual(['A9', 'B7']);
  expect(newProblems(before, before)).toEqual([]);
});

it('tells what is caught, and where', () => {
  expect(said()).toEqual({ caught: false, inPlace: false, undeclared: [] });
  expect(said(problem('X001', 4))).toEqual({ caught: true, inPlace: true, undeclared: [] });
  expect(said(problem('X001', 5))).toEqual({ caught: true, inPlace: false, undeclared: [] });
  expect(said(problem('X001', 3, 'x', 'b.yaml'))).toMatchObject({ caught: true, inPlace: false });
});

it('allows declared consequences, by their code or its beginning, and no others', () => {
  expect(said(problem('X001', 3), problem('Y001', 1), problem('Z002', 1), problem('W001', 1)).undeclared).toEqual(['W001']);
  const anything = judge({ ...mutant, consequences: 'any' }, [], [problem('X001', 3), problem('W001', 1), problem('CHECK001', 1)]);
  expect(anything.undeclared.map(({ code }) => code)).toEqual(['CHECK001']);
});
