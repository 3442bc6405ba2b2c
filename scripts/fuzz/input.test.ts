import { expect, it } from 'vitest';
import { groupInputs, showInput, textInput } from './input.ts';

it('puts inputs of one file into checks of their own, and others together', () => {
  const inputs = [textInput('MDX bodies', 'questions/*.mdx', 'a'), textInput('MDX bodies', 'questions/*.mdx', 'b'), textInput('YAML registers', 'quiz.yaml', 'c'), textInput('YAML registers', 'quiz.yaml', 'd')];
  const groups = groupInputs([{ ...textInput('YAML registers', 'revisions.yaml', 'e'), alone: true }, ...inputs]);
  expect(groups.map((group) => [...group.keys()])).toEqual([
    ['revisions.yaml'], ['questions/input-b.mdx', 'questions/input-c.mdx', 'quiz.yaml'], ['quiz.yaml'],
  ]);
});

it('shows a long input by its ends', () => {
  const shown = showInput(textInput('raw bytes', 'a', `begin${'x'.repeat(10_000)}end`));
  expect(shown).toMatch(/^raw bytes, a, 10008 bytes, sha256 [0-9a-f]{12}\n {2}"begin/);
  expect(shown).toMatch(/xend"$/);
  expect(shown.length).toBeLessThan(3200);
});
