import { expect, it } from 'vitest';
import { didYouMean, listed, nearest, onlyNeighbor } from './nearest.ts';

it('finds misspelt words, the nearest first', () => {
  expect(nearest('tols', ['roots', 'tools', 'prompts'])).toEqual(['tools']);
  expect(nearest('tool', ['tools', 'tool-list', 'prompts'])).toEqual(['tools', 'tool-list']);
});

it('finds ids that share their words', () => {
  expect(nearest('session-removed', ['session-header-removed', 'tools-list-exists'])).toEqual(['session-header-removed']);
});

it('leaves out what has little in common', () => {
  expect(nearest('elicitation', ['ping', 'roots'])).toEqual([]);
});

it('words suggestions', () => {
  expect(didYouMean([])).toBe('');
  expect(didYouMean(['a'])).toBe('Did you mean "a"? ');
  expect(didYouMean(['a', 'b', 'c'])).toBe('Did you mean "a", "b" or "c"? ');
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  expect(listed(['a'])).toBe('a');
});

it('knows what was surely meant: the only word that one letter tells apart', () => {
  expect(onlyNeighbor('tool-listng', ['tool-listing', 'tools', 'tool-list'])).toBe('tool-listing');
  expect(onlyNeighbor('too', ['tool', 'top'])).toBeUndefined();
  expect(onlyNeighbor('tool', ['tool', 'prompts'])).toBeUndefined();
  expect(onlyNeighbor('tol', ['tool', 'tool'])).toBe('tool');
});
