import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { collections } from '../../src/model/collections.ts';
import { parseMdx } from '../../src/model/source/markdown-source.ts';
import { templates } from './templates.ts';

const schemaOf = { question: collections.questions.schema, case: collections.postmortems.schema };

test.each(['question', 'case'] as const)('the template of a %s has exactly the keys of its schema', (name) => {
  const text = templates[name].text('2026-11-22');
  expect(parseMdx(text)).toHaveProperty('tree');
  const data = parse(text.split('---\n')[1]!) as unknown;
  const result = schemaOf[name].safeParse(data);
  const unknownKeys = result.error?.issues.filter((issue) => issue.code === 'unrecognized_keys') ?? [];
  expect(unknownKeys).toEqual([]);
});

test('a template that nobody filled in does not pass for an answer', () => {
  const data = parse(templates.question.text('2026-11-22').split('---\n')[1]!) as unknown;
  expect(schemaOf.question.safeParse(data).success).toBe(false);
});
