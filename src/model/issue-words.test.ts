import { expect, it } from 'vitest';
import { z } from 'zod';
import { wordIssue } from './issue-words.ts';

const worded = (schema: z.ZodType, value: unknown): string[] => {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.map((issue) => wordIssue(issue, value));
};

it.each([
  [z.string(), 5, 'It must be a text, but it is a number.'],
  [z.array(z.string()), null, 'It must be a list, but it is empty.'],
  [z.strictObject({}), [], 'It must be a map of keys to values, but it is a list.'],
  [z.boolean(), 'yes', 'It must be true or false, but it is a text.'],
  [z.int(), 1.5, 'It must be a whole number, but it is a number.'],
  [z.number().max(30), 99, 'It must be at most 30.'],
  [z.number().min(1), 0, 'It must be at least 1.'],
  [z.array(z.string()).min(1), [], 'It needs at least one entry.'],
  [z.array(z.string()).max(2), ['a', 'b', 'c'], 'It has at most 2 entries.'],
  [z.string().min(1), '', 'It is empty.'],
  [z.enum(['a', 'b']), 'c', 'It is none of the valid values.'],
  [z.union([z.literal('none'), z.string().regex(/x/, { error: 'Write an x.' })]), 'y', 'Write an x.'],
  [z.union([z.literal('none'), z.number()]), 'y', 'It has none of the forms it may have.'],
  [z.string().refine(() => false, { error: 'Words of our own.' }), 'y', 'Words of our own.'],
])('words what is wrong: %#', (schema, value, expected) => {
  expect(worded(schema, value)).toEqual([expected]);
});
